import type { Listed } from '../schema/listed.ts'

export type NoticeState = 'coming' | 'now' | 'extended' | 'restored' | 'over'

interface Timed {
  starts: string
  ends: string
  firstEnds?: string | undefined
  restored?: string | undefined
}

/** A notice's state by the hall's wall clock; all times are `YYYY-MM-DD HH:MM` and compare as text. */
export function noticeState({ starts, ends, firstEnds, restored }: Timed, now: string): NoticeState {
  if (restored && restored <= now) return 'restored'
  if (now < starts) return 'coming'
  if (now >= ends) return 'over'
  return firstEnds && firstEnds < ends ? 'extended' : 'now'
}

export const inForce = (state: NoticeState) => state === 'now' || state === 'extended'

const stops: ReadonlySet<Listed['notice']['kind']> = new Set([
  'planned-stop',
  'emergency-stop',
  'low-pressure',
])

/** Whether a notice answers "why is there no water at my home?". */
export const isStop = ({ kind }: Pick<Listed['notice'], 'kind'>) => stops.has(kind)

const urgencyRank = { urgent: 0, important: 1, normal: 2 }
const stateRank = { now: 0, extended: 0, coming: 1, restored: 2, over: 3 }

type Weighed = Timed & Pick<Listed['notice'], 'urgency' | 'kind'>

/** What matters most comes first: in force, then urgent, then stops, then soonest. */
export function byWeight<N extends Weighed>(now: string) {
  return (a: N, b: N): number =>
    stateRank[noticeState(a, now)] - stateRank[noticeState(b, now)] ||
    urgencyRank[a.urgency] - urgencyRank[b.urgency] ||
    Number(isStop(b)) - Number(isStop(a)) ||
    (a.starts < b.starts ? -1 : a.starts > b.starts ? 1 : 0)
}

/** Notices worth showing now: an ended or restored one stays for a day, so that people learn that it is over. */
export function current<N extends Weighed>(notices: readonly N[], now: string): N[] {
  const today = now.slice(0, 10)
  return notices
    .filter((notice) => {
      const state = noticeState(notice, now)
      const ended = state === 'restored' ? (notice.restored ?? notice.ends) : notice.ends
      return state === 'over' || state === 'restored' ? ended.slice(0, 10) >= today : true
    })
    .sort(byWeight(now))
}
