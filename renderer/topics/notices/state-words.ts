import { useTranslation } from '../../i18n/use-translation.ts'
import { inForce, isStop, noticeState } from '../../../content/arithmetic/notice-state.ts'
import type { Listed } from '../../../content/schema/listed.ts'

type Notice = Pick<Listed['notice'], 'kind' | 'starts' | 'ends'> & {
  firstEnds?: string | undefined
  restored?: string | undefined
}

/** Whether a notice is about something that is begun and ended, and so has a state; advice and prices only hold. */
export const isDone = (notice: Pick<Notice, 'kind'>) => isStop(notice) || notice.kind === 'restored'

/** Where a notice stands by the clock; of one that only holds, from when to when. */
export function useStateWords(): (notice: Notice, now: string) => string {
  const { t } = useTranslation()
  return (notice, now) => {
    const state = noticeState(notice, now)
    // Its time is how long it is shown; what it tells of is over.
    if (notice.kind === 'restored' && inForce(state)) return t('notices.state.restored')
    if (isDone(notice) || state === 'over') return t(`notices.state.${state}`)
    const [from, until] = [notice.starts, notice.ends].map((moment) => moment.slice(0, 10))
    return from === until ? t('notices.holdsOn', { day: from }) : t('notices.holds', { from, until })
  }
}
