import { isStop } from '../../../../../content/arithmetic/notice-state.ts'
import type { NoticePhase } from '../../../../../content/arithmetic/staff-notice.ts'
import type { Me, NoticeAct, NoticeWhole, PersonRole } from '../../../../../electron/server/wire.ts'

const writes: readonly PersonRole[] = ['staff', 'manager']
const approves: readonly PersonRole[] = ['approver', 'manager']

const inPhase: Record<NoticePhase, readonly NoticeAct[]> = {
  draft: ['withdraw'],
  awaiting: ['approve', 'reopen', 'override', 'withdraw'],
  scheduled: ['extend', 'withdraw'],
  live: ['restore', 'extend', 'withdraw'],
  extended: ['restore', 'extend', 'withdraw'],
  restored: ['resume', 'withdraw'],
  over: ['restore', 'extend'],
  withdrawn: ['reopen'],
}

/** Of a change that waits to be read: it is answered before anything else is done. */
const ofProposal: readonly NoticeAct[] = ['approve', 'decline', 'override']

/** What to offer, the likeliest first: never more than `electron/notices/decide.ts` lets this person do. */
export function actsOn({ notice, phase }: NoticeWhole, { id, roles }: Me, approval: boolean): NoticeAct[] {
  const { kind = 'general' } = notice.fields
  const is = (some: readonly PersonRole[]) => some.some((role) => roles.includes(role))
  const { proposed } = notice
  const own = proposed ? [proposed.who] : notice.writers
  const offered = [...new Set([...(proposed ? ofProposal : []), ...inPhase[phase]])]
  return offered.filter((act) => {
    switch (act) {
      case 'approve':
        return approval && is(approves) && !own.includes(id)
      case 'override':
        return approval && is(writes)
      case 'restore':
        return is(writes) && (isStop({ kind }) || kind === 'quality')
      case 'withdraw':
      case 'decline':
        return is([...writes, ...approves])
      case 'extend':
      case 'resume':
      case 'propose':
      case 'reopen':
      case 'submit':
      case 'publish':
        return is(writes)
    }
  })
}
