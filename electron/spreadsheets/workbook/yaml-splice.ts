import type * as YamlModule from 'yaml'
import type { Document, Node, Pair, YAMLMap, YAMLSeq } from 'yaml'

export type Yaml = typeof YamlModule
export type Path = readonly (string | number)[]

export const style = { lineWidth: 0, singleQuote: true, flowCollectionPadding: true } as const

/** The text with one entry or field more, less or other, every other line as it is; null where only writing it anew will do. */
export function spliced(
  text: string,
  path: Path,
  { value, yaml }: { value: unknown; yaml: Yaml },
): string | null {
  const document = yaml.parseDocument(text, { logLevel: 'silent', prettyErrors: false })
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  const key = path.at(-1) ?? ''
  const splice = new Splice(text, document, yaml)
  if (yaml.isSeq(parent) && !parent.flow && typeof key === 'number') {
    if (value === undefined) return splice.withoutEntry(parent, key)
    if (key === parent.items.length) return splice.withEntry(parent, value)
  }
  if (yaml.isMap(parent) && typeof key === 'string') {
    const pair = parent.items.find((each) => nameOf(each, yaml) === key)
    if (parent.flow && (value === undefined || !pair)) return splice.inBraces(parent, key, value)
    if (value === undefined)
      return pair ? splice.withoutField(parent, pair, { isEntry: typeof path.at(-2) === 'number' }) : null
    if (!pair) return path.length > 1 ? splice.withField(parent, key, value) : null
    if (yaml.isNode(pair.value)) return splice.withValue(pair.value, value)
  }
  return null
}

const nameOf = ({ key }: Pair, yaml: Yaml) => (yaml.isScalar(key) ? String(key.value) : '')

class Splice {
  readonly #text: string
  readonly #document: Document.Parsed
  readonly #yaml: Yaml
  readonly #newline: string

  constructor(text: string, document: Document.Parsed, yaml: Yaml) {
    this.#text = text
    this.#document = document
    this.#yaml = yaml
    this.#newline = text.includes('\r\n') ? '\r\n' : '\n'
  }

  withEntry({ items }: YAMLSeq, value: unknown): string | null {
    const last = items.at(-1)
    const at = this.#place(last)
    const [, indent, gap] = /^( *)-( +)$/.exec(at?.before ?? '') ?? []
    if (!at || indent === undefined || gap === undefined) return null
    const entry = this.#document.createNode(value, { flow: isFlow(last) })
    if (this.#yaml.isMap(entry) && this.#yaml.isMap(last))
      for (const pair of entry.items) {
        const like = last.get(nameOf(pair, this.#yaml), true)
        if (this.#yaml.isCollection(pair.value)) pair.value.flow = like ? isFlow(like) : true
      }
    const lines = this.#written(entry).split('\n')
    const inner = ' '.repeat(indent.length + 1 + gap.length)
    const written = lines.map((line, index) =>
      index === 0 ? `${indent}-${gap}${line}` : line === '' ? '' : inner + line,
    )
    return this.#after(at.end, written)
  }

  withoutEntry({ items }: YAMLSeq, index: number): string | null {
    const at = this.#place(items[index])
    if (items.length < 2 || !at || !/^ *- +$/.test(at.before)) return null
    const whole = this.#without(at)
    // A comment above the first entry is about them all.
    const own = index === 0 ? null : /(?:^ *#.*\n)+$/m.exec(this.#text.slice(0, at.start - at.before.length))
    return own ? whole.slice(0, own.index) + whole.slice(own.index + own[0].length) : whole
  }

  withField({ items }: YAMLMap, key: string, value: unknown): string | null {
    const first = this.#place(items[0]?.key)
    const last = items.at(-1)
    const at = this.#place(last?.value) ?? this.#place(last?.key)
    if (!first || !at || !/^ *(?:- +)*$/.test(first.before)) return null
    const indent = ' '.repeat(first.before.length)
    const fields = new this.#yaml.Document({})
    fields.set(key, fields.createNode(value, { flow: typeof value === 'object' }))
    const lines = fields.toString(style).trimEnd().split('\n')
    return this.#after(
      at.end,
      lines.map((line) => (line === '' ? '' : indent + line)),
    )
  }

  withoutField({ items, range }: YAMLMap, pair: Pair, { isEntry }: { isEntry: boolean }): string | null {
    if (items.length < 2) {
      const all = isEntry && range ? this.#place({ range }) : null
      return all && this.#replaced(all, '{}')
    }
    const [at, end] = [this.#place(pair.key), this.#place(pair.value)?.end]
    if (!at) return null
    const whole = { ...at, end: Math.max(at.end, end ?? 0) }
    if (/^ *$/.test(at.before)) return this.#without(whole)
    const next = this.#place(items[items.indexOf(pair) + 1]?.key)
    const between = next && this.#text.slice(whole.end, next.start)
    return between?.trim() === '' ? this.#text.slice(0, at.start) + this.#text.slice(next?.start) : null
  }

  /** A group in one line, with another field or one less. */
  inBraces(map: YAMLMap, key: string, value: unknown): string | null {
    const at = this.#place(map)
    if (value === undefined) map.delete(key)
    else map.set(key, this.#document.createNode(value, { flow: true }))
    const written = this.#written(map)
    return at && !written.includes('\n') ? this.#replaced(at, written) : null
  }

  /** A list stays one entry a line; anything else is written in one line where it was in one. */
  withValue(node: Node, value: unknown): string | null {
    const at = this.#place(node)
    if (!at) return null
    const isBlock = this.#yaml.isSeq(node) && !node.flow
    if (isBlock && /^ *$/.test(at.before) && Array.isArray(value) && value.length > 0) {
      const written = this.#written(this.#document.createNode(value))
      return this.#replaced(at, written.replaceAll('\n', this.#newline + at.before))
    }
    if (this.#yaml.isCollection(node) && !node.flow) return null
    const written = this.#written(this.#document.createNode(value, { flow: true }))
    return written.includes('\n') ? null : this.#replaced(at, written)
  }

  /** Where a node stands, what is before it in its line, and where its last line ends. */
  #place(node: unknown): { before: string; start: number; end: number } | null {
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null
    if (!Array.isArray(range)) return null
    const [start, last] = range.map(Number) as [number, number]
    const before = this.#text.slice(this.#text.lastIndexOf('\n', start - 1) + 1, start)
    return { before, start, end: start + this.#text.slice(start, last).trimEnd().length }
  }

  #after(end: number, lines: readonly string[]): string {
    const line = this.#lineEnd(end)
    return this.#text.slice(0, line) + this.#newline + lines.join(this.#newline) + this.#text.slice(line)
  }

  #without({ before, start, end }: { before: string; start: number; end: number }): string {
    const line = this.#text.indexOf('\n', end)
    return this.#text.slice(0, start - before.length) + (line < 0 ? '' : this.#text.slice(line + 1))
  }

  #replaced({ start, end }: { start: number; end: number }, by: string): string {
    return this.#text.slice(0, start) + by + this.#text.slice(end)
  }

  #lineEnd(from: number): number {
    const found = /\r?\n|$/.exec(this.#text.slice(from))
    return from + (found?.index ?? 0)
  }

  #written(node: Node): string {
    const alone = new this.#yaml.Document()
    alone.contents = node
    return alone.toString(style).trimEnd()
  }
}

const isFlow = (node: unknown) =>
  typeof node === 'object' && node !== null && 'flow' in node && node.flow === true
