import MarkdownIt from 'markdown-it'
import type { ReactNode } from 'react'
import styles from './prose.module.css'

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })

type Token = ReturnType<typeof markdown.parse>[number]

const blocks: Record<string, 'p' | 'ul' | 'ol' | 'li' | 'h3' | 'blockquote'> = {
  paragraph: 'p',
  bullet_list: 'ul',
  ordered_list: 'ol',
  list_item: 'li',
  heading: 'h3',
  blockquote: 'blockquote',
}

/** Authors' Markdown. Links are inert, pictures and HTML are shown as the text they were written in. */
export function Prose({ text, lang }: { text: string; lang?: string | undefined }) {
  const tokens = markdown.parse(text, {})
  return (
    <div className={styles.prose} lang={lang}>
      {drawBlocks(tokens)}
    </div>
  )
}

function drawBlocks(tokens: Token[]): ReactNode[] {
  const drawn: ReactNode[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || token.hidden) continue
    if (token.nesting === 1) {
      const end = closingOf(tokens, at)
      const inner = drawBlocks(tokens.slice(at + 1, end))
      const Tag = blocks[token.type.replace(/_open$/, '')]
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

function drawInline(tokens: Token[]): ReactNode[] {
  const drawn: ReactNode[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) continue
    if (token.type === 'strong_open' || token.type === 'em_open') {
      const end = closingOf(tokens, at)
      drawn.push(<strong key={at}>{drawInline(tokens.slice(at + 1, end))}</strong>)
      at = end
    } else if (token.type === 'softbreak' || token.type === 'hardbreak') drawn.push(<br key={at} />)
    else if (token.content) drawn.push(token.content)
  }
  return drawn
}
