import MarkdownIt from 'markdown-it'
import type { ReactNode } from 'react'
import styles from './prose.module.css'

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })

type Token = ReturnType<typeof markdown.parse>[number]

const blocks: Record<string, 'p' | 'ul' | 'ol' | 'li' | 'blockquote'> = {
  paragraph: 'p',
  bullet_list: 'ul',
  ordered_list: 'ol',
  list_item: 'li',
  blockquote: 'blockquote',
}

interface Props {
  text: string
  lang?: string | undefined
  /** where it is what one came to read */
  large?: boolean
  /** h2 where no section's heading stands above it */
  heading?: 'h2' | 'h3'
}

/** Authors' Markdown. Links are inert, pictures and HTML are shown as the text they were written in. */
export function Prose({ text, lang, large, heading = 'h3' }: Props) {
  const tokens = markdown.parse(text, {})
  return (
    <div className={large ? styles.large : styles.prose} lang={lang}>
      {drawBlocks(tokens, heading)}
    </div>
  )
}

function drawBlocks(tokens: Token[], heading: 'h2' | 'h3'): ReactNode[] {
  const drawn: ReactNode[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || token.hidden) continue
    if (token.nesting === 1) {
      const end = closingOf(tokens, at)
      const inner = drawBlocks(tokens.slice(at + 1, end), heading)
      const name = token.type.replace(/_open$/, '')
      const Tag = name === 'heading' ? heading : blocks[name]
      drawn.push(Tag ? <Tag key={at}>{inner}</Tag> : inner)
      at = end
    } else if (token.type === 'inline') drawn.push(...drawInline(token.children ?? []))
    else if (token.content) drawn.push(<p key={at}>{token.content}</p>)
  }
  return drawn
}

function closingOf(tokens: Token[], open: number): number {
  let depth = 0
  for (let at = open; at < tokens.length; at++) {
    depth += tokens[at]?.nesting ?? 0
    if (depth === 0) return at
  }
  return tokens.length
}

/** Emphasis within emphasis looks no stronger, so a level counts and nothing nests: a line of a thousand marks is one. */
function drawInline(tokens: Token[]): ReactNode[] {
  const drawn: ReactNode[] = []
  let strong: ReactNode[] | null = null
  let level = 0
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'strong_open' || token.type === 'em_open') {
      level++
      strong ??= []
    } else if (token.type === 'strong_close' || token.type === 'em_close') {
      level--
      if (level > 0 || !strong) continue
      drawn.push(<strong key={at}>{strong}</strong>)
      strong = null
    } else if (token.type === 'softbreak' || token.type === 'hardbreak')
      (strong ?? drawn).push(<br key={at} />)
    else if (token.content) (strong ?? drawn).push(token.content)
  }
  return drawn
}
