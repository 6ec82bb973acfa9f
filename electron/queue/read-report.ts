import type Papa from 'papaparse'
import { decode } from '../content/folder/decode.ts'
import { LARGEST_REPORT, queueReport, type QueueReport } from './contract.ts'
import type { Trouble } from './troubles.ts'

export type ReadReport = { ok: true; report: QueueReport } | { ok: false; trouble: Trouble }

const bad = (code: Trouble['code'], detail = ''): ReadReport => ({ ok: false, trouble: { code, detail } })

export function readJsonReport(bytes: Uint8Array): ReadReport {
  if (bytes.length > LARGEST_REPORT) return bad('too-large', `${bytes.length} B`)
  const decoded = decode(bytes)
  if (!decoded.ok) return bad('encoding')
  try {
    return checked(JSON.parse(decoded.text))
  } catch {
    return bad('not-json')
  }
}

/** Columns of a table, as systems call them. */
const columns = {
  counter: /^(?:counter|窗口|窗口号|柜台|柜台号)$/i,
  serving: /^(?:number|ticket|serving|号码|票号|当前号|排队号)$/i,
  called: /^(?:called|叫号时间|呼叫时间)$/i,
  service: /^(?:service|业务|业务名称|队列)$/i,
  waiting: /^(?:waiting|等候|等候人数|等待人数)$/i,
}
type Column = keyof typeof columns

/** A row with a counter says what is called there, one with a line and how many wait for it says that. */
export function readTableReport(bytes: Uint8Array, written: number, papa: typeof Papa): ReadReport {
  if (bytes.length > LARGEST_REPORT) return bad('too-large', `${bytes.length} B`)
  const decoded = decode(bytes)
  if (!decoded.ok) return bad('encoding')
  const { data } = papa.parse<string[]>(decoded.text.trim(), { skipEmptyLines: 'greedy' })
  const [head = [], ...rows] = data
  const at = Object.fromEntries(
    Object.entries(columns).map(([name, written]) => [
      name,
      head.findIndex((cell) => written.test(cell.trim())),
    ]),
  ) as Record<Column, number>
  const hasCounters = at.counter >= 0 && at.serving >= 0
  if (!hasCounters) return bad('not-table', head.join(',').slice(0, 80))
  const cell = (row: string[], column: Column) => row[at[column]]?.trim() ?? ''
  const counters = rows.flatMap((row) => {
    const counter = cell(row, 'counter')
    if (counter === '') return []
    const called = instantOf(cell(row, 'called'))
    const service = cell(row, 'service')
    return [
      {
        counter,
        serving: cell(row, 'serving') || null,
        ...(called !== null && { called }),
        ...(service !== '' && { service }),
      },
    ]
  })
  const services = rows.flatMap((row) => {
    const name = cell(row, 'service')
    const waiting = cell(row, 'waiting')
    return name === '' || waiting === '' ? [] : [{ id: name, name, waiting: Number(waiting) }]
  })
  return checked({
    contract: 1,
    sequence: Math.floor(written),
    at: new Date(written).toISOString(),
    counters,
    services: [...new Map(services.map((service) => [service.id, service])).values()],
  })
}

/** Only whether it is another one matters; what is no time at all is left out. */
function instantOf(text: string): string | null {
  const instant = Date.parse(text.replace(' ', 'T'))
  return text === '' || Number.isNaN(instant) ? null : new Date(instant).toISOString()
}

function checked(value: unknown): ReadReport {
  const result = queueReport.safeParse(value)
  if (result.success) return { ok: true, report: result.data }
  const [issue] = result.error.issues
  const what = issue?.code === 'custom' ? issue.message : issue?.code
  return bad('not-contract', `${issue?.path.join('.') ?? ''} ${what ?? ''}`.trim())
}
