/** The glossary of `content/README.md`: Chinese term → name in code, kind by kind. */
import { choiceTermsAt, fieldTerm } from '../../content/schema/terms.ts'
import { fieldPaths } from './field-list.ts'
import { fileNames, writtenFile, type FileName } from './written-files.ts'

interface Row {
  kind: FileName
  /** within the kind: `steps.title` */
  field: string
  name: string
  zh: string
  choices: ReturnType<typeof choiceTermsAt>
}

/** What means the same in so many kinds is written once, for all of them. */
const MANY = 3

export function glossary(): string {
  const rows = fileNames.flatMap(rowsOf)
  const isShared = manyOf(rows, meaningOf, ({ kind }) => kind)
  const isSharedChoice = manyOf(
    rows.filter(hasChoices),
    ({ choices }) => choices,
    ({ kind, field }) => `${kind}.${field}`,
  )
  const shared = rows.filter(isShared).map((row) => ({ ...row, field: row.name }))
  const sharedChoices = [...Map.groupBy(rows.filter(isSharedChoice), ({ choices }) => choices).values()]
  return [
    '### 多类文件共有 · In many kinds',
    table(shared),
    list(sharedChoices),
    ...fileNames.flatMap((kind) => {
      const own = rows.filter((row) => row.kind === kind)
      const choices = own.filter((row) => hasChoices(row) && !isSharedChoice(row)).map((row) => [row])
      return [
        `### ${writtenFile(kind).called.zh} \`${kind}\``,
        table(own.filter((row) => !isShared(row))),
        list(choices),
      ]
    }),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function rowsOf(kind: FileName): Row[] {
  return fieldPaths(kind).map((path) => ({
    kind,
    field: path.slice(kind.length + 1),
    name: path.slice(path.lastIndexOf('.') + 1),
    zh: fieldTerm(path)?.[0] ?? '',
    choices: choiceTermsAt(path),
  }))
}

const meaningOf = ({ name, zh }: Row) => `${name} ${zh}`
const hasChoices = ({ choices }: Row) => Object.keys(choices).length > 0

/** Whether a row's `what` is found at `MANY` different `where`s. */
function manyOf(rows: Row[], what: (row: Row) => unknown, where: (row: Row) => string) {
  const found = Map.groupBy(rows, what)
  return (row: Row) => new Set(found.get(what(row))?.map(where)).size >= MANY
}

/** Two terms in a line; what a kind says twice is written once. */
function table(rows: Row[]): string {
  const cells = new Map<string, string>()
  for (const row of rows)
    if (!cells.has(meaningOf(row))) cells.set(meaningOf(row), `${row.zh} | \`${row.field}\``)
  const all = [...cells.values()]
  const half = Math.ceil(all.length / 2)
  const lines = all.slice(0, half).map((cell, index) => `| ${cell} | ${all[half + index] ?? '|'} |`)
  return all.length === 0
    ? ''
    : ['| 中文 | in code | 中文 | in code |', '|---|---|---|---|', ...lines].join('\n')
}

/** One line for each choice, with every field that is written so. */
function list(choices: Row[][]): string {
  return choices
    .map((rows) => {
      const fields = [...new Set(rows.map(({ field }) => `\`${field}\``))].join('、')
      const terms = Object.entries(rows[0]?.choices ?? {})
      return `- ${fields}：${terms.map(([choice, [zh]]) => `${zh} \`${choice}\``).join('、')}`
    })
    .join('\n')
}
