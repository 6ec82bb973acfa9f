import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import type { PointReading } from '../../../content/arithmetic/pressure.ts'
import type { Row } from '../../store/content.ts'
import { StateWord } from '../../ui/state-word.tsx'
import { Tap } from '../../ui/tap.tsx'
import { Detail } from './detail.tsx'
import { NoticeLine } from './notice-line.tsx'
import styles from './point.module.css'
import type { PointState } from './standing.ts'

interface Props extends PointReading {
  number: number
  state: PointState
  notice: Row<'notice'> | undefined
  stale: boolean
  lang: string | undefined
  open: boolean
  /** opened by a finger, which may have been on the drawing: then the row comes to where it is seen */
  asked: boolean
  onTurn(): void
  /** what leads there */
  toNotice(id: string): () => void
}

/** One point by its name: its newest value and what that is, and all about it once it is tapped. */
export function Point({ number, state, notice, stale, lang, open, asked, onTurn, toNotice, ...of }: Props) {
  const { t } = useTranslation()
  const row = useRef<HTMLLIElement>(null)
  const { point, reading } = of
  useEffect(() => {
    if (open && asked) row.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }, [open, asked])
  const Chevron = open ? ChevronUp : ChevronDown
  return (
    <li className={styles.point} ref={row}>
      <Tap look="row" aria-expanded={open} onClick={onTurn}>
        <span className={styles.number}>{number}</span>
        <span className={styles.name} lang={lang}>
          {point.name}
        </span>
        <span className={styles.reading}>
          {reading && (
            <span className={styles.value}>
              <strong>{reading.pressure}</strong> {t('pressure.unit')}
            </span>
          )}
          <StateWord tone={state.tone}>{state.word}</StateWord>
        </span>
        <Chevron aria-hidden="true" className={styles.turn} strokeWidth={1.75} />
      </Tap>
      {stale && reading && (
        <p className={styles.stale}>
          <StateWord tone="watch">{t('pressure.stale', { time: reading.measured })}</StateWord>
        </p>
      )}
      {open && notice && <NoticeLine brief notice={notice} onOpen={toNotice(notice.id)} />}
      {open && <Detail {...of} />}
    </li>
  )
}
