import type { Spell } from './events.ts'
import type { Paces } from './pace.ts'

/** How long a ticket takes a counter of usual pace up, by service, in ms. */
export type Lengths = Readonly<Record<string, readonly number[]>>

export const lengthsOf = (spells: Readonly<Record<string, readonly Spell[]>>, { usual }: Paces): Lengths =>
  Object.fromEntries(Object.entries(spells).map(([service, seen]) => [service, seen.map(usual)]))

/** What is taken for known before there is anything to go by: one to fifteen minutes, four in the middle. */
const USUAL_MS = [1, 2, 2.5, 3, 4, 4, 5, 6, 8, 15].map((minutes) => minutes * 60_000)
/** so many times seen say more than the usual ones */
const ENOUGH = 10

/** One that was seen, or a usual one, the more seldom the more were seen. */
export function drawLength(lengths: Lengths, service: string, random: () => number): number {
  const seen = lengths[service] ?? []
  const usual = Math.max(0, ENOUGH - seen.length)
  const at = Math.floor(random() * (seen.length + usual))
  return seen[at] ?? USUAL_MS[Math.floor(random() * USUAL_MS.length)] ?? 0
}

const TRIES = 24

/** What is left of one that has lasted `since` already. */
export function restOfLength(lengths: Lengths, service: string, since: number, random: () => number): number {
  for (let tries = 0; tries < TRIES; tries++) {
    const length = drawLength(lengths, service, random)
    if (length > since) return length - since
  }
  // Longer than nearly all: nobody knows, and it may end at any moment.
  return random() * Math.max(60_000, since / 2)
}
