import { clauseRows, beyondScreens, sheetClauses } from './clauses.ts'

/** The table of clauses and rules, as Markdown: in this room's README, and printed by `mingchuang rules`. */
export function tableOfClauses(): string {
  const rows = clauseRows.map(({ row, clauses, asks, rules, fields }) =>
    [
      row,
      clauses.join(' '),
      `${asks.zh} · ${asks.en}`,
      [...rules.map(code), ...fields.map(([kind, field]) => `${kind} ${code(field)}`)].join(', '),
    ].join(' | '),
  )
  const sheet = `30 | ${sheetClauses.join(' ')} | 抽查、考评 · inspection | the sheet itself: rows 1–29`
  const table = [
    'row | clause | asks for | rules, and fields that must be there',
    '--- | --- | --- | ---',
    ...rows,
    sheet,
  ]
  return `${table.map((line) => `| ${line} |`).join('\n')}\n\nBeyond any screen: ${beyondScreens.join(', ')}.`
}

const code = (name: string) => `\`${name}\``
