import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { startHall } from '../support/hall.ts'
import { clerkScreens, clerksAt, type Clerks } from '../support/queue-clerks.ts'
import type { Bench } from './bench.ts'
import { openBrowser } from './browser.ts'
import { openBoards, shownOn } from './calls-screens.ts'
import { numberOption } from './number-option.ts'
import { median } from './samples.ts'

const SECONDS = 300
/** Two a second, at every counter in turn. */
const APART_MS = 500
/** What was called last must still be seen. */
const LAST_MS = 2_000

const counters = ['1', '2', '3', '4', '5']
/** One touch screen gives a ticket of a line every five seconds, and a few at once. */
const doors = Array.from({ length: 20 }, (_, index) => `door-${index + 1}`)

const device = `hall: pingdu
queue:
  source: builtin
  anytime: true
  services:
    - { id: pay, prefix: A, name: 交费, english: Payment, counters: [${counters.map((each) => `'${each}'`).join()}] }
screens:
${Object.values(shownOn)
  .map(({ line }) => `  - ${line}`)
  .join('\n')}
${clerkScreens(counters, doors)}
`

export const calls: Bench = {
  says: 'from the press at a counter to the number on six screens, two calls a second: --seconds N',
  async run(room) {
    const seconds = numberOption('seconds', SECONDS)
    const file = join(await room.folder('device'), 'device.yaml')
    await writeFile(file, device)
    const hall = await startHall({ device: file, data: await room.folder('data') })
    room.atEnd(() => hall.stop())
    const clerks = clerksAt(hall.address)
    await begin(clerks)
    const pages = await openBoards(await openBrowser(room), hall.address)
    await wait(LAST_MS)

    await clerks.take('pay', doors[0] ?? '')
    const pressed = new Map<string, number>()
    const began = performance.now()
    for (let call = 0; call < seconds * 2; call++) {
      await wait(Math.max(0, began + call * APART_MS - performance.now()))
      const at = Date.now()
      const number = await clerks.act(counters[call % counters.length] ?? '', 'next')
      if (number !== null) pressed.set(number, at)
      // A ticket for each call, taken between two: a hall tells its screens ten times a second at most.
      await wait(APART_MS / 2)
      await clerks.take('pay', doors[call % doors.length] ?? '')
    }
    await wait(LAST_MS)

    const order = [...pressed.keys()]
    const rows = []
    const all: number[] = []
    let [lost, doubled, reordered] = [0, 0, 0]
    for (const [id, page] of pages) {
      const { at, newest } = await seenOn(page)
      const took = order.flatMap((number) => {
        const shown = at.get(number)
        return shown === undefined ? [] : [shown - (pressed.get(number) ?? 0)]
      })
      all.push(...took)
      const places = newest.flatMap((number) => (pressed.has(number) ? [order.indexOf(number)] : []))
      const [missing, twice] = [order.length - took.length, places.length - new Set(places).size]
      const back = places.filter((place, index) => place < (places[index - 1] ?? 0)).length
      lost += missing
      doubled += twice
      reordered += back
      rows.push([shownOn[id]?.says ?? id, median(took), p99(took), Math.max(...took), missing, twice, back])
    }
    return {
      tables: [
        {
          title: `${order.length} calls, two a second, from the press to the frame with the number, ms`,
          head: ['', 'median', 'p99', 'max', 'lost', 'doubled', 'out of order'],
          rows,
        },
      ],
      bars: [
        { name: 'calls.p99_ms', value: p99(all), limit: 300 },
        { name: 'calls.lost', value: lost + (seconds * 2 - order.length), limit: 0 },
        { name: 'calls.doubled', value: doubled, limit: 0 },
        { name: 'calls.reordered', value: reordered, limit: 0 },
      ],
    }
  },
}

async function begin(clerks: Clerks): Promise<void> {
  for (const counter of counters) await clerks.act(counter, 'open')
}

async function seenOn(page: Page) {
  const { calledAt, newest } = await page.evaluate(() => ({
    calledAt: window.calledAt ?? [],
    newest: window.newest ?? [],
  }))
  return { at: new Map(calledAt), newest }
}

/** The value that 99 of 100 do not exceed, by nearest rank. */
function p99(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? NaN
}
