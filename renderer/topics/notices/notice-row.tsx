import { useTranslation } from 'react-i18next'
import type { Listed } from '../../../content/schema/listed.ts'
import { wallMinutes } from '../../../content/arithmetic/wall-time.ts'
import { StateWord, type Tone } from '../../ui/state-word.tsx'
import { Tap } from '../../ui/tap.tsx'
import { TimeBar } from '../../ui/time-bar.tsx'
import { isStop, noticeState, type NoticeState } from '../../../content/arithmetic/notice-state.ts'
import styles from './notice-row.module.css'

/** A stop in progress is what people must see; everything else is said quietly. */
export function toneOf(notice: Pick<Listed['notice'], 'kind' | 'urgency'>, state: NoticeState): Tone {
  if (state === 'restored') return 'good'
  if (state === 'over') return 'plain'
  if (notice.urgency === 'urgent') return 'alarm'
  if (!isStop(notice)) return 'plain'
  return state === 'coming' ? 'plain' : 'watch'
}

export function progressOf({ starts, ends }: Pick<Listed['notice'], 'starts' | 'ends'>, now: string): number {
  const from = wallMinutes(starts)
  return (wallMinutes(now) - from) / (wallMinutes(ends) - from)
}

/** Start and end as they are read; the date is left out only where both fall on today. */
export function spanOf({ starts, ends }: Pick<Listed['notice'], 'starts' | 'ends'>, now: string) {
  const today = now.slice(0, 10)
  const isToday = starts.startsWith(today) && ends.startsWith(today)
  return isToday ? { from: starts.slice(11), until: ends.slice(11) } : { from: starts, until: ends }
}

interface Props {
  notice: Listed['notice'] & { lang: string }
  now: string
  onOpen(): void
}

export function NoticeRow({ notice, now, onOpen }: Props) {
  const { t } = useTranslation()
  const state = noticeState(notice, now)
  const timed = isStop(notice) && state !== 'over' && state !== 'restored'
  return (
    <Tap look="row" onClick={onOpen}>
      <span className={styles.row}>
        <span className={styles.tags}>
          <StateWord tone={toneOf(notice, state)}>{t(`notices.state.${state}`)}</StateWord>
          <span>{t(`notices.kind.${notice.kind}`)}</span>
          {!timed && <span>{notice.published}</span>}
        </span>
        <span className={styles.title} lang={notice.lang}>
          {notice.title}
        </span>
        {notice.areas.length > 0 && (
          <span className={styles.where}>
            <span className={styles.areas} lang={notice.lang}>
              {notice.areas.join(t('comma'))}
            </span>
            {notice.areaCount > notice.areas.length && (
              <span className={styles.count}>{t('notices.areaMore', { count: notice.areaCount })}</span>
            )}
          </span>
        )}
        {timed && (
          <TimeBar
            progress={progressOf(notice, now)}
            {...spanOf(notice, now)}
            nowLabel={t('notices.nowMark')}
          />
        )}
      </span>
    </Tap>
  )
}
