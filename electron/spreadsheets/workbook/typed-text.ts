import type { Cell } from '../sheet.ts'

/** A spreadsheet may have made a date of what was typed: it is taken back to how content writes it. */
export function textOf({ kind, text, day, time }: Cell): string {
  if (kind === 'date' && day !== null) return time === null ? day : `${day} ${time}`
  return kind === 'date' && time !== null ? time : text.replaceAll(/\r\n?/g, '\n').trim()
}
