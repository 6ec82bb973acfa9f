import type { AuditLine } from './line.ts'
import { deedName } from './deed-names.ts'

/** Excel in China takes a file without it for GBK. */
const BOM = '\uFEFF'
/** A cell of Excel holds 32,767 characters. */
const LONGEST_CELL = 32_000

const head = [
  '序号',
  '时间',
  '姓名',
  '人员编号',
  '来自',
  '做了什么',
  '对象',
  '改前',
  '改后',
  '代码',
  '校验值',
]

/** The audit as a table for Excel; `timeOf` gives the hall's own time of an instant in ms: `2026-11-23 22:00:05`. */
export function auditCsv(lines: readonly AuditLine[], timeOf: (instant: number) => string): string {
  const rows = lines.map(({ n, time, name, who, from, what, about, before, after, hash }) => [
    String(n),
    timeOf(Date.parse(time)),
    name,
    who ?? '',
    from,
    deedName(what),
    about,
    stated(before),
    stated(after),
    what,
    hash,
  ])
  return BOM + [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

const stated = (value: unknown): string => (value === null ? '' : JSON.stringify(value))

/** A cell that begins like a formula would be run by Excel; wide signs count too where the system's language is Chinese. */
function cell(text: string): string {
  const short = text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…（略）` : text
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(short) ? `'${short}` : short
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
