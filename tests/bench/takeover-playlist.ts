import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

const LASTS = 12
const PATIENCE_MS = 45_000

const playlist = (mark: string) => `title: 等候区大屏
role: signage
items:
${['一', '二', '三'].map((n) => `  - { is: words, words: ${mark}单第${n}句, lasts: ${LASTS} }`).join('\n')}
published: 2026-11-16
owner: 客户服务部
reviewBy: 2027-03-15
`

async function put(content: string, mark: string): Promise<number> {
  await writeFile(`${content}.part`, playlist(mark), { flush: true })
  await rename(`${content}.part`, join(content, 'playlists/waiting-hall.yaml'))
  return Date.now()
}

/**
 * Waits for a slide of one playlist, looking at every frame: when it came, and in how many frames a slide had words of
 * both, or one of the old playlist came after one of the new.
 */
const watch = (page: Page, mark: string, other: string): Promise<{ at: number; mixed: number }> =>
  page.evaluate(
    ([wanted, old, patience]) =>
      new Promise((resolve, reject) => {
        const begun = performance.now()
        let mixed = 0
        const look = () => {
          const shown = [
            ...document.querySelectorAll<HTMLElement>('[data-state="on"], [data-state="entering"]'),
          ]
          const texts = shown.map((each) => each.textContent)
          mixed += texts.filter((text) => text.includes(`${wanted}单`) && text.includes(`${old}单`)).length
          const top = texts.at(-1) ?? ''
          if (top.includes(`${wanted}单`)) return resolve({ at: Date.now(), mixed })
          if (performance.now() - begun > patience) return reject(new Error(`no slide of ${wanted}`))
          requestAnimationFrame(look)
        }
        look()
      }),
    [mark, other, PATIENCE_MS] as const,
  )

/** Two playlists one after the other: seconds until the first slide of the second, and frames in which both were mixed. */
export async function changePlaylist(
  content: string,
  pages: Page[],
): Promise<{ seconds: number[]; mixed: number }> {
  await put(content, '甲')
  await Promise.all(pages.map((page) => watch(page, '甲', '乙')))
  const seen = pages.map((page) => watch(page, '乙', '甲'))
  const changed = await put(content, '乙')
  const came = await Promise.all(seen)
  return {
    seconds: came.map(({ at }) => (at - changed) / 1000),
    mixed: came.reduce((sum, each) => sum + each.mixed, 0),
  }
}
