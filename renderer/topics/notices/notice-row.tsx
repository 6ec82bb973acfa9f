import { useTranslation } from '../../i18n/use-translation.ts'
import type { Listed } from '../../../content/schema/listed.ts'
import { StateWord, type Tone } from '../../ui/state-word.tsx'
import { Tap } from '../../ui/tap.tsx'
import { TimeBar } from '../../ui/time-bar.tsx'
import { isStop, noticeState, type NoticeState } from '../../../content/arithmetic/notice-state.ts'
import styles from './notice-row.module.css'
import { progressOf, spanOf, useSpan } from './span.ts'
import { isDone, useStateWords } from './state-words.ts'

/** A stop in progress is what people must see; everything else is said quietly. */
export function toneOf(notice: Pick<Listed['notice'], 'kind' | 'urgency'>, state: NoticeState): Tone {
  if (state === 'restored') return 'good'
  if (state === 'over') return 'plain'
  if (notice.urgency === 'urgent') return 'alarm'
  if (!isStop(notice)) return 'plain'
  return state === 'coming' ? 'plain' : 'watch'
}

interface Props {
  notice: Listed['notice'] & { lang: string }
  now: string
  /** without the end that was promised first: the notice itself tells it */
  brief?: true
  onOpen(): void
}

export function NoticeRow({ notice, now, brief, onOpen }: Props) {
  const { t } = useTranslation()
  const span = useSpan()
  const stateOf = useStateWords()
  const state = noticeState(notice, now)
  const timed = isStop(notice) && state !== 'over' && state !== 'restored'
  return (
    <Tap look="row" onClick={onOpen}>
      <span className={styles.row}>
        <span className={styles.tags}>
          {notice.urgency === 'urgent' && state !== 'over' && state !== 'restored' && (
            <strong className={styles.urgent}>! {t('notices.urgency.urgent')}</strong>
          )}
          <StateWord tone={toneOf(notice, state)}>{stateOf(notice, now)}</StateWord>
          <span>{t(`notices.kind.${notice.kind}`)}</span>
          {!timed && isDone(notice) && <span>{notice.published}</span>}
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
            {...(brief ? spanOf(notice, now) : span(notice, now))}
            nowLabel={t('notices.nowMark')}
          />
        )}
      </span>
    </Tap>
  )
}
