import type { Problem } from '../../content/schema/problem.ts'
import { beyondScreens } from '../content/standard/clauses.ts'
import type { InspectedRow, Inspection, Shown } from './inspection.ts'
import type { RowState } from './judge.ts'
import { words, type SheetLanguage } from './sheet-words.ts'

/** What stands above and below the rows, whatever the sheet is printed on. */
export interface SheetFrame {
  title: string
  head: readonly string[]
  foot: string
}

export function frameOf(inspection: Inspection, made: string, language: SheetLanguage): SheetFrame {
  const say = words[language]
  const { plate, isSample, today, rows } = inspection
  const counts: Record<RowState, number> = { held: 0, watch: 0, short: 0, open: 0 }
  for (const { state } of rows) counts[state]++
  return {
    title: say.title,
    head: [
      say.standard,
      say.plate(plate, isSample),
      say.made(made),
      // A sample lives its own day over and over; the record behind the sheet has the days of the machine.
      ...(made.startsWith(today) ? [] : [say.judgedBy(today)]),
      say.counts(counts),
    ],
    foot: say.beyond(beyondScreens.join(language === 'zh' ? '、' : ', ')),
  }
}

/** Evidence of one day that the same screens show: what it is, and then once when and where. */
export interface ShownGroup {
  says: string[]
  /** `日期 2026-03-02`, `2027-03-01 前复核`, `见触摸屏、大屏`, as far as they are known */
  meta: string[]
}

export function groupsOf(shown: readonly Shown[], language: SheetLanguage): ShownGroup[] {
  const groups: ShownGroup[] = []
  for (const each of shown) {
    const meta = metaOf(each, language)
    const last = groups.at(-1)
    if (last?.meta.join() === meta.join()) last.says.push(each.says[language])
    else groups.push({ says: [each.says[language]], meta })
  }
  return groups
}

function metaOf({ date, reviewBy, on }: Shown, language: SheetLanguage): string[] {
  const say = words[language]
  return [
    ...(date === undefined ? [] : [say.date(date)]),
    ...(reviewBy === undefined ? [] : [say.reviewBy(reviewBy)]),
    ...(on.length > 0
      ? [say.on(on.map((each) => each[language]).join(language === 'zh' ? '、' : ', '))]
      : []),
  ]
}

export function problemLines(
  { file, line, message, hint }: Problem,
  language: SheetLanguage,
): [string, string] {
  const say = words[language]
  return [message[language], say.mend(say.line(file, line), hint[language])]
}

/** The sheet as text. */
export function sheetText(inspection: Inspection, made: string, language: SheetLanguage): string {
  const { title, head, foot } = frameOf(inspection, made, language)
  return [title, ...head, '', ...inspection.rows.flatMap((row) => rowLines(row, language)), foot].join('\n')
}

function rowLines(
  { row, clauses, asks, state, shown, problems }: InspectedRow,
  language: SheetLanguage,
): string[] {
  const say = words[language]
  const number = String(row).padStart(2)
  return [
    `${number}  ${say.state[state]}  ${asks[language]}  ${clauses.join(' ')}`,
    ...(shown.length === 0 ? [`      ${say.nothing}`] : []),
    ...groupsOf(shown, language).flatMap(({ says, meta }) => [
      ...says.map((line) => `      ${line}`),
      ...(meta.length > 0 ? [`        ${meta.join(' · ')}`] : []),
    ]),
    ...problems.flatMap((problem) => {
      const [message, mend] = problemLines(problem, language)
      return [`      ! ${message}`, `        ${mend}`]
    }),
    '',
  ]
}
