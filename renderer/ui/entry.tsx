import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './entry.module.css'
import { Tap } from './tap.tsx'

/** Rows that lead to something to read: one below the other, two beside each other where the panel lies down. */
export function Entries({ children }: { children: ReactNode }) {
  return <ul className={styles.pair}>{children}</ul>
}

interface Props {
  title: string
  plain?: ReactNode
  /** the language of the title, and of the line below it where that is only text */
  lang?: string | undefined
  /** the one figure that says most about it */
  end?: ReactNode
  onOpen(): void
}

export function Entry({ title, plain, lang, end, onOpen }: Props) {
  return (
    <li>
      <Tap look="row" onClick={onOpen}>
        <span className={styles.words}>
          <span className={styles.title} lang={lang}>
            {title}
          </span>
          {plain && (
            <span className={styles.plain} lang={typeof plain === 'string' ? lang : undefined}>
              {plain}
            </span>
          )}
        </span>
        {end && <span className={styles.end}>{end}</span>}
        <ChevronRight aria-hidden="true" className={styles.onward} strokeWidth={1.75} />
      </Tap>
    </li>
  )
}
