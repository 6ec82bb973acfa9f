import type { ReactNode } from 'react'
import { clausesOf } from './clauses.tsx'
import { Fill } from './fill.tsx'
import styles from './slide.module.css'

interface Props {
  /** what this is about, small and first: 服务承诺 */
  topic?: ReactNode
  title?: ReactNode
  lang?: string | undefined
  /** what is seen before the matter is read: a figure, a verdict, one sentence */
  lead?: ReactNode
  /** source, period, date: what a figure must carry */
  source?: ReactNode
  children?: ReactNode
}

/**
 * One idea that fills the screen: its topic, what is seen first, its matter, its source at the foot. Where it has both
 * a lead and matter, a panel that lies down has them side by side.
 */
export function SlideBody({ topic, title, lang, lead, source, children }: Props) {
  const isAlone = !topic && !title && !lead && !source
  return (
    <article className={isAlone ? styles.alone : lead && children ? styles.split : styles.slide}>
      {(topic || title) && (
        <header className={styles.head}>
          {topic && <p className={styles.topic}>{topic}</p>}
          {title && (
            <h1 className={isLong(title) ? styles.longTitle : styles.title} lang={lang}>
              {typeof title === 'string' ? clausesOf(title) : title}
            </h1>
          )}
        </header>
      )}
      {lead && (
        <div className={styles.lead}>
          <Fill at="top">{lead}</Fill>
        </div>
      )}
      {children && <div className={styles.matter}>{children}</div>}
      {source && <div className={styles.source}>{source}</div>}
    </article>
  )
}

/** Longer than one line beside its matter; a Chinese character is as wide as two letters. */
const LINE = 24

const isLong = (title: ReactNode) =>
  typeof title === 'string' && title.length + (title.match(/\p{Script=Han}/gu)?.length ?? 0) > LINE

/** What there is of a thing, one below the other; in `Pages` none is torn apart. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul>{children}</ul>
}

interface RowProps {
  name: ReactNode
  /** what it comes to, at the end of the line */
  end?: ReactNode
  note?: ReactNode
  lang?: string | undefined
}

export function Row({ name, end, note, lang }: RowProps) {
  return (
    <li className={styles.row}>
      <span lang={lang}>{name}</span>
      {end && <span className={styles.end}>{end}</span>}
      {note && <div className={styles.note}>{note}</div>}
    </li>
  )
}

/** One sentence, as large as it can stand. */
export function Sentence({ children, lang }: { children: string; lang?: string | undefined }) {
  const size = children.length <= 10 ? styles.short : children.length <= 24 ? styles.middle : styles.long
  return (
    <p className={`${styles.sentence} ${size}`} lang={lang}>
      {clausesOf(children)}
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
