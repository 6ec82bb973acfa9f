import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Tap } from '../../ui/tap.tsx'
import type { Found } from './found.ts'
import styles from './found-row.module.css'

interface Props {
  found: Pick<Found, 'prepared' | 'where'>
  onOpen(): void
}

/** What was found: its title, the words by which it was found, and what kind of thing it is. */
export function FoundRow({ found: { prepared, where }, onOpen }: Props) {
  const { t } = useTranslation()
  const { title, plain, label } = prepared.entry
  const lang = prepared.item?.language
  return (
    <li>
      <Tap look="row" onClick={onOpen}>
        <span className={styles.words}>
          <span className={styles.title} lang={lang}>
            {where?.in === 'title' ? marked(where) : title[0]}
          </span>
          <span className={styles.plain} lang={lang}>
            {where?.in === 'word' && <span className={styles.word}>{marked(where)}</span>}
            {where?.in === 'plain' ? marked(where) : plain[0]}
          </span>
        </span>
        <span className={styles.label}>{t(`search.label.${label}`)}</span>
        <ChevronRight aria-hidden="true" className={styles.onward} strokeWidth={1.75} />
      </Tap>
    </li>
  )
}

function marked({ words, mark: [start, end] }: NonNullable<Found['where']>): ReactNode {
  return (
    <>
      {words.slice(0, start)}
      <mark className={styles.mark}>{words.slice(start, end)}</mark>
      {words.slice(end)}
    </>
  )
}
