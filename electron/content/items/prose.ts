import MarkdownIt from 'markdown-it'
import type { Content, Kind, Written } from '../../../content/schema/kinds.ts'
import type { Block, Part, Prose, ProseField, Run } from '../../../content/schema/prose.ts'

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })

type Token = ReturnType<typeof markdown.parse>[number]

/** What is drawn as such; of anything else (tables) the words stand where it stood. */
const blocks: Record<string, Block['is']> = {
  paragraph_open: 'p',
  heading_open: 'h',
  bullet_list_open: 'ul',
  ordered_list_open: 'ol',
  list_item_open: 'li',
  blockquote_open: 'quote',
}

const fields: readonly ProseField[] = ['body', 'note']

/** What is shown of a checked file: itself where it has no Markdown. */
export function shownOf<K extends Kind>(written: Written[K]): Content[K] {
  const found = fields.flatMap((field) => {
    const text = (written as Partial<Record<ProseField, string>>)[field]
    return text === undefined ? [] : [[field, proseOf(text)]]
  })
  return (found.length === 0 ? written : { ...written, ...Object.fromEntries(found) }) as Content[K]
}

export function proseOf(text: string): Prose {
  const prose: Prose = []
  const open = [prose]
  for (const token of text === '' ? [] : markdown.parse(text, {})) {
    const here = open.at(-1) ?? prose
    if (token.hidden) continue
    if (token.nesting === 1) open.push(begin(here, token.type))
    else if (token.nesting === -1) open.pop()
    else if (token.type === 'inline') here.push(...runsOf(token.children ?? []))
    else if (token.content) here.push({ is: 'p', of: [token.content] })
  }
  return prose
}

function begin(here: Part[], type: string): Part[] {
  const is = blocks[type]
  if (!is) return here
  const block: Block = { is, of: [] }
  here.push(block)
  return block.of
}

function runsOf(tokens: readonly Token[]): Part[] {
  const runs: Part[] = []
  let strong: Run[] | null = null
  let level = 0
  for (const { type, content } of tokens) {
    if (type === 'strong_open' || type === 'em_open') {
      level++
      strong ??= []
    } else if (type === 'strong_close' || type === 'em_close') {
      level--
      if (level > 0 || !strong) continue
      runs.push(strong)
      strong = null
    } else if (type === 'softbreak' || type === 'hardbreak') (strong ?? runs).push('\n')
    else if (content) say(strong ?? runs, content)
  }
  return runs
}

/** A parser takes text apart where a mark might have been: on screen it is one. */
function say(runs: Part[], content: string): void {
  const last = runs.at(-1)
  if (typeof last === 'string' && last !== '\n') runs[runs.length - 1] = last + content
  else runs.push(content)
}
