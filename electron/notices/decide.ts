import { isStop } from '../../content/arithmetic/notice-state.ts'
import { noticePhase } from '../../content/arithmetic/staff-notice.ts'
import type {
  NoticeAct,
  NoticeActAsk,
  NoticeChange,
  NoticeFields,
  NoticeProposal,
  NoticeStep,
  NoticeWords,
  PersonRole,
  RefusalCode,
  StaffNotice,
} from '../server/wire.ts'
import { changedBy, differenceOf, hasWords } from './change-published.ts'
import { allowedIn, may } from './may.ts'

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
  if (!allowedIn[command.act].includes(standsIn(before, command.act, now))) return refuse('state')
  const why = command.why?.trim() ?? ''
  const by = { who: person.id, name: person.name, at: now }
  const become = (change: Partial<StaffNotice>, from = before): Decision => {
    const step = { did: command.act, ...by, ...(why && { why }) }
    return { ok: true, next: stepped(from, change, step) }
  }
  /** Whoever has an urgent notice take screens has said which ones: null where they did. */
  const onScreens = (): Decision | null =>
    before.fields.urgency === 'urgent' && !isSame(command.confirmed, takes) ? refuse('not-confirmed') : null
  const show = (): Decision =>
    onScreens() ?? become({ stage: 'published', published: before.published ?? now })

  /** What was proposed is in force, as far as the clock lets it still be. */
  const accept = ({ change, who }: NoticeProposal): Decision =>
    isTooEarly(before.fields, change, now)
      ? refuse('not-later')
      : become({ ...changedBy(before, change), writers: withWriter(before, who) }, withoutProposal(before))

  switch (command.act) {
    case 'submit':
      return approval ? become({ stage: 'submitted' }) : refuse('approval-off')
    case 'approve':
      if (!approval) return refuse('approval-off')
      if (before.proposed)
        return before.proposed.who === person.id ? refuse('own-words') : accept(before.proposed)
      return before.writers.includes(person.id) ? refuse('own-words') : show()
    case 'override':
      if (!approval) return refuse('approval-off')
      if (why === '') return refuse('reason-needed')
      return before.proposed ? accept(before.proposed) : show()
    case 'publish':
      return approval ? refuse('approval-needed') : show()
    case 'extend':
    case 'propose': {
      const change = differenceOf(before.fields, command)
      if (Object.keys(change).length === 0) return refuse('nothing-changed')
      if (isTooEarly(before.fields, change, now)) return refuse('not-later')
      if (command.act === 'propose')
        return approval ? become({ proposed: { change, ...by } }) : refuse('approval-off')
      if (!hasWords(change)) return become(changedBy(before, change))
      // The same rule as of publishing: somebody else has read it, or there is a reason why nobody has.
      if (approval && why === '') return refuse('approval-needed')
      return become(
        { ...changedBy(before, change), writers: withWriter(before, person.id) },
        withoutProposal(before),
      )
    }
    case 'decline':
      return become({}, withoutProposal(before))
    case 'restore':
      return restore(before, command, now, (change) => become(change, withoutProposal(before)))
    case 'resume': {
      const { restored: _, ...fields } = before.fields
      const change = differenceOf(fields, command.ends === undefined ? {} : { ends: command.ends })
      if (isTooEarly(fields, change, now)) return refuse('not-later')
      const { fields: next } = changedBy({ ...before, fields }, change)
      return onScreens() ?? become({ fields: next })
    }
    case 'withdraw':
      return become({ stage: 'withdrawn' }, withoutProposal(before))
    case 'reopen':
      return become({ stage: 'draft', published: null, fields: withoutEvents(before.fields) })
  }
}

/** A change of what is published is answered whatever the clock says of the notice. */
const standsIn = (notice: StaffNotice, act: NoticeAct, now: string) =>
  notice.proposed && ['approve', 'override', 'decline'].includes(act) ? 'proposed' : noticePhase(notice, now)

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
  const typed = { fields: withoutEvents(fields), words, writers: withWriter(draft, id) }
  return { ok: true, next: stepped(draft, typed, { did: 'write', who: id, name, at: now }) }
}

type Become = (change: Partial<StaffNotice>) => Decision

/** Nobody puts an end into the past, nor before the start. */
function isTooEarly({ starts = '', ends = '' }: NoticeFields, change: NoticeChange, now: string): boolean {
  const last = change.ends ?? ends
  return last <= now || last <= starts
}

const withWriter = ({ writers }: Pick<StaffNotice, 'writers'>, id: string) => [...new Set([...writers, id])]

const withoutProposal = ({ proposed: _, ...notice }: StaffNotice): StaffNotice => notice

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
