import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kinds } from '../../../../content/schema/kinds.ts'
import { catalogue, type RuleId } from '../../../../electron/content/problems/catalogue.ts'
import { clauseOf } from '../../../../electron/content/problems/clauses.ts'
import { fieldsOf } from '../../../../electron/content/items/shape.ts'
import { beyondScreens, clauseRows, sheetClauses } from '../../../../electron/content/standard/clauses.ts'
import { tableOfClauses } from '../../../../electron/content/standard/table.ts'
import type { Words } from '../../../../electron/content/problems/words.ts'

const words = Object.entries(catalogue) as [RuleId, Words][]

/** Clauses of the standard's text that ask for anything, in its order: the four chapters and the notice's own. */
const clausesOfTheStandard = [
  ...['一(一)1', '一(一)2', '一(一)3', '一(一)4'],
  ...['一(二)1', '一(二)2', '一(二)3', '一(二)4', '一(二)5', '一(二)6', '一(二)7'],
  ...['二(一)1', '二(一)2', '二(一)3', '二(二)1', '二(二)2', '二(二)3', '二(二)4', '二(二)5'],
  ...['二(三)1', '二(三)2', '二(三)3', '二(三)4'],
  ...['三(一)', '三(二)1', '三(二)2', '三(二)3', '三(二)4', '三(二)5', '三(二)6', '三(二)7'],
  ...['四1', '四2', '四3', '四4', '五1', '五2', '五3', '五4', '五5', '正文四'],
]

describe('the standard', () => {
  it('has each of its clauses looked after by a row with a rule or a mandatory field, but for those beyond any screen', () => {
    const served = new Set(clauseRows.flatMap(({ clauses }) => clauses))
    const without = clausesOfTheStandard.filter((clause) => !served.has(clause))
    expect(without.sort()).toEqual([...beyondScreens, ...sheetClauses].sort())
  })

  it('has no row that nothing holds', () => {
    expect(clauseRows.map(({ row }) => row)).toEqual(Array.from({ length: 29 }, (_, index) => index + 1))
    for (const { row, rules, fields } of clauseRows)
      expect([row, rules.length + fields.length > 0]).toEqual([row, true])
  })

  it.each(words.filter(([, { clause }]) => clause !== null))('knows the clause of %s', (rule, { clause }) => {
    const rows = clauseRows.filter(({ rules }) => rules.includes(rule))
    expect(rows.flatMap(({ clauses }) => clauses)).toContain(clause)
  })

  it('rests on fields that are really mandatory, and whose clause problems name', () => {
    for (const { clauses, fields } of clauseRows)
      for (const [kind, field] of fields) {
        const schema = fieldsOf(kinds[kind].schema)?.[field]
        expect([kind, field, schema?._zod.optin]).toEqual([kind, field, undefined])
        expect(clauses).toContain(clauseOf(kind, field))
      }
  })

  it('stands as a table in the README of the room, as it is now', () => {
    const readme = readFileSync(new URL('../../../../electron/content/README.md', import.meta.url), 'utf8')
    // Renewed by: npm run -s mingchuang -- rules
    expect(readme).toContain(tableOfClauses())
  })
})
