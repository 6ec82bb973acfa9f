import type { Both, Params } from '../content/problems/words.ts'
import { doubtWords, type DoubtRule } from './doubt-words.ts'
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

export interface SaidDoubt {
  /** `出厂水!C7` */
  at: string
  sheet: string
  /** counted from 1 */
  row: number | null
  /** `C` */
  column: string | null
  /** whether what the cell says is taken all the same */
  taken: boolean
  message: Both
  mend: Both
}

export function sayDoubt({ rule, sheet, row, column, params }: Doubt): SaidDoubt {
  const { taken, zh, en } = doubtWords[rule]
  const where = `${column === null ? '' : columnName(column)}${row === null ? '' : row + 1}`
  const said = (part: 0 | 1): Both => ({
    zh: filled(zh[part], params, 'zh'),
    en: filled(en[part], params, 'en'),
  })
  return {
    at: where === '' ? sheet : `${sheet}!${where}`,
    sheet,
    row: row === null ? null : row + 1,
    column: column === null ? null : columnName(column),
    taken,
    message: said(0),
    mend: said(1),
  }
}

function filled(sentence: string, params: Params, language: keyof Both): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? ''
    return typeof value === 'object' ? value[language] : String(value)
  })
}
