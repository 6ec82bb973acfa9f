import { useTranslation } from 'react-i18next'
import { isStop, noticeState } from '../../../content/arithmetic/notice-state.ts'
import { useContent, useLang } from '../../store/content.ts'
import { useNumber } from '../../store/phones.ts'
import type { SlideModule, SlideProps } from '../../store/slide.ts'
import { useWallTime } from '../../store/time.ts'
import { Pages } from '../../ui/pages.tsx'
import { SlideBody } from '../../ui/slide.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { TimeBar } from '../../ui/time-bar.tsx'
import { toneOf } from './notice-row.tsx'
import { progressOf, spanOf } from './span.ts'
import styles from './notice-slide.module.css'

/** One notice as it is read from a chair: what, since when and until when, where, and whom to call. */
function NoticeSlide({ id }: SlideProps) {
  const { t } = useTranslation()
  const notice = useContent('notice', id ?? '')
  const lang = useLang('notice', id ?? '')
  const now = useWallTime()
  const number = useNumber()
  if (!notice) return null
  const state = noticeState(notice, now)
  return (
    <SlideBody
      topic={
        <span className={styles.tags}>
          <StateWord tone={toneOf(notice, state)}>{t(`notices.state.${state}`)}</StateWord>
          {t(`notices.kind.${notice.kind}`)}
        </span>
      }
      title={notice.title}
      lang={lang}
      source={`${notice.signature} · ${notice.published} · ${t('notices.hotline')} ${number(notice.hotline)}`}
    >
      <div className={styles.matter}>
        {isStop(notice) && (
          <TimeBar
            progress={progressOf(notice, now)}
            {...spanOf(notice, now)}
            nowLabel={t('notices.nowMark')}
          />
        )}
        <Pages>
          {notice.areas.length > 0 ? (
            <ul className={styles.areas} lang={lang}>
              {notice.areas.map((area) => (
                <li key={area}>{area}</li>
              ))}
            </ul>
          ) : (
            <p lang={lang}>{notice.body.split('\n').find((line) => line.trim() !== '') ?? notice.reason}</p>
          )}
        </Pages>
      </div>
    </SlideBody>
  )
}

export const noticeSlide: SlideModule = {
  needs: (_, id) => (id === null ? [] : [['notice', id]]),
  View: NoticeSlide,
}
