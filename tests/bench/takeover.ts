import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { startHall } from '../support/hall.ts'
import type { Bench } from './bench.ts'
import { openBrowser } from './browser.ts'
import { copySample } from './corpus.ts'
import { hearHall } from './hall-word.ts'
import { changePlaylist } from './takeover-playlist.ts'
import { putNotice, takeNotice, urgentNotice } from './takeover-notice.ts'
import { device, frameWith, openScreens, places } from './takeover-screens.ts'
import { spread } from './samples.ts'

const ROUNDS = 10
/** What rests fetches its code, and a screen that nobody is at begins to play. */
const BEGIN_MS = 22_000
/** Notices are rare: before each, the hall has gone back to rest, as it has in a day's work. */
const REST_MS = 4_500
const PATIENCE_MS = 60_000

export const takeover: Bench = {
  says: 'an urgent notice put into the folder and taken out, and a changed playlist, on six screens',
  async run(room) {
    const content = join(await room.folder('content'), 'content')
    await mkdir(content)
    await copySample(content)
    const file = join(await room.folder('device'), 'device.yaml')
    await writeFile(file, device)
    const hall = await startHall({ content, data: await room.folder('data'), device: file })
    room.atEnd(() => hall.stop())
    const pages = await openScreens(await openBrowser(room), hall.address)
    await wait(BEGIN_MS)
    const hallWord = hearHall(hall.address)
    room.atEnd(() => Promise.resolve(hallWord.close()))
    const put = new Map<string, number[]>()
    const taken = new Map<string, number[]>()
    const each = async (
      into: Map<string, number[]>,
      title: string,
      there: boolean,
      change: () => Promise<number>,
    ) => {
      const frames = [...pages].map(([id, page]) => [id, frameWith(page, title, there)] as const)
      const told = ['hall', hallWord.next(there)] as const
      const changed = await change()
      for (const [id, at] of [told, ...frames])
        into.set(id, [...(into.get(id) ?? []), (await inTime(id, at)) - changed])
    }
    for (let round = 1; round <= ROUNDS; round++) {
      const title = `第${round}处爆管停水`
      const hallTime = await hallTimeOf(`${hall.address}?screen=door`)
      for (const id of ['desk', 'seat']) await touch(pages.get(id))
      await wait(REST_MS)
      await each(put, title, true, () => putNotice(content, urgentNotice(title, hallTime)))
      await wait(REST_MS)
      await each(taken, title, false, () => takeNotice(content))
      await isKept(pages.get('desk'))
    }
    const waiting = [...pages].filter(([id]) => id === 'lying' || id === 'upright')
    const { seconds, mixed } = await changePlaylist(
      content,
      waiting.map(([, page]) => page),
    )
    const rows = (of: Map<string, number[]>) =>
      [...of].map(([id, ms]) => [places[id]?.says ?? 'of it, until the hall has told', ...spread(ms)])
    const head = ['', 'median', 'min', 'max']
    return {
      tables: [
        {
          title: `From the renaming of a notice's file to its words on the glass, ms, ${ROUNDS} rounds`,
          head,
          rows: rows(put),
        },
        { title: 'From the deletion of the file to a frame without its words, ms', head, rows: rows(taken) },
        {
          title: 'From a changed playlist to its first slide, s',
          head,
          rows: [['signage', ...spread(seconds)]],
        },
      ],
      bars: [
        { name: 'takeover.ms', value: Math.max(...[...put.values()].flat()), limit: 1000 },
        { name: 'withdraw.ms', value: Math.max(...[...taken.values()].flat()), limit: 1000 },
        { name: 'takeover.playlist_s', value: Math.max(...seconds), limit: 30 },
        { name: 'takeover.mixed', value: mixed, limit: 0 },
      ],
    }
  },
}

/** A link that was lost on a busy machine is an error, not a bench that never ends. */
const inTime = (id: string, at: Promise<number>): Promise<number> =>
  Promise.race([
    at,
    wait(PATIENCE_MS, null, { ref: false }).then(() => {
      throw new Error(`${id}: nothing was to be seen of a change for ${PATIENCE_MS / 1000} s`)
    }),
  ])

const hallTimeOf = async (address: string): Promise<number> =>
  Number(/"hallTime":(\d+)/.exec(await (await fetch(address)).text())?.[1])

/** Somebody is still there; where they touch, nothing happens. */
const touch = (page: Page | undefined) => page?.locator('.frame-foot').first().click()

async function isKept(page: Page | undefined): Promise<void> {
  const kept = await page?.locator('main:not([hidden]) output').innerText()
  if (!kept?.startsWith('230')) throw new Error(`what was keyed in is lost: it says ${kept}`)
}
