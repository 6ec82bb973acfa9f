import { useTranslation } from '../../i18n/use-translation.ts'
import type { Page } from '../../store/visit.ts'
import { useCall } from './use-call.ts'
import { nearest, usualPages } from './find.ts'
import type { Found } from './found.ts'
import { FoundRow } from './found-row.tsx'
import type { Prepared } from './prepared.ts'
import styles from './search-page.module.css'
import { leadTo } from '../../store/page.ts'

interface Props {
  query: string
  all: readonly Prepared[]
  go(page: Page): void
}

/** Never a dead end: what the beginning of the word would have found, who can be asked, and where most people go. */
export function Nothing({ query, all, go }: Props) {
  const { t } = useTranslation()
  const call = useCall()
  const rows = (found: readonly Pick<Found, 'prepared' | 'where'>[]) => (
    <ul className={styles.rows}>
      {found.map((one) => (
        <FoundRow
          key={JSON.stringify(one.prepared.entry)}
          found={one}
          onOpen={leadTo(go, one.prepared.entry.page)}
        />
      ))}
    </ul>
  )
  const near = nearest(all, query)
  const advice = <p className={styles.advice}>{call('none')}</p>
  return (
    <>
      <h1 className={near.length > 0 ? styles.found : styles.none} aria-live="polite">
        {near.length > 0 ? t('search.guess') : t('search.none', { query: query.toUpperCase() })}
      </h1>
      {near.length > 0 ? rows(near) : advice}
      <h2 className={styles.near}>{t('search.near')}</h2>
      {rows(usualPages(all, near))}
      {near.length > 0 && advice}
    </>
  )
}
