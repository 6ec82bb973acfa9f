import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useContent, useLang } from '../../store/content.ts'
import type { PageModule, PageNamed, PageProps } from '../../store/page.ts'
import { useNumber } from '../../store/phones.ts'
import { useWallTime } from '../../store/time.ts'
import { Facts, Fine, PageBody, Section } from '../../ui/page.tsx'
import { Prose } from '../../ui/prose.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { Tap } from '../../ui/tap.tsx'
import { TimeBar } from '../../ui/time-bar.tsx'
import { progressOf, spanOf, toneOf } from './notice-row.tsx'
import { NoticeSlip } from './notice-slip.tsx'
import { isStop, noticeState } from '../../../content/arithmetic/notice-state.ts'
import styles from './notice-page.module.css'

const AREAS_A_PAGE = 12

function Areas({ areas, lang }: { areas: string[]; lang: string | undefined }) {
  const { t } = useTranslation()
  const [page, setPage] = useState(0)
  const count = Math.ceil(areas.length / AREAS_A_PAGE)
  return (
    <Section title={t('notices.area')} aside={t('notices.areaCount', { count: areas.length })}>
      <ul className={styles.areas} lang={lang}>
        {areas.slice(page * AREAS_A_PAGE, (page + 1) * AREAS_A_PAGE).map((area) => (
          <li key={area}>{area}</li>
        ))}
      </ul>
      {count > 1 && (
        <div className={styles.pager}>
          <Tap look="chip" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {t('notices.previous')}
          </Tap>
          <span aria-live="polite">{t('notices.page', { page: page + 1, count })}</span>
          <Tap look="chip" disabled={page === count - 1} onClick={() => setPage(page + 1)}>
            {t('notices.next')}
          </Tap>
        </div>
      )}
    </Section>
  )
}

function NoticePage({ page }: PageProps<PageNamed<'notice'>>) {
  const { t } = useTranslation()
  const now = useWallTime()
  const notice = useContent('notice', page.id)
  const lang = useLang('notice', page.id)
  const number = useNumber()
  if (!notice) return <PageBody title={t('notices.title')} lead={t('notices.withdrawn')} />
  const state = noticeState(notice, now)
  const facts = [
    [t('notices.reason'), notice.reason, lang],
    [t('notices.manner'), notice.manner, lang],
    [t('notices.hotline'), number(notice.hotline)],
    [t('notices.signed'), notice.signature, lang],
    [t('notices.published'), notice.published],
  ] as const
  return (
    <PageBody
      title={<span lang={lang}>{notice.title}</span>}
      lead={
        <>
          <StateWord tone={toneOf(notice, state)}>{t(`notices.state.${state}`)}</StateWord>{' '}
          {t(`notices.kind.${notice.kind}`)}
        </>
      }
    >
      {isStop(notice) && (
        <TimeBar
          progress={progressOf(notice, now)}
          {...spanOf(notice, now)}
          nowLabel={t('notices.nowMark')}
        />
      )}
      {notice.firstEnds && <Fine>{t('notices.firstUntil', { time: notice.firstEnds })}</Fine>}
      {notice.areas.length > 0 && <Areas areas={notice.areas} lang={lang} />}
      {notice.advice.length > 0 && (
        <Section title={t('notices.advice')}>
          <ul className={styles.advice} lang={lang}>
            {notice.advice.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      )}
      {notice.body && <Prose text={notice.body} lang={lang} />}
      <div className={styles.facts}>
        <Facts facts={facts.filter(([, value]) => value)} />
      </div>
      {isStop(notice) && <Fine>{t('notices.caveat')}</Fine>}
      <NoticeSlip notice={notice} lang={lang} />
    </PageBody>
  )
}

export const noticePage: PageModule<PageNamed<'notice'>> = {
  needs: (_, page) => [['notice', page.id], ['hall']],
  View: NoticePage,
}
