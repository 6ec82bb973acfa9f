/** People, a notice, and what is decided of it. */
import { decide, type Command, type Person } from '../../../electron/notices/decide.ts'
import type { NoticeFields, StaffNotice } from '../../../electron/server/wire.ts'

export const clerk: Person = { id: 'p-1', name: '职员', roles: ['staff'] }
export const second: Person = { id: 'p-2', name: '审核', roles: ['approver'] }
export const manager: Person = { id: 'p-3', name: '经理', roles: ['manager'] }
export const server: Person = { id: 'p-4', name: '柜台', roles: ['counter'] }
export const people = [clerk, second, manager, server]

export const fields: NoticeFields = {
  title: '青岛路抢修停水',
  kind: 'emergency-stop',
  urgency: 'urgent',
  starts: '2026-11-24 09:00',
  ends: '2026-11-24 18:00',
  areas: ['青岛路'],
}
export const takes = ['door', 'waiting']
export const at = (now: string, approval = false) => ({ now, approval, takes, freshId: 's-20261124-1' })
export const write: Extract<Command, { act: 'write' }> = { act: 'write', fields, words: {} }

/** The notice after commands that must all be done. */
export function after(steps: readonly [Command, Person, string][], approval = false): StaffNotice {
  let notice: StaffNotice | null = null
  for (const [command, person, now] of steps) {
    const decision = decide(notice, command, person, at(now, approval))
    if (!decision.ok) throw new Error(`${command.act}: ${decision.refused}`)
    notice = decision.next
  }
  if (!notice) throw new Error('no steps')
  return notice
}

export const refusedFor = (
  notice: StaffNotice | null,
  command: Command,
  person: Person,
  now: string,
  approval = false,
) => {
  const decision = decide(notice, command, person, at(now, approval))
  return decision.ok ? null : decision.refused
}
