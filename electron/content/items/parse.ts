import { CORE_SCHEMA, load, YAMLException } from 'js-yaml'
import type { Fault } from '../problems/finding.ts'
import { colonSlip } from './colons.ts'

export type Parsed = { ok: true; data: Record<string, unknown> } | { ok: false; faults: [Fault, ...Fault[]] }

/** A document has no use for aliases by the hundred, or for a hundred levels. */
const yamlOptions = { schema: CORE_SCHEMA, maxAliases: 50, maxDepth: 50 }

/** values, those behind an alias counted each time: fifty aliases are enough to make a text expand for ever */
const MAX_EXPANDED = 100_000

/** YAML → data. Dates stay the text that was written. `firstLine` is where the YAML starts in its file. */
export function parseYaml(text: string, firstLine = 1): Parsed {
  if (text.trim() === '') return fail({ rule: 'file.empty' })
  try {
    const data = load(text, yamlOptions)
    if (text.includes('*') && expandsBeyond(data)) return fail({ rule: 'yaml.alias' })
    return isRecord(data)
      ? { ok: true, data }
      : fail(colonFault(text, firstLine, firstLine) ?? { rule: 'yaml.not-fields', line: firstLine })
  } catch (error) {
    const fault = yamlFault(error, firstLine)
    if (fault.rule === 'yaml.documents') return fail({ ...fault, line: secondDocument(text) + firstLine })
    const isColon = ['yaml.indent', 'yaml.invalid', 'yaml.unclosed'].includes(fault.rule)
    return fail((isColon && fault.line && colonFault(text, fault.line, firstLine)) || fault)
  }
}

/** Markdown with `---` front matter → the front matter's fields and `body`. */
export function parseMarkdown(text: string): Parsed {
  if (text.trim() === '') return fail({ rule: 'file.empty' })
  const start = /^---[ \t]*\r?\n/.exec(text)?.[0].length
  if (start === undefined) return fail({ rule: 'markdown.no-front', line: 1 })
  const fence = /^---[ \t]*\r?$/gm
  fence.lastIndex = start
  const end = fence.exec(text)
  if (!end) return fail({ rule: 'markdown.open-front', line: 1 })
  const front = parseYaml(text.slice(start, end.index), 2)
  if (!front.ok) return front
  front.data.body = text.slice(end.index + end[0].length).trim()
  return front
}

function colonFault(text: string, line: number, firstLine: number): Fault | null {
  const slip = colonSlip(text, line - firstLine)
  return slip && { rule: 'field.colon', line: slip.line + firstLine, params: slip.params }
}

function yamlFault(error: unknown, firstLine: number): Fault {
  if (!(error instanceof YAMLException)) return { rule: 'yaml.invalid' }
  const line = error.mark ? error.mark.line + firstLine : undefined
  const known = reasons.find(([said]) => said.test(error.reason))
  return { rule: known ? known[1] : 'yaml.invalid', ...(line && { line }) }
}

/** What the parser says in English → a rule with words of our own. */
const reasons: readonly (readonly [RegExp, Fault['rule']])[] = [
  [/single document/i, 'yaml.documents'],
  [/maxDepth/, 'yaml.deep'],
  [/\btabs?\b/i, 'yaml.tab'],
  [/duplicate/i, 'yaml.twice'],
  [/alias/i, 'yaml.alias'],
  // "deficient" is what a line below an open quote or bracket is found to be
  [/quote|unexpected end|flow|deficient/i, 'yaml.unclosed'],
  [/indent|document separator|implicit key/i, 'yaml.indent'],
]

/** The line, counted from 0, of the mark that ends the first document. */
function secondDocument(text: string): number {
  const lines = text.split(/\r\n?|\n/)
  const isMark = (line: string) => /^(?:---|\.\.\.)(?:\s|$)/.test(line)
  const start = lines.findIndex((line) => line.trim() !== '' && !/^[#%]/.test(line))
  const mark = lines.findIndex((line, index) => index > start && isMark(line))
  return Math.max(mark, 0)
}

function expandsBeyond(data: unknown): boolean {
  const waiting = [data]
  let count = 0
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value !== 'object' || value === null) continue
    const inner: unknown[] = Object.values(value)
    count += inner.length
    if (count > MAX_EXPANDED) return true
    waiting.push(...inner.filter((one) => typeof one === 'object'))
  }
  return false
}

const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

const fail = (...faults: [Fault, ...Fault[]]): Parsed => ({ ok: false, faults })
