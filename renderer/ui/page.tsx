import type { ReactNode } from 'react'
import styles from './page.module.css'

/**
 * A page of the touch screen: its title, the one thing it says first, and its matter. `lang` is the language of title
 * and lead, where they are content.
 */
export function PageBody({
  title,
  lead,
  lang,
  children,
}: {
  title: ReactNode
  lead?: ReactNode
  lang?: string | undefined
  children?: ReactNode
}) {
  return (
    <article className={styles.page}>
      <header className={styles.head} lang={lang}>
        <h1 className={styles.title}>{title}</h1>
        {lead && <div className={styles.lead}>{lead}</div>}
      </header>
      {children}
    </article>
  )
}

export function Section({
  title,
  aside,
  children,
}: {
  title: ReactNode
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <section className={styles.section}>
      <h2 className={styles.sectionTitle}>
        <span>{title}</span>
        {aside && <span className={styles.aside}>{aside}</span>}
      </h2>
      {children}
    </section>
  )
}

/** Small print that every published figure carries: source, basis, dates. */
export function Fine({ children }: { children: ReactNode }) {
  return <p className={styles.fine}>{children}</p>
}

/** Terms and what they are, as on a form; with the language of the value, where that is content. */
export type Fact = readonly [term: string, value: ReactNode, lang?: string | undefined]

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl>
      {facts.map(([term, value, lang]) => (
        <div key={term} className={styles.fact}>
          <dt>{term}</dt>
          <dd lang={lang}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
