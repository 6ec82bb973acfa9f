import type { ReactNode } from 'react'
import styles from './slide.module.css'

interface Props {
  /** what this is about, small and first: 服务承诺 */
  topic?: ReactNode
  title?: ReactNode
  lang?: string | undefined
  /** source, period, date: what a figure must carry */
  source?: ReactNode
  children?: ReactNode
}

/** One idea that fills the screen: its topic, its matter, its source at the foot. */
export function SlideBody({ topic, title, lang, source, children }: Props) {
  return (
    <article className={styles.slide}>
      {(topic || title) && (
        <header className={styles.head}>
          {topic && <p className={styles.topic}>{topic}</p>}
          {title && (
            <h1 className={styles.title} lang={lang}>
              {title}
            </h1>
          )}
        </header>
      )}
      <div className={styles.matter}>{children}</div>
      {source && <p className={styles.source}>{source}</p>}
    </article>
  )
}

/** One sentence, as large as it can stand. */
export function Sentence({ children, lang }: { children: string; lang?: string | undefined }) {
  const size = children.length <= 10 ? styles.short : children.length <= 24 ? styles.middle : styles.long
  return (
    <p className={`${styles.sentence} ${size}`} lang={lang}>
      {children}
    </p>
  )
}

/** The one number that is seen before anything is read. */
export function Figure({
  value,
  unit,
  lang,
}: {
  value: string
  unit?: string | undefined
  lang?: string | undefined
}) {
  return (
    <p className={styles.figure} lang={lang}>
      {value}
      {unit && <small>{unit}</small>}
    </p>
  )
}
