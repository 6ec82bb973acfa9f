import { isStop } from '../../content/arithmetic/notice-state.ts'
import { noticePhase, type NoticePhase } from '../../content/arithmetic/staff-notice.ts'
import type {
  NoticeActAsk,
  NoticeFields,
  NoticeStep,
  NoticeWords,
  PersonRole,
  RefusalCode,
  StaffNotice,
} from '../server/wire.ts'

export interface Person {
  id: string
  name: string
  roles: readonly PersonRole[]
}

export type Command =
  { act: 'write'; fields: NoticeFields; words: Record<string, NoticeWords> } | Omit<NoticeActAsk, 'version'>

export interface Circumstances {
  /** a minute of the hall's calendar */
  now: string
  /** whether a second person has to approve */
  approval: boolean
  /** ids of the screens that the notice takes over, as it stands */
  takes: readonly string[]
  /** the id of a notice that is new */
  freshId: string
}

export type Decision =
  | { ok: true; next: StaffNotice }
  /** `problems` are the checker's affair and never decided here */
  | { ok: false; refused: Exclude<RefusalCode, 'problems'> }

/** What comes of a command, by whom, on a notice as it stands now (null: a new one). It changes nothing itself. */
export function decide(
  before: StaffNotice | null,
  command: Command,
  person: Person,
  { now, approval, takes, freshId }: Circumstances,
): Decision {
  if (!may(person, command.act)) return refuse('role')
  if (command.act === 'write') return write(before, command, person, now, freshId)
  if (!before) return refuse('state')
  if (!allowedIn[command.act].includes(noticePhase(before, now))) return refuse('state')
  const why = command.why?.trim() ?? ''
  const become = (change: Partial<StaffNotice>): Decision => {
    const step = { did: command.act, who: person.id, name: person.name, at: now, ...(why && { why }) }
    return { ok: true, next: stepped(before, change, step) }
  }
  const show = (): Decision =>
    before.fields.urgency === 'urgent' && !isSame(command.confirmed, takes)
      ? refuse('not-confirmed')
      : become({ stage: 'published', published: before.published ?? now })

  switch (command.act) {
    case 'submit':
      return approval ? become({ stage: 'submitted' }) : refuse('approval-off')
    case 'approve':
      if (!approval) return refuse('approval-off')
      return before.writers.includes(person.id) ? refuse('own-words') : show()
    case 'override':
      if (!approval) return refuse('approval-off')
      return why === '' ? refuse('reason-needed') : show()
    case 'publish':
      return approval ? refuse('approval-needed') : show()
    case 'extend':
      return extend(before, command, person, { now, approval }, become)
    case 'restore':
      return restore(before, command, now, become)
    case 'withdraw':
      return become({ stage: 'withdrawn' })
    case 'reopen':
      return become({ stage: 'draft', published: null, fields: withoutEvents(before.fields) })
  }
}

const writes: readonly PersonRole[] = ['staff', 'manager']
const approves: readonly PersonRole[] = ['approver', 'manager']
const both: readonly PersonRole[] = ['staff', 'approver', 'manager']

const rolesFor: Record<Command['act'], readonly PersonRole[]> = {
  write: writes,
  submit: writes,
  approve: approves,
  override: writes,
  publish: writes,
  extend: writes,
  restore: writes,
  withdraw: both,
  reopen: both,
}

const may = ({ roles }: Person, act: Command['act']) => rolesFor[act].some((role) => roles.includes(role))

/** Water is often back later than was promised, and its end put off only after it has passed. */
const allowedIn: Record<NoticeActAsk['act'], readonly NoticePhase[]> = {
  submit: ['draft'],
  approve: ['awaiting'],
  override: ['draft', 'awaiting'],
  publish: ['draft'],
  extend: ['scheduled', 'live', 'extended', 'over'],
  restore: ['live', 'extended', 'over'],
  withdraw: ['draft', 'awaiting', 'scheduled', 'live', 'extended', 'restored', 'over'],
  reopen: ['awaiting', 'withdrawn'],
}

function write(
  before: StaffNotice | null,
  { fields, words }: Extract<Command, { act: 'write' }>,
  { id, name }: Person,
  now: string,
  freshId: string,
): Decision {
  if (before && before.stage !== 'draft') return refuse('state')
  const draft = before ?? {
    ...{ id: freshId, version: 0, stage: 'draft', fields: {}, words: {} },
    ...{ writers: [], published: null, history: [] },
  }
  const writers = [...new Set([...draft.writers, id])]
  const typed = { fields: withoutEvents(fields), words, writers }
  return { ok: true, next: stepped(draft, typed, { did: 'write', who: id, name, at: now }) }
}

type Become = (change: Partial<StaffNotice>) => Decision

/** Another end, and where more streets turn out to be without water, other areas. */
function extend(
  { fields, words }: StaffNotice,
  { ends, areas }: Omit<NoticeActAsk, 'version'>,
  { roles }: Person,
  { now, approval }: Pick<Circumstances, 'now' | 'approval'>,
  become: Become,
): Decision {
  const newEnds = ends !== fields.ends ? ends : undefined
  if (newEnds === undefined && areas === undefined) return refuse('nothing-changed')
  const last = newEnds ?? fields.ends ?? ''
  if (last <= now || last <= (fields.starts ?? '')) return refuse('not-later')
  // Words that nobody else has read are for who could approve them.
  if (areas && approval && !approves.some((role) => roles.includes(role))) return refuse('approval-needed')
  const { firstEnds = fields.ends, ...rest } = fields
  const moved = newEnds !== undefined && firstEnds !== undefined && firstEnds !== newEnds
  const kept = newEnds === undefined && fields.firstEnds !== undefined
  const next: NoticeFields = {
    ...rest,
    ...((moved || kept) && firstEnds !== undefined && { firstEnds }),
    ...(newEnds !== undefined && { ends: newEnds }),
    ...(areas && { areas }),
  }
  return become({ fields: next, ...(areas && { words: withoutAreas(words) }) })
}

function restore(
  { fields }: StaffNotice,
  { restored }: Omit<NoticeActAsk, 'version'>,
  now: string,
  become: Become,
): Decision {
  const { kind, starts = '' } = fields
  if (!kind || !(isStop({ kind }) || kind === 'quality')) return refuse('state')
  const at = restored ?? now
  return at < starts || at > now ? refuse('time-wrong') : become({ fields: { ...fields, restored: at } })
}

/** Set by what happens, never typed. */
function withoutEvents({ firstEnds: _, restored: _restored, ...typed }: NoticeFields): NoticeFields {
  return typed
}

/** Streets of the old list under those of the new would be a lie in another language. */
const withoutAreas = (words: StaffNotice['words']): StaffNotice['words'] =>
  Object.fromEntries(Object.entries(words).map(([language, { areas: _, ...rest }]) => [language, rest]))

function stepped(
  before: StaffNotice,
  change: Partial<StaffNotice>,
  step: Omit<NoticeStep, 'version'>,
): StaffNotice {
  const version = before.version + 1
  return { ...before, ...change, version, history: [...before.history, { version, ...step }] }
}

const isSame = (said: readonly string[] | undefined, takes: readonly string[]) =>
  said?.length === takes.length && takes.every((id) => said.includes(id))

const refuse = (refused: Exclude<RefusalCode, 'problems'>): Decision => ({ ok: false, refused })
