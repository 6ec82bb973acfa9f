import { useCallback, useEffect } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { isStop } from '../../../content/arithmetic/notice-state.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { useContent, useLang, useRows } from '../../store/content.ts'
import { useHall } from '../../store/hall.ts'
import { useNumber } from '../../store/phones.ts'
import { useWallTime } from '../../store/time.ts'
import { clausesOf } from '../../ui/clauses.tsx'
import { Prose } from '../../ui/prose.tsx'
import { useNearMoment } from '../near-moment.ts'
import styles from './urgent-notice.module.css'
import { UrgentPages } from './urgent-pages.tsx'
import { hasWords, usePicture } from './use-picture.ts'

/** A page of small print, from a few steps away. */
const PICTURE_MS = 20_000

interface Props {
  id: string
  page: number
  pages: number
  /** ids of the other urgent notices, which are never out of sight */
  others: readonly string[]
  onPages(times: number[]): void
}

/** An urgent notice that owns a screen: what and when stay above, where comes first of what is paged. */
export function UrgentNotice({ id, page, pages, others, onPages }: Props) {
  const { t } = useTranslation()
  const listed = useRows('notice')
  // What the list says of it stands at once, should the rest not be had.
  const notice: Shown | undefined = useContent('notice', id) ?? listed.find((row) => row.id === id)
  const lang = useLang('notice', id)
  const number = useNumber()
  const lost = useHall((state) => state.link === 'lost')
  const picture = usePicture(notice)
  const isPictured = picture !== null
  const tellPages = useCallback(
    ([first = 0, ...more]: number[]) => onPages([first + (isPictured ? PICTURE_MS : 0), ...more]),
    [isPictured, onPages],
  )
  const rows = listed.filter((row) => others.includes(row.id))
  if (!notice) return null
  const worded = hasWords(notice)
  return (
    <article className={!picture ? styles.notice : worded ? styles.pictured : styles.alone}>
      <Head notice={notice} lang={lang} />
      {picture && <img {...picture} className={styles.picture} />}
      {picture && !worded ? (
        <Unpaged onPages={tellPages} />
      ) : (
        <div className={styles.matter}>
          <UrgentPages subject={notice} page={page} onPages={tellPages}>
            <Matter notice={notice} lang={lang} />
          </UrgentPages>
        </div>
      )}
      <footer className={styles.foot}>
        {notice.hotline && (
          <p className={styles.ask}>
            {t('notices.hotline')} <strong>{number(notice.hotline)}</strong>
          </p>
        )}
        {pages > 1 && <p className={styles.page}>{t('notices.page', { page: page + 1, count: pages })}</p>}
        <p className={styles.signed}>
          {notice.signature && <span lang={lang}>{notice.signature} · </span>}
          {notice.published}
          {lost && <> · {t('frame.lost')}</>}
        </p>
      </footer>
      {rows.map((row) => (
        <p key={row.id} className={styles.other}>
          <strong>! {t('notices.alsoUrgent')}</strong> <span lang={row.lang}>{row.title}</span>
        </p>
      ))}
    </article>
  )
}

/** A picture that says everything itself is one page. */
function Unpaged({ onPages }: Pick<Props, 'onPages'>) {
  useEffect(() => onPages([0]), [onPages])
  return null
}

type Notice = Content['notice']
/** what the list says of it, and all else where that is here */
type Shown = Pick<Notice, 'title' | 'kind' | 'starts' | 'ends' | 'areas' | 'published'> & Partial<Notice>

interface PartProps {
  notice: Shown
  lang: string | undefined
}

const LONG = 16

function Head({ notice, lang }: PartProps) {
  const { t } = useTranslation()
  const now = useWallTime()
  const near = useNearMoment()
  const { title, kind, starts, ends, firstEnds } = notice
  const moved = firstEnds !== undefined && firstEnds < ends
  return (
    <header className={styles.head}>
      <p className={styles.kind}>
        <strong>! {t('notices.urgency.urgent')}</strong> {t(`notices.kind.${kind}`)}
      </p>
      <h1 className={title.length > LONG ? styles.long : styles.title} lang={lang}>
        {clausesOf(title)}
      </h1>
      <dl className={styles.when}>
        <div>
          <dt>{t('notices.from')}</dt>
          <dd>{near(starts, now)}</dd>
        </div>
        <div>
          <dt>{t(isStop(notice) ? 'notices.backBy' : 'notices.until')}</dt>
          <dd>{near(ends, now)}</dd>
        </div>
        {moved && <s>{t('notices.first', { time: near(firstEnds, now) })}</s>}
      </dl>
    </header>
  )
}

/** A line breaks behind the cross streets, not within them. */
const partsOf = (area: string) => area.split(/(?<=[）)])/)

/** Where first, then what one had better do, then why. */
function Matter({ notice: { areas, advice = [], manner, reason, body }, lang }: PartProps) {
  const { t } = useTranslation()
  const facts = [
    [t('notices.manner'), manner],
    [t('notices.reason'), reason],
  ] as const
  return (
    <>
      {areas.length > 0 && (
        <h2 className={styles.term}>
          {t('notices.area')} <small>{t('notices.areaCount', { count: areas.length })}</small>
        </h2>
      )}
      <ul className={styles.areas} lang={lang}>
        {areas.map((area) => (
          <li key={area} data-street="">
            {partsOf(area).map((part) => (
              <span key={part}>{part}</span>
            ))}
          </li>
        ))}
      </ul>
      <ul className={styles.advice}>
        {advice.map((line) => (
          <li key={line} lang={lang}>
            {line}
          </li>
        ))}
        {facts.map(
          ([term, value]) =>
            value && (
              <li key={term}>
                <span className={styles.quiet}>{term}</span> <span lang={lang}>{value}</span>
              </li>
            ),
        )}
      </ul>
      {body && <Prose text={body} lang={lang} />}
    </>
  )
}
