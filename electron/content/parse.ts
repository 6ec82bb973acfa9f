import { CORE_SCHEMA, load, YAMLException } from 'js-yaml'
import type { Fault } from './finding.ts'

export type Parsed = { ok: true; data: Record<string, unknown> } | { ok: false; faults: [Fault, ...Fault[]] }

/** A document has no use for aliases by the hundred; a text that expands for ever does. */
const yamlOptions = { schema: CORE_SCHEMA, maxAliases: 50 }

/** YAML → data. Dates stay the text that was written. `firstLine` is where the YAML starts in its file. */
export function parseYaml(text: string, firstLine = 1): Parsed {
  if (text.trim() === '') return fail({ rule: 'file.empty' })
  try {
    const data = load(text, yamlOptions)
    return isRecord(data) ? { ok: true, data } : fail({ rule: 'yaml.not-fields', line: firstLine })
  } catch (error) {
    return fail(yamlFault(error, firstLine))
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

function yamlFault(error: unknown, firstLine: number): Fault {
  if (!(error instanceof YAMLException)) return { rule: 'yaml.invalid' }
  const line = error.mark ? error.mark.line + firstLine : undefined
  const known = reasons.find(([said]) => said.test(error.reason))
  return { rule: known ? known[1] : 'yaml.invalid', ...(line && { line }) }
}

/** What the parser says in English → a rule with words of our own. */
const reasons: readonly (readonly [RegExp, Fault['rule']])[] = [
  [/\btabs?\b/i, 'yaml.tab'],
  [/duplicate/i, 'yaml.twice'],
  [/alias/i, 'yaml.alias'],
  // "deficient" is what a line below an open quote or bracket is found to be
  [/quote|unexpected end|flow|deficient/i, 'yaml.unclosed'],
  [/indent|document separator|implicit key/i, 'yaml.indent'],
]

const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

const fail = (...faults: [Fault, ...Fault[]]): Parsed => ({ ok: false, faults })
