import { dayAfter, wallTime } from '../../content/arithmetic/wall-time.ts'
import type { Month, ScreenMonth } from './month.ts'
import { words, type SheetLanguage } from './sheet-words.ts'

export interface Sheet {
  month: Month
  /** company and name of the hall; null where no content can be read */
  plate: { name: string; isSample: boolean } | null
  /** lines of the journal that no program of ours wrote */
  unreadable: number
  /** when the sheet was made */
  made: number
}

/** The sheet of a month as text, for the file that row 16 of the standard is proved by. */
export function sheetOf({ month, plate, unreadable, made }: Sheet, language: SheetLanguage): string {
  const say = words[language]
  const { timeZone } = month
  const at = (instant: number) => secondsOn(instant, timeZone)
  return [
    say.title(month.month),
    say.clause,
    plate === null ? say.noPlate : say.plate(plate.name, plate.isSample),
    say.made(at(made), timeZone),
    ...(month.until === null ? [] : [say.notEnded(at(month.until))]),
    ...(month.recordedFrom === null ? [] : [say.recordedFrom(at(month.recordedFrom))]),
    ...(month.silent.length > 0 ? [say.silent(runsOf(month.silent))] : []),
    ...(month.unknown.length > 0 ? [say.unknown(runsOf(month.unknown))] : []),
    ...(unreadable > 0 ? [say.unreadable(unreadable)] : []),
    ...(month.screens.length > 0
      ? month.screens.flatMap((screen) => ['', ...screenLines(screen, at, language)])
      : ['', say.noScreens]),
    '',
    say.howCounted,
  ].join('\n')
}

function screenLines(
  screen: ScreenMonth,
  at: (instant: number) => string,
  language: SheetLanguage,
): string[] {
  const say = words[language]
  const { id, role, isNamed, plannedMs, provenMs, interruptions, brief, longest } = screen
  return [
    say.screen(id, role),
    ...(isNamed ? [] : [`  ${say.notNamed}`]),
    `  ${say.planned} ${say.hours(plannedMs)}`,
    `  ${say.proven} ${say.hours(provenMs)} (${percentOf(provenMs, plannedMs)} %)`,
    `  ${say.interruptions(interruptions.length + brief.count)}`,
    ...(longest ? [`  ${say.longest(say.lasting(longest.ms))}`] : []),
    ...interruptions.map(
      ({ from, to, ms, cause }) => `    ${at(from)} → ${at(to)}  ${say.lasting(ms)}  ${say.cause[cause]}`,
    ),
    ...(brief.count > 0 ? [`    ${say.brief(brief.count, say.lasting(brief.ms))}`] : []),
  ]
}

/** `2026-11-25 – 2026-11-30` where days follow each other. */
function runsOf(days: readonly string[]): string[] {
  const runs: [string, string][] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run && dayAfter(run[1], 1) === day) run[1] = day
    else runs.push([day, day])
  }
  return runs.map(([from, to]) => (from === to ? from : `${from} – ${to}`))
}

/** Cut, never rounded up: only what has no gap at all is 100. */
function percentOf(part: number, whole: number): string {
  if (whole === 0) return '–'
  return (Math.floor((part / whole) * 10_000) / 100).toFixed(2)
}

/** `2026-11-24 10:02:11` by the hall's clock; a zone's offsets are whole minutes. */
const secondsOn = (instant: number, timeZone: string) =>
  `${wallTime(instant, timeZone)}:${new Date(instant).toISOString().slice(17, 19)}`
