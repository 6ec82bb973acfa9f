/** How long a ticket takes a counter up, drawn from the times that were seen, by service, in ms. */
export type Spells = Readonly<Record<string, readonly number[]>>

/** What is taken for known before there is anything to go by: one to fifteen minutes, four in the middle. */
const USUAL_MS = [1, 2, 2.5, 3, 4, 4, 5, 6, 8, 15].map((minutes) => minutes * 60_000)
/** so many times seen say more than the usual ones */
const ENOUGH = 10

/** One that was seen, or a usual one, the more seldom the more were seen. */
export function drawSpell(spells: Spells, service: string, random: () => number): number {
  const seen = spells[service] ?? []
  const usual = Math.max(0, ENOUGH - seen.length)
  const at = Math.floor(random() * (seen.length + usual))
  return seen[at] ?? USUAL_MS[Math.floor(random() * USUAL_MS.length)] ?? 0
}

const TRIES = 12

/** What is left of one that has lasted `since` already. */
export function restOfSpell(spells: Spells, service: string, since: number, random: () => number): number {
  for (let tries = 0; tries < TRIES; tries++) {
    const spell = drawSpell(spells, service, random)
    if (spell > since) return spell - since
  }
  // Longer than nearly all: nobody knows, and it may end at any moment.
  return random() * Math.max(60_000, since / 2)
}
