/** Pages and the hall killed in no order at moments of their own; after each, everything is there again. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Bar } from './bar.ts'
import type { Room } from './bench.ts'
import { killHall, killPage, openScreens } from './recover.ts'

export async function kill(room: Room, kills: number, report: (line: string) => void): Promise<Bar[]> {
  const shell = await openScreens(room)
  const lost: string[] = []
  const acts = {
    touch: () => killPage(shell, 'touch'),
    waiting: () => killPage(shell, 'waiting'),
    hall: () => killHall(shell),
    // Both at once, as when memory runs out: the page is back when the hall is.
    both() {
      shell.killHall()
      return killPage(shell, 'touch')
    },
  }
  const names = Object.keys(acts) as (keyof typeof acts)[]
  for (let round = 1; round <= kills; round++) {
    const name = names[Math.floor(Math.random() * names.length)] ?? 'hall'
    await wait(Math.random() * 1_500)
    try {
      await acts[name]()
    } catch (error) {
      lost.push(`${round} ${name}: ${String(error)}`)
      report(lost.at(-1) ?? '')
    }
    if (round % 20 === 0) report(`${round} kills`)
  }
  report(JSON.stringify(shell.mends()))
  return [
    { name: 'kills.lost', value: lost.length, limit: 0 },
    { name: 'kills.relaunches', value: shell.mends().relaunches, limit: 0 },
  ]
}
