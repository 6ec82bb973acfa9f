import { ChevronRight } from 'lucide-react'
import { useTranslation } from '../../i18n/use-translation.ts'
import type { PageProps } from '../../store/page.ts'
import styles from './urgent-band.module.css'
import type { UrgentRow } from './use-urgent-room.ts'

/** So many are named each; a tap on the last line leads to all others. */
const MOST = 2

/** 紧急 notices, over whatever is on screen, without taking it away from the person who reads it. */
export function UrgentBand({ rows, go }: { rows: readonly UrgentRow[] } & Pick<PageProps, 'go'>) {
  const { t } = useTranslation()
  const more = rows.length - MOST
  const shown = more > 0 ? rows.slice(0, MOST) : rows
  return (
    <>
      {shown.map(({ notice, isOver }) => (
        <button
          key={notice.id}
          type="button"
          className={isOver ? styles.over : styles.band}
          onClick={() => go({ name: 'notice', id: notice.id })}
        >
          <strong className={styles.word}>! {t('notices.urgency.urgent')}</strong>
          <span className={styles.title} lang={notice.lang}>
            {notice.title}
          </span>
          <ChevronRight aria-hidden="true" className={styles.onward} strokeWidth={1.75} />
        </button>
      ))}
      {more > 0 && (
        <button type="button" className={styles.band} onClick={() => go({ name: 'notices' })}>
          <span className={styles.title}>{t('notices.urgentMore', { count: more })}</span>
          <ChevronRight aria-hidden="true" className={styles.onward} strokeWidth={1.75} />
        </button>
      )}
    </>
  )
}
