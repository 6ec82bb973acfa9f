/** Who may do what with a notice, and where it has to stand for that. */
import type { NoticePhase } from '../../content/arithmetic/staff-notice.ts'
import type { NoticeAct, PersonRole } from '../server/wire.ts'

const writes: readonly PersonRole[] = ['staff', 'manager']
const approves: readonly PersonRole[] = ['approver', 'manager']
const both: readonly PersonRole[] = ['staff', 'approver', 'manager']

const rolesFor: Record<NoticeAct | 'write', readonly PersonRole[]> = {
  write: writes,
  submit: writes,
  approve: approves,
  override: writes,
  publish: writes,
  extend: writes,
  propose: writes,
  decline: both,
  restore: writes,
  resume: writes,
  withdraw: both,
  reopen: both,
}

export const may = ({ roles }: { roles: readonly PersonRole[] }, act: NoticeAct | 'write'): boolean =>
  rolesFor[act].some((role) => roles.includes(role))

/** Water is often back later than was promised, and its end put off only after it has passed. */
export const allowedIn: Record<NoticeAct, readonly (NoticePhase | 'proposed')[]> = {
  submit: ['draft'],
  approve: ['awaiting', 'proposed'],
  override: ['draft', 'awaiting', 'proposed'],
  publish: ['draft'],
  extend: ['scheduled', 'live', 'extended', 'over'],
  propose: ['scheduled', 'live', 'extended', 'over'],
  decline: ['proposed'],
  restore: ['live', 'extended', 'over'],
  resume: ['restored'],
  withdraw: ['draft', 'awaiting', 'scheduled', 'live', 'extended', 'restored', 'over'],
  reopen: ['awaiting', 'withdrawn'],
}
