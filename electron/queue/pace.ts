import type { Spell } from './events.ts'

/** As a logarithm of how long people take: 0.1 is a tenth longer than usual. `sd` is how far off it may be. */
export interface Pace {
  middle: number
  sd: number
}

export interface Paces {
  /** of today, whoever serves */
  today: Pace
  of(counter: string): Pace
  /** a spell as it would have been at a usual counter on a usual day, in ms */
  usual(spell: Spell): number
}

/** how far clerks and days differ before anything is known of them: standard deviations */
const CLERKS = 0.15
const DAYS = 0.1
/** one spell alone says no more: somebody who did not come, somebody who forgot to finish */
const FARTHEST = 1.2
const LEAST_VARIANCE = 0.05
const ROUNDS = 4

interface Seen {
  counter: string
  day: string
  /** of its logarithm from the middle of its line */
  off: number
  weight: number
}

/**
 * Who works fast and who slowly, and whether this is a slow day: what each spell was longer than the middle of its line,
 * shared out between its counter and its day, each believed the more the more was seen of it.
 */
export function pacesOf(spells: Readonly<Record<string, readonly Spell[]>>, today: string): Paces {
  const seen = Object.values(spells).flatMap(offsOf)
  let counters = new Map<string, Pace>()
  let days = new Map<string, Pace>()
  for (let round = 0; round < ROUNDS; round++) {
    counters = believed(seen, CLERKS, ({ counter, day, off }) => [
      counter,
      off - (days.get(day)?.middle ?? 0),
    ])
    days = believed(seen, DAYS, ({ counter, day, off }) => [day, off - (counters.get(counter)?.middle ?? 0)])
  }
  const of = (counter: string) => counters.get(counter) ?? { middle: 0, sd: CLERKS }
  return {
    today: days.get(today) ?? { middle: 0, sd: DAYS },
    of,
    usual: ({ ms, counter, day }) => ms * Math.exp(-of(counter).middle - (days.get(day)?.middle ?? 0)),
  }
}

function offsOf(spells: readonly Spell[]): Seen[] {
  const logs = spells.map(({ ms }) => Math.log(ms)).sort((one, other) => one - other)
  const middle = logs[Math.floor(logs.length / 2)] ?? 0
  const offs = spells.map(({ ms }) => Math.max(-FARTHEST, Math.min(FARTHEST, Math.log(ms) - middle)))
  const mean = offs.reduce((sum, off) => sum + off, 0) / offs.length
  const spread = offs.reduce((sum, off) => sum + (off - mean) ** 2, 0) / offs.length
  const weight = 1 / Math.max(LEAST_VARIANCE, spread)
  return spells.map(({ counter, day }, index) => ({ counter, day, off: (offs[index] ?? 0) - mean, weight }))
}

/** By counter or by day: the mean of what was seen, drawn towards nothing unusual. */
function believed(
  seen: readonly Seen[],
  differ: number,
  read: (each: Seen) => [of: string, off: number],
): Map<string, Pace> {
  const sums = new Map<string, { offs: number; weights: number }>()
  for (const each of seen) {
    const [of, off] = read(each)
    const { offs, weights } = sums.get(of) ?? { offs: 0, weights: 0 }
    sums.set(of, { offs: offs + each.weight * off, weights: weights + each.weight })
  }
  return new Map(
    [...sums].map(([of, { offs, weights }]) => {
      const precision = weights + 1 / differ ** 2
      return [of, { middle: offs / precision, sd: 1 / Math.sqrt(precision) }]
    }),
  )
}
