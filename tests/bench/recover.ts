import { setTimeout as wait } from 'node:timers/promises'
import { FORGET_MS } from '../../electron/shell/recovery-decisions.ts'
import zh from '../../renderer/i18n/zh-CN.json' with { type: 'json' }
import { join } from 'node:path'
import { root } from '../support/hall.ts'
import type { Bench } from './bench.ts'
import { openCdpShell, type CdpShell } from './cdp-shell.ts'
import { numberOption } from './number-option.ts'
import { spread } from './samples.ts'

/** A screen that is not back by then never will be. */
const PATIENCE_MS = 20_000
const LOOK_MS = 20

const screens = [
  { id: 'touch', role: 'touch' },
  { id: 'waiting', role: 'signage', playlist: 'waiting-hall' },
] as const

/** What a person before the screen would call being there: something to touch, a slide that is on; and the link lives. */
const isUp = {
  touch: `document.querySelector('main button') !== null`,
  waiting: `document.querySelector('[data-layer][data-state=on]') !== null`,
}
const isLost = `document.body.innerText.includes(${JSON.stringify(zh.frame.lost)})`

/** After the next two frames were drawn: what is in the document is on the glass. */
const drawn = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))`

/** Asks until the page says yes; a page that is gone says nothing. */
export async function until(shell: CdpShell, screen: string, question: string): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  while (performance.now() < end) {
    const yes = await Promise.race([
      shell
        .glass(screen)
        .evaluate<boolean>(question)
        .catch(() => false),
      wait(1_000, false),
    ])
    if (yes) return
    await wait(LOOK_MS)
  }
  throw new Error(`${screen} is not back after ${PATIENCE_MS / 1000} s`)
}

export async function killPage(shell: CdpShell, screen: 'touch' | 'waiting'): Promise<number> {
  // Each by itself, as faults are in a hall: ten minutes by the clock that the decisions go by.
  shell.skip(FORGET_MS)
  const begun = performance.now()
  await shell.glass(screen).kill()
  await until(shell, screen, isUp[screen])
  await until(shell, screen, drawn)
  return (performance.now() - begun) / 1000
}

/** Seconds until both screens are live again, without having been loaded anew and with what was typed. */
export async function killHall(shell: CdpShell): Promise<number> {
  const loads = screens.map(({ id }) => shell.glass(id).loads.length)
  for (const { id } of screens) await shell.glass(id).evaluate(`void (window.survives = true)`)
  const begun = performance.now()
  shell.killHall()
  await until(shell, 'touch', isLost)
  await until(shell, 'touch', `!${isLost}`)
  const seconds = (performance.now() - begun) / 1000
  for (const [index, { id }] of screens.entries()) {
    const glass = shell.glass(id)
    if (!(await glass.evaluate(`'survives' in window`)) || glass.loads.length !== loads[index])
      throw new Error(`${id} was loaded anew although only the hall had died`)
  }
  return seconds
}

/** A page that has just come back has its first HTML, whose buttons come with the running screen. */
async function press(shell: CdpShell, name: string): Promise<void> {
  const button = `[...document.querySelectorAll('main button')].find((each) => each.innerText.includes(${JSON.stringify(name)}))`
  await until(shell, 'touch', `${button} !== undefined`)
  await shell.glass('touch').evaluate(`${button}.click()`)
}

/** Somebody who keys in figures is still there: a screen that nobody touches forgets them. */
const stay = (shell: CdpShell) =>
  shell
    .glass('touch')
    .evaluate(`['pointerdown', 'pointerup'].forEach((name) => dispatchEvent(new PointerEvent(name)))`)

export const openScreens = async (room: Parameters<Bench['run']>[0]): Promise<CdpShell> => {
  const shell = await openCdpShell(room, { content: join(root, 'content'), screens })
  for (const { id } of screens) await until(shell, id, isUp[id])
  return shell
}

export const recover: Bench = {
  says: "pages and the hall killed in turn, 100 times each (--kills N), under the shell's own decisions",
  async run(room) {
    const kills = numberOption('kills', 100)
    const shell = await openScreens(room)
    const pages: number[] = []
    for (let round = 0; round < kills; round++)
      pages.push(await killPage(shell, round % 2 === 0 ? 'touch' : 'waiting'))

    await press(shell, zh.home.bill)
    await until(shell, 'touch', `document.querySelector('main output') !== null`)
    const typed = () =>
      shell.glass('touch').evaluate<string>(`document.querySelector('main output').innerText`)
    for (const digit of ['2', '3', '0']) await press(shell, digit)
    const before = await typed()
    const halls: number[] = []
    for (let round = 0; round < kills; round++) {
      await stay(shell)
      halls.push(await killHall(shell))
      if ((await typed()) !== before) throw new Error(`what was typed is lost: ${before}, ${await typed()}`)
    }
    const row = (name: string, seconds: number[]) => [
      name,
      ...spread(seconds).map((value) => value.toFixed(2)),
    ]
    return {
      tables: [
        {
          title: `${kills} kills each: s from the kill to a live picture; with the hall's no page was loaded anew, nothing typed lost`,
          head: ['', 'median', 'best', 'worst'],
          rows: [row('page', pages), row('hall', halls)],
        },
      ],
      bars: [
        { name: 'recover.page_s', value: spread(pages)[2], limit: 2 },
        { name: 'recover.hall_s', value: spread(halls)[2], limit: 3 },
      ],
    }
  },
}
