/** Of an urgent notice, how long each of its pages is read, in ms. */
export type PageTimes = readonly number[]

export interface Turn {
  /** which notice, and which of its pages */
  notice: number
  page: number
  /** the first instant at which another page is on, in ms since the takeover began */
  until: number
}

/** So many pages of one notice in a row, then the next one has its turn: a long list of streets hides nothing else. */
const IN_A_ROW = 3

/** No page is shorter, however little stands on it. */
const LEAST_MS = 6_000

/**
 * Which page of which urgent notice is on: each notice in its turn a few pages further, until every page of every one
 * has been on, and again. A single notice of a single page stays.
 */
export function turnAt(notices: readonly PageTimes[], elapsed: number): Turn {
  const turns = turnsOf(notices)
  const whole = turns.reduce((sum, { ms }) => sum + ms, 0)
  const passed = Math.max(0, elapsed)
  let until = Math.floor(passed / whole) * whole
  for (const { ms, ...turn } of turns) {
    until += ms
    if (passed < until) return { ...turn, until: turns.length === 1 ? Infinity : until }
  }
  throw new Error('a turn is among those of its round')
}

function turnsOf(notices: readonly PageTimes[]): { notice: number; page: number; ms: number }[] {
  const counts = notices.map((pages) => Math.max(1, Math.ceil(pages.length / IN_A_ROW)))
  const rounds = Math.max(1, ...counts)
  const turns = Array.from({ length: rounds }, (_, round) =>
    notices.flatMap((pages, notice) => {
      const first = (round % (counts[notice] ?? 1)) * IN_A_ROW
      const shown = pages.length === 0 ? [LEAST_MS] : pages.slice(first, first + IN_A_ROW)
      return shown.map((ms, index) => ({ notice, page: first + index, ms: Math.max(LEAST_MS, ms) }))
    }),
  ).flat()
  return turns.length > 0 ? turns : [{ notice: 0, page: 0, ms: LEAST_MS }]
}

/** Reading from afar: about four characters a second, and a moment to look up; a street is looked for, not read. */
const LOOK_UP_MS = 4_000
const CHARACTER_MS = 250
const STREET_MS = 800

export const pageMs = (streets: number, characters: number): number =>
  LOOK_UP_MS + streets * STREET_MS + characters * CHARACTER_MS
