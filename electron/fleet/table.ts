import { fitted, widthOf } from './harmless.ts'
import type { Judged } from './judge.ts'
import { rowOf } from './row.ts'
import { words, type FleetLanguage } from './words.ts'

/** A reason longer than that is cut; `--html` and `--json` have all of it. */
const WIDEST = 56

/** The fleet as text for a terminal: who needs help first, each with the first reason. */
export function fleetTable(fleet: readonly Judged[], now: number, language: FleetLanguage): string {
  const say = words[language]
  if (fleet.length === 0) return say.none
  const { columns } = say
  const head = [
    '',
    ...[columns.hall, columns.why, columns.heard, columns.release, columns.screens],
    ...[columns.problems, columns.stale, columns.disk, columns.uptime, columns.version],
  ]
  const rows = fleet.map((hall) => {
    const row = rowOf(hall, now, language)
    const [first = say.well, ...more] = row.why
    const why = more.length > 0 ? `${first} (+${more.length})` : first
    return [
      ...[say.tone[hall.tone], row.folder, why, row.heard, row.release, row.screens],
      ...[row.problems, row.stale, row.disk, row.uptime, row.version],
    ]
  })
  const all = [head, ...rows]
  const widths = head.map((_, column) =>
    Math.min(WIDEST, Math.max(...all.map((row) => widthOf(row[column] ?? '')))),
  )
  const lines = all.map((row) =>
    row
      .map((cell, column) => fitted(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return [summaryOf(fleet, language), '', ...lines].join('\n')
}

export function summaryOf(fleet: readonly Judged[], language: FleetLanguage): string {
  const say = words[language]
  const help = fleet.filter(({ tone }) => tone !== 'well').length
  const alarms = fleet.filter(({ tone }) => tone === 'alarm').length
  return help === 0 ? say.allWell(fleet.length) : say.summary(help, fleet.length, alarms)
}
