import type { Clock } from '../device/clock.ts'

/**
 * A child who plays with the button would empty the roll of paper, and a hall's people take their numbers one right after
 * the other when it opens. So a screen gives some at once and then one every few seconds, of each line and in all: who plays
 * gets little more than nothing, who comes next waits for seconds, and never for the minute that somebody else has used up.
 */
const OF_A_LINE = { atOnce: 6, everyMs: 5_000 }
const OF_A_SCREEN = { atOnce: 15, everyMs: 3_000 }

export interface TicketAllowance {
  /** 0 where one may be taken now, and then it counts; else so many ms until one may */
  ask(screen: string, line: string): number
  /** that one was not given after all */
  giveBack(screen: string, line: string): void
}

export function createTicketAllowance(clock: Pick<Clock, 'ticks'>): TicketAllowance {
  /** by what they are of: when the last one that was taken would be forgotten */
  const full = new Map<string, number>()
  const limits = (screen: string, line: string) => [
    { key: screen, ...OF_A_SCREEN },
    { key: `${screen} ${line}`, ...OF_A_LINE },
  ]
  const left = ({ key, everyMs, atOnce }: ReturnType<typeof limits>[number]) =>
    Math.max(0, (full.get(key) ?? 0) - clock.ticks() - (atOnce - 1) * everyMs)
  return {
    ask(screen, line) {
      const all = limits(screen, line)
      const wait = Math.max(...all.map(left))
      if (wait > 0) return wait
      for (const { key, everyMs } of all) full.set(key, Math.max(clock.ticks(), full.get(key) ?? 0) + everyMs)
      return 0
    },
    giveBack(screen, line) {
      for (const { key, everyMs } of limits(screen, line)) full.set(key, (full.get(key) ?? 0) - everyMs)
    },
  }
}
