import type { SaidDoubt } from '../../content/schema/doubt.ts'
import type { Both } from '../../content/schema/problem.ts'
import type { Params } from '../content/problems/words.ts'
import { doubtWords, type DoubtRule } from './doubt-words.ts'
import { deskMends } from './readings/desk-mends.ts'
import { columnName } from './sheet.ts'

/** A cell that was not simply believed: where it stands, why, and what to do. */
export interface Doubt {
  rule: DoubtRule
  sheet: string
  /** counted from 0; null where the whole sheet is meant */
  row: number | null
  column: number | null
  params: Params
}

/** For headquarters, which can mend its own content. */
export const sayDoubt = (doubt: Doubt): SaidDoubt => said(doubt, null)

/** For a hall's desk: what a clerk can do, and with which words to ask headquarters. */
export const sayAtDesk = (doubt: Doubt): SaidDoubt =>
  said(doubt, new Map<string, Both>(Object.entries(deskMends)).get(doubt.rule) ?? null)

function said({ rule, sheet, row, column, params }: Doubt, desk: Both | null): SaidDoubt {
  const { taken, zh, en } = doubtWords[rule]
  const where = `${column === null ? '' : columnName(column)}${row === null ? '' : row + 1}`
  const inBoth = (words: Both): Both => ({
    zh: filled(words.zh, params, 'zh'),
    en: filled(words.en, params, 'en'),
  })
  return {
    at: where === '' ? sheet : `${sheet}!${where}`,
    sheet,
    row: row === null ? null : row + 1,
    column: column === null ? null : columnName(column),
    taken,
    message: inBoth({ zh: zh[0], en: en[0] }),
    mend: inBoth(desk ?? { zh: zh[1], en: en[1] }),
  }
}

function filled(sentence: string, params: Params, language: keyof Both): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? ''
    return typeof value === 'object' ? value[language] : String(value)
  })
}
