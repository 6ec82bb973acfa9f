import { ChevronRight } from 'lucide-react'
import { useTranslation } from '../../i18n/use-translation.ts'
import type { Row } from '../../store/content.ts'
import { useWallTime } from '../../store/time.ts'
import { StateWord } from '../../ui/state-word.tsx'
import { Tap } from '../../ui/tap.tsx'
import { useNearMoment } from '../near-moment.ts'
import styles from './notice-line.module.css'

interface Props {
  notice: Row<'notice'>
  /** without the places, beside one of them */
  brief?: true
  onOpen(): void
}

/** A notice that speaks about pressure now: where, until when, and the way to it. */
export function NoticeLine({ notice, brief, onOpen }: Props) {
  const { t } = useTranslation()
  const near = useNearMoment()
  const now = useWallTime()
  const { title, kind, areas, areaCount, ends, lang } = notice
  return (
    <Tap look="row" onClick={onOpen}>
      <span className={styles.line}>
        <span>
          <StateWord tone="watch">{t(`notices.kind.${kind}`)}</StateWord>{' '}
          {t('notices.expected', { until: near(ends, now) })}
        </span>
        <span className={styles.title} lang={lang}>
          {title}
        </span>
        {!brief && (
          <span className={styles.where}>
            <span lang={lang}>{areas.join(t('comma'))}</span>
            {areaCount > areas.length && t('notices.areaMore', { count: areaCount })}
          </span>
        )}
      </span>
      <ChevronRight aria-hidden="true" className={styles.go} strokeWidth={1.75} />
    </Tap>
  )
}
