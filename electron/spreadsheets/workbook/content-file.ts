import type { Document, Node, Pair, Scalar } from 'yaml'
import { spliced, style, type Path, type Yaml } from './yaml-splice.ts'

/** A file of content as text, changed where it is told to and nowhere else. */
export class ContentFile {
  readonly #yaml: Yaml
  readonly #head: string
  #fields: string
  readonly #fence: string
  #body: string
  #read: { of: string; document: Document.Parsed } | null = null

  constructor(text: string, { yaml, isMarkdown }: { yaml: Yaml; isMarkdown: boolean }) {
    this.#yaml = yaml
    const start = isMarkdown ? /^\uFEFF?---[ \t]*\r?\n/.exec(text)?.[0].length : 0
    const end = start === undefined ? null : /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(start))
    if (isMarkdown && start !== undefined && end) {
      this.#head = text.slice(0, start)
      this.#fields = text.slice(start, start + end.index)
      this.#fence = end[0]
      this.#body = text.slice(start + end.index + end[0].length)
    } else [this.#head, this.#fields, this.#fence, this.#body] = ['', text, '', '']
  }

  get text(): string {
    return this.#head + this.#fields + this.#fence + this.#body
  }

  get state(): readonly [fields: string, body: string] {
    return [this.#fields, this.#body]
  }

  set state([fields, body]) {
    this.#fields = fields
    this.#body = body
  }

  /** The value as written: figures keep their digits, `3.30` is no 3.3. */
  value(path: Path): unknown {
    if (path[0] === 'body' && path.length === 1)
      return this.#body.trim().replaceAll(/\r\n?/g, '\n') || undefined
    return plain(this.#known().getIn(path, true) as Node | undefined, this.#yaml)
  }

  /** How many entries a list has. */
  count(path: Path): number {
    const list = this.#known().getIn(path, true)
    return this.#yaml.isSeq(list) ? list.items.length : 0
  }

  /** `undefined` takes the field away. */
  set(path: Path, value: unknown): void {
    if (path[0] === 'body' && path.length === 1) {
      this.#body = typeof value === 'string' ? `${value}\n` : ''
      return
    }
    const document = this.#document()
    const node = document.getIn(path, true)
    const isSimple = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    if (isSimple && this.#yaml.isScalar(node) && node.range) this.#replaceScalar(node, value)
    else {
      if (value === undefined) removed(document, path, this.#yaml)
      else document.setIn(path, document.createNode(value, { flow: typeof value === 'object' }))
      this.#change(document, path, value)
    }
  }

  /** Takes an entry out of a list. */
  remove(path: Path): void {
    const document = this.#document()
    if (!document.hasIn(path)) return
    document.deleteIn(path)
    this.#change(document, path, undefined)
  }

  /** The fields as they stand now, to be looked at alone. */
  #known(): Document.Parsed {
    if (this.#read?.of !== this.#fields) this.#read = { of: this.#fields, document: this.#document() }
    return this.#read.document
  }

  #document(): Document.Parsed {
    return this.#yaml.parseDocument(this.#fields, { logLevel: 'silent', prettyErrors: false })
  }

  #replaceScalar(node: Scalar, value: string | number | boolean): void {
    const [start, end] = node.range ?? [0, 0]
    const old = this.#fields.slice(start, end)
    this.#fields = this.#fields.slice(0, start) + this.#scalarText(value, node, old) + this.#fields.slice(end)
  }

  #scalarText(value: string | number | boolean, { type }: Scalar, old: string): string {
    if (typeof value !== 'string') return String(value)
    const isBlock = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED'
    if (isBlock) {
      const indent = /\n([ \t]+)\S/.exec(old)?.[1] ?? '  '
      return `|\n${value
        .split('\n')
        .map((line) => (line === '' ? '' : indent + line))
        .join('\n')}\n`
    }
    if (value.includes('\n') || type === 'QUOTE_DOUBLE') return JSON.stringify(value)
    const isPlain = type === 'PLAIN' && !/[,[\]{}]/.test(value) && this.#isPlain(value)
    return isPlain ? value : `'${value.replaceAll("'", "''")}'`
  }

  #isPlain(value: string): boolean {
    try {
      return this.#yaml.parse(value, { logLevel: 'silent' }) === value
    } catch {
      return false
    }
  }

