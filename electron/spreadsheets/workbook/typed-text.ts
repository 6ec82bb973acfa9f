import type { Cell } from '../sheet.ts'
import { NO, type BookColumn } from './book-plan.ts'

/** A spreadsheet may have made a date of what was typed: it is taken back to how content writes it. What is yes or nothing is nothing where it says no. */
export function textOf({ kind, text, day, time }: Cell, { form }: BookColumn): string {
  if (kind === 'date' && day !== null) return time === null ? day : `${day} ${time}`
  const said = kind === 'date' && time !== null ? time : text.replaceAll(/\r\n?/g, '\n').trim()
  return form === 'yes' && said === NO ? '' : said
}

/** A date where words belong was made by the spreadsheet, out of something that it shows no more. */
export const isMisread = ({ day }: Cell, { isWords }: BookColumn) => day !== null && isWords
