import { useTranslation } from '../../i18n/use-translation.ts'
import { useHotline } from '../../store/phones.ts'
import type { Page } from '../../store/visit.ts'
import { nearest } from './find.ts'
import { FoundRow } from './found-row.tsx'
import type { Prepared } from './prepared.ts'
import styles from './search-page.module.css'

interface Props {
  query: string
  all: readonly Prepared[]
  go(page: Page): void
}

/** Never a dead end: who can be asked, what the beginning of the word would have found, and where most people go. */
export function Nothing({ query, all, go }: Props) {
  const { t } = useTranslation()
  const phone = useHotline()?.number
  return (
    <>
      <h1 className={styles.none} aria-live="polite">
        {t('search.none', { query: query.toUpperCase() })}
      </h1>
      <p className={styles.advice}>{phone ? t('search.noneHelp', { phone }) : t('search.noneAsk')}</p>
      <p className={styles.near}>{t('search.near')}</p>
      <ul className={styles.rows}>
        {nearest(all, query).map((found) => (
          <FoundRow
            key={JSON.stringify(found.prepared.entry)}
            found={found}
            onOpen={() => go(found.prepared.entry.page)}
          />
        ))}
      </ul>
    </>
  )
}
