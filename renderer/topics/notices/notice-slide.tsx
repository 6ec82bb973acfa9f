import { useTranslation } from '../../i18n/use-translation.ts'
import { isStop, noticeState } from '../../../content/arithmetic/notice-state.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { useContent, useLang } from '../../store/content.ts'
import { useNumber } from '../../store/phones.ts'
import { itemOf, type SlideModule, type SlideProps } from '../../store/slide.ts'
import { useWallTime } from '../../store/time.ts'
import { clausesOf } from '../../ui/clauses.tsx'
import { Pages } from '../../ui/pages.tsx'
import { Prose } from '../../ui/prose.tsx'
import { Row, Rows, Sentence, SlideBody } from '../../ui/slide.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { TimeBar } from '../../ui/time-bar.tsx'
import { useInShort } from './in-short.ts'
import { toneOf } from './notice-row.tsx'
import { progressOf, useSpan } from './span.ts'
import { useStateWords } from './state-words.ts'
import { hasWords, usePicture } from './use-picture.ts'
import styles from './notice-slide.module.css'

type Notice = Content['notice']

interface PartProps {
  notice: Notice
  lang: string | undefined
}

/** Why, how, and what one had better do. */
function Advice({ notice: { reason, manner, advice }, lang }: PartProps) {
  const { t } = useTranslation()
  const facts = [
    [t('notices.reason'), reason],
    [t('notices.manner'), manner],
  ] as const
  const known = facts.filter(([, value]) => value)
  if (known.length + advice.length === 0) return null
  return (
    <Rows>
      {known.map(([term, value]) => (
        <Row
          key={term}
          name={
            <>
              <span className={styles.term}>{term}</span> <span lang={lang}>{value}</span>
            </>
          }
        />
      ))}
      {advice.map((line) => (
        <Row key={line} name={line} lang={lang} />
      ))}
    </Rows>
  )
}

/** From when until when, with now on it; the moment that is waited for stands large. */
function Span({ notice }: Pick<PartProps, 'notice'>) {
  const { t } = useTranslation()
  const now = useWallTime()
  const inShort = useInShort()
  const spanOf = useSpan()
  const span = spanOf(notice, now)
  const progress = progressOf(notice, now)
  return (
    <div className={styles.span}>
      <p>
        <strong>{clausesOf(inShort(notice, now))}</strong>
      </p>
      <TimeBar progress={progress} {...span} nowLabel={t('notices.nowMark')} />
    </div>
  )
}

const SHORT = 14

/** One notice as it is read from a chair: what, since when and until when, where, and whom to call. */
function NoticeSlide({ id }: SlideProps) {
  const { t } = useTranslation()
  const notice = useContent('notice', id ?? '')
  const lang = useLang('notice', id ?? '')
  const now = useWallTime()
  const number = useNumber()
  const stateOf = useStateWords()
  const picture = usePicture(notice)
  if (!notice) return null
  const state = noticeState(notice, now)
  const stop = isStop(notice)
  // A longer sentence as large as it can stand would leave no room for what it is about.
  const asTitle = stop || (notice.title.length > SHORT && !picture)
  return (
    <SlideBody
      topic={
        <span className={styles.tags}>
          <StateWord tone={toneOf(notice, state)}>{stateOf(notice, now)}</StateWord>
          {t(`notices.kind.${notice.kind}`)}
        </span>
      }
      title={asTitle && notice.title}
      lang={lang}
      lead={
        stop ? (
          <Span notice={notice} />
        ) : (
          !asTitle &&
          (picture ? (
            <p className={styles.name} lang={lang}>
              {notice.title}
            </p>
          ) : (
            <Sentence lang={lang}>{notice.title}</Sentence>
          ))
        )
      }
      source={
        <>
          <span lang={lang}>{notice.signature}</span> · {notice.published} · {t('notices.hotline')}{' '}
          {number(notice.hotline)}
        </>
      }
    >
      {picture && !hasWords(notice) ? (
        <img {...picture} className={styles.picture} />
      ) : (
        <Pages label={(page, count) => t('notices.page', { page, count })} {...(picture && { most: 1 })}>
          {picture && <img {...picture} className={styles.picture} />}
          {notice.areas.length > 0 && (
            <Rows>
              {notice.areas.map((area) => (
                <Row key={area} name={area} lang={lang} />
              ))}
            </Rows>
          )}
          <Advice notice={notice} lang={lang} />
          {notice.body.length > 0 && (
            <div className={styles.body}>
              <Prose text={notice.body} lang={lang} />
            </div>
          )}
        </Pages>
      )}
    </SlideBody>
  )
}

export const noticeSlide: SlideModule = { needs: itemOf('notice'), View: NoticeSlide }
