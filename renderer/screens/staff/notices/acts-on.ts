import { isStop } from '../../../../content/arithmetic/notice-state.ts'
import type { NoticePhase } from '../../../../content/arithmetic/staff-notice.ts'
import type { Me, NoticeAct, NoticeWhole, PersonRole } from '../../../../electron/server/wire.ts'

const writes: readonly PersonRole[] = ['staff', 'manager']
const approves: readonly PersonRole[] = ['approver', 'manager']

const inPhase: Record<NoticePhase, readonly NoticeAct[]> = {
  draft: ['withdraw'],
  awaiting: ['approve', 'reopen', 'override', 'withdraw'],
  scheduled: ['extend', 'withdraw'],
  live: ['restore', 'extend', 'withdraw'],
  extended: ['restore', 'extend', 'withdraw'],
  restored: ['withdraw'],
  over: ['restore', 'extend'],
  withdrawn: ['reopen'],
}

/** What to offer, the likeliest first: never more than `electron/notices/decide.ts` lets this person do. */
export function actsOn({ notice, phase }: NoticeWhole, { id, roles }: Me, approval: boolean): NoticeAct[] {
  const { kind = 'general' } = notice.fields
  const is = (some: readonly PersonRole[]) => some.some((role) => roles.includes(role))
  return inPhase[phase].filter((act) => {
    switch (act) {
      case 'approve':
        return approval && is(approves) && !notice.writers.includes(id)
      case 'override':
        return approval && is(writes)
      case 'restore':
        return is(writes) && (isStop({ kind }) || kind === 'quality')
      case 'withdraw':
        return is([...writes, ...approves])
      case 'extend':
      case 'reopen':
      case 'submit':
      case 'publish':
        return is(writes)
    }
  })
}
