import type { Listed } from '../schema/listed.ts'
import { inForce, isStop, noticeState } from './notice-state.ts'

type Weighed = Pick<Listed['notice'], 'kind' | 'starts' | 'ends' | 'restored' | 'pressurePoints'>

/**
 * The notices that speak about pressure now, whatever was measured before: low pressure anywhere, and any stop that
 * names points. One that names none cannot be matched with a point: areas are words.
 */
export function pressureNotices<N extends Weighed>(notices: readonly N[], now: string): N[] {
  return notices.filter(
    (notice) =>
      inForce(noticeState(notice, now)) &&
      (notice.kind === 'low-pressure' || (isStop(notice) && namesPoints(notice))),
  )
}

/** The first of them that names a point; a stop weighs more than low pressure. */
export function noticeAt<N extends Weighed>(notices: readonly N[], point: string): N | undefined {
  const naming = notices.filter(({ pressurePoints }) => pressurePoints?.includes(point))
  return naming.find(({ kind }) => kind !== 'low-pressure') ?? naming[0]
}

const namesPoints = ({ pressurePoints = [] }: Weighed) => pressurePoints.length > 0