  /** Changes lines of the text where that makes it say what the document does; else the whole field is written anew. */
  #change(document: Document.Parsed, path: Path, value: unknown): void {
    const text = spliced(this.#fields, path, { value, yaml: this.#yaml })
    const now = text === null ? null : this.#yaml.parseDocument(text, { logLevel: 'silent' })
    const isSame = now?.errors.length === 0 && JSON.stringify(now) === JSON.stringify(document)
    if (text !== null && isSame) this.#fields = text
    else this.#rewrite(document, String(path[0]))
  }

  /** Writes one field of the document anew, with its comments and quotes; the others keep every byte. */
  #rewrite(document: Document.Parsed, key: string): void {
    const { isMap, isScalar, isNode } = this.#yaml
    const before = this.#document()
    const pairIn = (of: Document.Parsed): Pair | undefined =>
      isMap(of.contents)
        ? of.contents.items.find(({ key: own }) => (isScalar(own) ? own.value : own) === key)
        : undefined
    const [old, now] = [pairIn(before), pairIn(document)]
    const text = now === undefined ? '' : this.#written(now)
    if (!old) {
      const gap = this.#fields === '' || this.#fields.endsWith('\n') ? '' : '\n'
      this.#fields += gap + text
      return
    }
    const start = isNode(old.key) ? (old.key.range?.[0] ?? 0) : 0
    const last =
      (isNode(old.value) ? old.value.range?.[1] : undefined) ??
      (isNode(old.key) ? old.key.range?.[1] : undefined) ??
      start
    const end = start + this.#fields.slice(start, last).trimEnd().length
    const rest = this.#fields.slice(end)
    this.#fields =
      this.#fields.slice(0, start) + (text === '' ? rest.replace(/^[^\n]*\n/, '') : text.trimEnd() + rest)
  }

  #written(pair: Pair): string {
    const alone = new this.#yaml.Document({})
    if (this.#yaml.isMap(alone.contents)) alone.contents.items = [pair]
    // What stands above the field or after its last line is no part of what is written anew.
    if (this.#yaml.isNode(pair.key)) Object.assign(pair.key, { commentBefore: undefined, spaceBefore: false })
    for (let last: unknown = pair.value; this.#yaml.isNode(last); last = lastIn(last, this.#yaml))
      if (this.#yaml.isCollection(last)) delete last.comment
    return alone.toString(style)
  }
}

function lastIn(node: Node, yaml: Yaml): unknown {
  if (yaml.isSeq(node)) return node.items.at(-1)
  return yaml.isMap(node) ? node.items.at(-1)?.value : null
}

/** A field that is gone, and the group around it when nothing is left in that. */
function removed(document: Document.Parsed, path: Path, yaml: Yaml): void {
  if (!document.hasIn(path)) return
  document.deleteIn(path)
  for (let depth = path.length - 1; depth > 0; depth--) {
    const around = path.slice(0, depth)
    const group = document.getIn(around, true)
    if (!yaml.isMap(group) || group.items.length > 0 || typeof around.at(-1) === 'number') return
    document.deleteIn(around)
  }
}

function plain(node: Node | undefined, yaml: Yaml): unknown {
  if (yaml.isScalar(node)) return typeof node.value === 'number' ? (node.source ?? node.value) : node.value
  if (yaml.isSeq(node)) return node.items.map((item) => plain(item as Node, yaml))
  if (yaml.isMap(node))
    return Object.fromEntries(
      node.items.map((pair) => [
        yaml.isScalar(pair.key) ? String(pair.key.value) : '',
        plain(pair.value as Node, yaml),
      ]),
    )
  return undefined
}
