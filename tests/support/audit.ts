import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Audit, Deed } from '../../electron/audit/audit.ts'
import { openAudit } from '../../electron/audit/open-audit.ts'
import { openLog } from '../../electron/device/log.ts'
import { manualClock, type ManualClock } from './manual-clock.ts'

export const deed = (about: string, more: Partial<Deed> = {}): Deed => ({
  who: 'p-1',
  name: '李敏',
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
