import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Audit, Deed } from '../../electron/audit/audit.ts'
import { auditFolder } from '../../electron/audit/head.ts'
import type { AuditLine } from '../../electron/audit/line.ts'
import { openAudit } from '../../electron/audit/open-audit.ts'
import { readAuditDays } from '../../electron/audit/read-day.ts'
import { verifyAudit } from '../../electron/audit/verify.ts'
import { openLog } from '../../electron/device/log.ts'
import { manualClock, type ManualClock } from './manual-clock.ts'

export const deed = (about: string, more: Partial<Deed> = {}): Deed => ({
  who: 'p-1',
  name: '窗口甲',
  from: '192.168.1.31',
  what: 'notice.published',
  about,
  before: null,
  after: { title: `停水 ${about}` },
  ...more,
})

export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'audit-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export interface AuditHere {
  audit: Audit
  clock: ManualClock
  logged: string[]
}

export async function auditIn(
  data: string,
  clock = manualClock(),
  atEnd: (job: () => Promise<void>) => void = onTestFinished,
): Promise<AuditHere> {
  const logged: string[] = []
  const log = openLog({ folder: null, clock, fallback: (line) => void logged.push(line) })
  const dayOf = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10)
  const audit = await openAudit({ data, dayOf, clock, log })
  atEnd(() => audit.close())
  return { audit, clock, logged }
}

/** All that people did at a hall, in order. Throws where the record is not as it was written. */
export async function deedsIn(data: string): Promise<AuditLine[]> {
  const findings = (await verifyAudit(data))?.findings ?? []
  if (findings.length > 0) throw new Error(JSON.stringify(findings))
  return (await readAuditDays(auditFolder(data), '', '9')).lines
}
