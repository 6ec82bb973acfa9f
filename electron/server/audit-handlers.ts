import { auditCsv } from '../audit/csv.ts'
import { auditFolder } from '../audit/head.ts'
import { isDay, localTime } from '../audit/local-time.ts'
import { readAuditDay, readAuditDays } from '../audit/read-day.ts'
import { sittingsOf } from '../audit/sittings.ts'
import { dayAfter, daysBetween } from '../../content/arithmetic/wall-time.ts'
import type { Clock } from '../device/clock.ts'
import { journalDays } from '../device/journal-files.ts'
import { json, refusal } from './answer.ts'
import type { Handler } from './ask.ts'
import type { LiveState } from './live-state.ts'
import type { AuditPage, RouteName } from './wire.ts'

interface Options {
  /** folder of the hall's own data */
  data: string
  state: Pick<LiveState, 'hall'>
  clock: Clock
}

const PAGE = 100
const MOST_DAYS = 93

/**
 * What people did, for a manager: page by page as people read it, and as a table with every line and its hash, as an auditor
 * holds it to the files. Only reading: no route changes a line.
 */
export function createAuditHandlers({
  data,
  state,
  clock,
}: Options): Record<Extract<RouteName, 'audit' | 'auditCsv'>, Handler> {
  const folder = auditFolder(data)

  return {
    async audit({ query }) {
      const days = (await journalDays(folder).catch(() => [])).reverse()
      const day = query.get('day') ?? days[0] ?? ''
      const before = query.get('before') === null ? Infinity : Number(query.get('before'))
      if ((day !== '' && !isDay(day)) || Number.isNaN(before)) return refusal(400)
      const { lines, unsound } = days.includes(day)
        ? await readAuditDay(folder, day)
        : { lines: [], unsound: 0 }
      const there = sittingsOf(lines).filter(({ n }) => n < before)
      const shown = there.slice(-PAGE)
      return json({
        day,
        days,
        entries: shown.toReversed(),
        before: there.length > PAGE ? (shown[0]?.n ?? null) : null,
        unsound,
      } satisfies AuditPage)
    },

    async auditCsv({ query }) {
      const timeOf = localTime(state.hall().timeZone)
      const to = query.get('to') ?? timeOf(clock.now()).slice(0, 10)
      if (!isDay(to)) return refusal(400)
      const from = query.get('from') ?? dayAfter(to, -30)
      if (!isDay(from) || from > to || daysBetween(from, to) >= MOST_DAYS) return refusal(400)
      const { lines } = await readAuditDays(folder, from, to).catch(() => ({ lines: [] }))
      const headers = {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="audit-${from}-${to}.csv"`,
        'Cache-Control': 'no-store',
      }
      return { status: 200, headers, body: auditCsv(lines, timeOf) }
    },
  }
}
