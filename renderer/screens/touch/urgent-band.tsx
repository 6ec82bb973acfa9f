import { useTranslation } from 'react-i18next'
import { useRows } from '../../store/content.ts'
import { useHall } from '../../store/hall.ts'
import type { PageProps } from '../../store/page.ts'
import styles from './urgent-band.module.css'

/** 紧急 notices, over whatever is on screen, without taking it away from the person who reads it. */
export function UrgentBand({ go }: Pick<PageProps, 'go'>) {
  const { t } = useTranslation()
  const takeover = useHall((state) => state.takeover)
  const urgent = useRows('notice').filter(({ id }) => takeover.includes(id))
  return urgent.map((notice) => (
    <button
      key={notice.id}
      type="button"
      className={styles.band}
      onClick={() => go({ name: 'notice', id: notice.id })}
    >
      <strong className={styles.word}>! {t('notices.urgency.urgent')}</strong>
      <span lang={notice.lang}>{notice.title}</span>
    </button>
  ))
}
