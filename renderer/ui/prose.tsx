import type { ReactNode } from 'react'
import type { Block, Prose as Text } from '../../content/schema/prose.ts'
import styles from './prose.module.css'

const tags: Record<Exclude<Block['is'], 'h'>, 'p' | 'ul' | 'ol' | 'li' | 'blockquote'> = {
  p: 'p',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  quote: 'blockquote',
}

interface Props {
  text: Text
  lang?: string | undefined
  /** where it is what one came to read */
  large?: boolean
  /** h2 where no section's heading stands above it */
  heading?: 'h2' | 'h3'
}

/** What authors wrote in Markdown. */
export function Prose({ text, lang, large, heading = 'h3' }: Props) {
  return (
    <div className={large ? styles.large : styles.prose} lang={lang}>
      {draw(text, heading)}
    </div>
  )
}

const draw = (text: Text, heading: 'h2' | 'h3'): ReactNode[] =>
  text.map((part, at) => {
    if (part === '\n') return <br key={at} />
    if (typeof part === 'string') return part
    if (Array.isArray(part)) return <strong key={at}>{draw(part, heading)}</strong>
    const Tag = part.is === 'h' ? heading : tags[part.is]
    return <Tag key={at}>{draw(part.of, heading)}</Tag>
  })
