import { useState } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useRows } from '../../store/content.ts'
import { leadTo, type PageProps } from '../../store/page.ts'
import { useHotline } from '../../store/phones.ts'
import { useIsShown } from '../../store/is-shown.ts'
import { useWallTime } from '../../store/time.ts'
import { useVisit } from '../../store/visit.ts'
import { useAskWords } from '../../topics/opening-words.ts'
import { NoticeRow } from '../../topics/notices/notice-row.tsx'
import { current, inForce, isStop, noticeState } from '../../../content/arithmetic/notice-state.ts'
import { Tap } from '../../ui/tap.tsx'
import styles from './water-question.module.css'

/** How many stops the first page names at most; an upright panel, and longer names, have room for two. */
const NAMED = 3

/** 家里没水了？ The question that brings most people, answered before it is touched. */
export function WaterQuestion({ go }: Pick<PageProps, 'go'>) {
  const { t } = useTranslation()
  const now = useWallTime()
  const phone = useHotline()?.number
  const ask = useAskWords()
  const notices = useRows('notice')
  const stops = current(notices, now).filter((notice) => isStop(notice))
  const running = stops.filter((notice) => inForce(noticeState(notice, now)))
  const coming = stops.filter((notice) => noticeState(notice, now) === 'coming')
  const named = useUnmoved([...running, ...coming].slice(0, NAMED))

  const answer =
    running.length > 0 && coming.length > 0
      ? t('home.waterBoth', { now: running.length, coming: coming.length })
      : running.length > 0
        ? t('home.waterNow', { count: running.length })
        : coming.length > 0
          ? t('home.waterComing', { count: coming.length })
          : phone
            ? t('home.waterNone', { phone })
            : t('home.waterNoneAsk', { ask })

  return (
    <section className={styles.water}>
      <div className={styles.head}>
        <h1 className={styles.ask}>{t('home.water')}</h1>
        <Tap look="bar" onClick={leadTo(go, { name: 'notices' })}>
          {t('notices.title')} →
        </Tap>
      </div>
      <p className={styles.answer}>{answer}</p>
      <ul>
        {named.map((notice) => (
          <li key={notice.id}>
            <NoticeRow
              brief
              notice={notice}
              now={now}
              onOpen={leadTo(go, { name: 'notice', id: notice.id })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Whoever is about to tap a question finds it where it was: what comes meanwhile is counted above, and named later. */
function useUnmoved<N extends { id: string }>(notices: N[]): N[] {
  const alone = useVisit((state) => state.alone)
  const isShown = useIsShown()
  const isStill = isShown && !alone
  const ids = notices.map(({ id }) => id)
  const [begun, setBegun] = useState(ids)
  if (!isStill && begun.join() !== ids.join()) setBegun(ids)
  return isStill ? notices.filter(({ id }) => begun.includes(id)) : notices
}
