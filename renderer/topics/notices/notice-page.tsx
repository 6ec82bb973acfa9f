import { useTranslation } from '../../i18n/use-translation.ts'
import { useContent, useLang } from '../../store/content.ts'
import type { PageModule, PageNamed, PageProps } from '../../store/page.ts'
import { useNumber } from '../../store/phones.ts'
import { useWallTime } from '../../store/time.ts'
import { Facts, Fine, PageBody, Section } from '../../ui/page.tsx'
import { Prose } from '../../ui/prose.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { NoticeSlip } from './notice-slip.tsx'
import { isStop, noticeState } from '../../../content/arithmetic/notice-state.ts'
import { Areas } from './areas.tsx'
import styles from './notice-page.module.css'
import { toneOf } from './notice-row.tsx'
import { useStateWords } from './state-words.ts'
import { Times } from './times.tsx'
import { usePicture } from './use-picture.ts'

function NoticePage({ page }: PageProps<PageNamed<'notice'>>) {
  const { t } = useTranslation()
  const now = useWallTime()
  const notice = useContent('notice', page.id)
  const lang = useLang('notice', page.id)
  const number = useNumber()
  const stateOf = useStateWords()
  const picture = usePicture(notice)
  if (!notice) return <PageBody title={t('notices.title')} lead={t('notices.withdrawn')} />
  const state = noticeState(notice, now)
  const urgent = notice.urgency === 'urgent' && state !== 'over' && state !== 'restored'
  const facts = [
    [t('notices.reason'), notice.reason, lang],
    [t('notices.manner'), notice.manner, lang],
    [t('notices.hotline'), number(notice.hotline)],
    [t('notices.signed'), notice.signature, lang],
    [t('notices.published'), notice.published],
  ] as const
  const matter = (
    <>
      {isStop(notice) && <Times notice={notice} now={now} />}
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
      {notice.body.length > 0 && (
        <div className={styles.body}>
          <Prose text={notice.body} lang={lang} />
        </div>
      )}
      <div className={styles.facts}>
        <Facts facts={facts.filter(([, value]) => value)} />
      </div>
      {isStop(notice) && <Fine>{t('notices.caveat')}</Fine>}
      <NoticeSlip notice={notice} lang={lang} />
    </>
  )
  return (
    <PageBody
      title={
        <>
          {urgent && <span className={styles.urgent}>! {t('notices.urgency.urgent')}</span>}
          <span lang={lang}>{notice.title}</span>
        </>
      }
      lead={
        <p className={styles.kind}>
          <StateWord tone={toneOf(notice, state)}>{stateOf(notice, now)}</StateWord>
          <span>{t(`notices.kind.${notice.kind}`)}</span>
        </p>
      }
    >
      {picture ? (
        <div className={styles.beside}>
          <img {...picture} className={styles.picture} />
          <div>{matter}</div>
        </div>
      ) : (
        matter
      )}
    </PageBody>
  )
}

export const noticePage: PageModule<PageNamed<'notice'>> = {
  needs: (_, page) => [['notice', page.id], ['hall']],
  View: NoticePage,
}
