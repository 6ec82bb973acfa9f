/**
 * What one start of the program learns from the starts before it. It is kept on disk, because a program that is taken
 * as a whole, by a driver or by the system, remembers nothing else. Instants are the machine's own and may jump.
 */

/** Starts that nobody asked for are counted over this span. Milliseconds. */
export const UNASKED_MS = 60 * 60_000
/** So many times within it the program may start itself afresh for the sake of a page. */
export const MOST_RELAUNCHES = 3
/** A run of starts as close together as this is one trouble. Milliseconds. */
export const RUN_MS = 10 * 60_000
/** From so many in one run on, the graphics card is suspected even where nothing was seen of it. */
export const SUSPECT_GRAPHICS_FROM = 3
/** From so many in one run on, the safe page is shown first. */
export const SAFE_FROM = 6
/** Deaths of the graphics process after which a program that was taken whole was most likely taken by it. */
export const TELLING_DEATHS = 2
const MOST_KEPT = 20

export interface LaunchRecord {
  /** the program that wrote it */
  build: string
  /** how the last life ended; `running` until then, and so for one that was taken */
  ending: 'running' | 'asked' | 'relaunch' | 'relaunch-in-software'
  /** when starts were that nobody asked for, oldest first */
  unasked: readonly number[]
  /** deaths of the graphics process in the last life */
  graphicsDeaths: number
  /** the build that was found to draw in software only; a newer one tries the graphics card again */
  software: string | null
}

export interface Launch {
  record: LaunchRecord
  rendering: 'hardware' | 'software'
  /** whether the safe page comes first, for a while: this program does not stay up */
  safeFirst: boolean
  /** starts that nobody asked for within UNASKED_MS, this one included */
  unasked: number
}

/** A start of the program. `record` is what the one before left, null where there is nothing to be read. */
export function launched(record: LaunchRecord | null, build: string, now: number): Launch {
  const before = record?.build === build ? record : null
  const wasAsked = before === null || before.ending === 'asked'
  // A clock that was set back must not make old starts count for ever.
  const recent = (before?.unasked ?? []).filter((then) => then <= now && now - then < UNASKED_MS)
  const unasked = (wasAsked ? recent : [...recent, now]).slice(-MOST_KEPT)
  const run = wasAsked ? 0 : unasked.filter((then) => now - then < RUN_MS).length
  const isSoftware = before !== null && (before.software === build || distrusts(before, run))
  return {
    record: {
      build,
      ending: 'running',
      unasked,
      graphicsDeaths: 0,
      software: isSoftware ? build : null,
    },
    rendering: isSoftware ? 'software' : 'hardware',
    safeFirst: run >= SAFE_FROM,
    unasked: unasked.length,
  }
}

function distrusts({ ending, graphicsDeaths }: LaunchRecord, run: number): boolean {
  if (ending === 'relaunch-in-software') return true
  return ending === 'running' && (graphicsDeaths >= TELLING_DEATHS || run >= SUSPECT_GRAPHICS_FROM)
}

/** Whether the program may be started afresh once more for the sake of a page. */
export const mayRelaunch = ({ unasked }: LaunchRecord, now: number): boolean =>
  unasked.filter((then) => then <= now && now - then < UNASKED_MS).length < MOST_RELAUNCHES

/**
 * The arguments of the same program started again: everything that it was told, and the port that its hall answers at,
 * so that no bookmark, no satellite and no screen of another machine loses the address. `argv` is without the program.
 */
export function relaunchArguments(argv: readonly string[], port: number | null): string[] {
  if (port === null) return [...argv]
  const kept: string[] = []
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? ''
    if (word.startsWith('--port=')) continue
    if (word !== '--port') kept.push(word)
    else if (!(argv[index + 1] ?? '--').startsWith('--')) index++
  }
  return [...kept, `--port=${port}`]
}
