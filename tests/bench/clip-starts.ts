import { join } from 'node:path'
import { cp, writeFile } from 'node:fs/promises'
import { root } from '../support/hall.ts'
import type { Room } from './bench.ts'
import { inNewContext, openBrowser } from './browser.ts'
import { startHall } from './served.ts'

const STARTS = 12
const PATIENCE_MS = 120_000

/** Two clips and a sentence in turn, each as short as may be. */
const playlist = `title: 片子
role: signage
items:
  - { is: media, file: media/moving.mp4, caption: 一, lasts: 3 }
  - { is: media, file: media/tiers.mp4, caption: 二, lasts: 3 }
  - { is: words, words: 三, lasts: 3 }
published: 2026-11-16
owner: 客户服务部
reviewBy: 2027-03-15
`

declare global {
  interface Window {
    clipStarts: number[]
  }
}

/** Runs in the page: from the first frame in which a clip comes in to the first in which it has moved. */
function watchStarts(): void {
  window.clipStarts = []
  const seen = new Set<string>()
  const look = () => {
    const layer = document.querySelector<HTMLElement>('[data-state=entering]')
    const video = layer?.querySelector('video')
    const key = layer?.dataset['layer'] ?? ''
    if (video && !seen.has(key)) {
      seen.add(key)
      const begun = performance.now()
      const first = video.readyState < 2 || video.currentTime > 0.5 ? Infinity : 0
      const next = (_: number, { mediaTime, expectedDisplayTime }: VideoFrameCallbackMetadata) => {
        if (mediaTime > 0) window.clipStarts.push(first + Math.max(0, expectedDisplayTime - begun))
        else video.requestVideoFrameCallback(next)
      }
      video.requestVideoFrameCallback(next)
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** In real time: ms from a clip's coming in until it moves; endless where it had no first frame, or began elsewhere. */
export async function clipStarts(room: Room): Promise<number[]> {
  const content = join(await room.folder('clips'), 'content')
  await cp(join(root, 'content'), content, { recursive: true })
  await cp(join(root, 'tests/fixtures/clips/moving.mp4'), join(content, 'media/moving.mp4'))
  await writeFile(join(content, 'playlists/waiting-hall.yaml'), playlist)
  const hall = await startHall(room, content, await room.folder('data'))
  const browser = await openBrowser(room)
  return inNewContext(browser, async (page) => {
    await page.addInitScript(watchStarts)
    await page.goto(`${hall.address}?screen=signage`)
    await page.waitForFunction((many) => window.clipStarts.length >= many, STARTS, { timeout: PATIENCE_MS })
    return page.evaluate(() => window.clipStarts)
  })
}
