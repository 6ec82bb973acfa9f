import { useTranslation } from '../../i18n/use-translation.ts'
import { noticeState } from '../../../content/arithmetic/notice-state.ts'
import { wallMinutes } from '../../../content/arithmetic/wall-time.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { TimeBar } from '../../ui/time-bar.tsx'
import { useNearMoment } from '../near-moment.ts'
import styles from './notice-page.module.css'
import { progressOf, useSpan } from './span.ts'

const HOURS_FROM = 90
const DAYS_FROM = 72 * 60

/** About how long, in the largest unit that still says it: never less than it is. */
function useLength() {
  const { t } = useTranslation()
  return (from: string, to: string): string => {
    const minutes = wallMinutes(to) - wallMinutes(from)
    if (minutes < HOURS_FROM) return t('guides.limit.minute', { count: minutes })
    if (minutes < DAYS_FROM) return t('guides.limit.hour', { count: Math.ceil(minutes / 60) })
    return t('guides.limit.day', { count: Math.ceil(minutes / 1440) })
  }
}

/** When water is off and when it is back, by the clock: in a sentence, and as a bar with now on it. */
export function Times({ notice, now }: { notice: Content['notice']; now: string }) {
  const { t } = useTranslation()
  const span = useSpan()
  const length = useLength()
  const near = useNearMoment()
  const { starts, ends, restored } = notice
  const [from, until, back] = [starts, ends, restored ?? ends].map((moment) => near(moment, now))
  const state = noticeState(notice, now)
  const said = {
    coming: () => t('notices.when.coming', { from, until, length: length(starts, ends) }),
    now: () => t('notices.when.now', { until, length: length(now, ends) }),
    extended: () => t('notices.when.now', { until, length: length(now, ends) }),
    restored: () => t('notices.when.restored', { until: back }),
    over: () => t('notices.when.over', { until }),
  }[state]()
  return (
    <div className={styles.time} data-urgent={notice.urgency === 'urgent'}>
      <p className={styles.when}>{said}</p>
      <TimeBar progress={progressOf(notice, now)} {...span(notice, now)} nowLabel={t('notices.nowMark')} />
    </div>
  )
}
