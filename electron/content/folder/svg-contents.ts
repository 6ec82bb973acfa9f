/**
 * Whether an SVG is a picture and nothing more. It is read as browsers read it, as XML: a search for words would miss
 * what entities, prefixes or escapes hide, and what cannot be read this way is refused.
 */
import type { Fault } from '../problems/finding.ts'
import { outsideAddress, outsideStyle } from './svg-links.ts'
import type { Both } from '../problems/words.ts'

export function svgFault(bytes: Buffer): Fault | null {
  const text = textOf(bytes)
  if (text === null) return { rule: 'media.svg-encoding' }
  const reader = new Reader(text)
  try {
    if (reader.read()) return null
  } catch (error) {
    if (error instanceof Active)
      return { rule: 'media.active', line: reader.line(), params: { what: error.what } }
    // a tag too long for the engine is no part of a picture
    if (!(error instanceof RangeError)) throw error
  }
  const is = { zh: '实际不是完整的 SVG', en: 'it is no whole SVG' }
  return { rule: 'media.other-type', line: reader.line(), params: { expected: 'SVG', is, mend: '' } }
}

/** Null when it is not UTF-8, or says that it is not: a browser would read other words than are checked here. */
function textOf(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const said = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/i.exec(text)?.[1] ?? 'utf-8'
    return /^(?:utf-?8|us-ascii)$/i.test(said) && !text.includes('\0') ? text : null
  } catch {
    return null
  }
}

/** Thrown at the first thing that does more than draw. */
class Active extends Error {
  readonly what: Both

  constructor(what: string, zh = what) {
    super(what)
    const short = (said: string) => (said.length > 60 ? `${said.slice(0, 60)}…` : said)
    this.what = { zh: short(zh), en: short(what) }
  }
}

const token = new RegExp(
  [
    '<!--[\\s\\S]*?-->',
    '<!\\[CDATA\\[(?<data>[\\s\\S]*?)\\]\\]>',
    '<\\?(?<instruction>[^\\s?]+)[\\s\\S]*?\\?>',
    '<!DOCTYPE\\s[^[>]*(?:(?<subset>\\[)|>)',
    '</(?<end>[^\\s>]+)\\s*>',
    `<(?<start>[^\\s/>!?"'=<]+)(?<attributes>(?:"[^"]*"|'[^']*'|[^"'<>])*)>`,
    '(?<text>[^<]+)',
  ].join('|'),
  'y',
)
/** Sticky, so that a tag without end is looked at once. */
const attribute = /\s*([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y

/** Elements that run, load, or bring in a document of another kind. */
const activeElements = new Set(
  'script foreignobject iframe embed object audio video handler listener html link meta base form'.split(' '),
)
const XHTML = 'http://www.w3.org/1999/xhtml'

class Reader {
  readonly #text: string
  #at = 0
  #depth = 0
  #hasRoot = false
  /** style elements around what is being read, and all that they have said: comments do not part its words */
  #styles = 0
  #style = ''

  constructor(text: string) {
    this.#text = text
  }

  /** where reading has come to, counted from 1 */
  line(): number {
    return this.#text.slice(0, this.#at).split('\n').length
  }

  /** Whether this is one whole SVG; throws Active. */
  read(): boolean {
    while (this.#at < this.#text.length) {
      token.lastIndex = this.#at
      const found = token.exec(this.#text)?.groups
      if (!found || !this.#take(found)) return false
      this.#at = token.lastIndex
    }
    return this.#hasRoot && this.#depth === 0
  }

  /** False where it is not well written. */
  #take({
    data,
    instruction,
    subset,
    start,
    end,
    text,
    attributes,
  }: Partial<Record<string, string>>): boolean {
    if (subset !== undefined) throw new Active('definitions in its DOCTYPE', 'DOCTYPE 里的定义')
    if (instruction === 'xml-stylesheet') throw new Active(instruction)
    const said = data ?? (text === undefined ? '' : decoded(text))
    if (said === null || (this.#depth === 0 && said.trim() !== '')) return false
    if (this.#styles > 0) this.#style += said
    if (end !== undefined) return this.#end(localName(end))
    return start === undefined || this.#start(localName(start), attributes ?? '')
  }

  #start(name: string, written: string): boolean {
    if (this.#depth === 0 && (this.#hasRoot || name !== 'svg')) return false
    this.#hasRoot = true
    if (activeElements.has(name)) throw new Active(`<${name}>`)
    let read = 0
    attribute.lastIndex = 0
    for (let found = attribute.exec(written); found; found = attribute.exec(written)) {
      const [, key = '', double, single] = found
      const value = decoded(double ?? single ?? '')
      if (value === null) return false
      checkAttribute(key, value)
      read = attribute.lastIndex
    }
    const rest = written.slice(read).trim()
    if (rest === '/') return true
    this.#depth++
    if (name === 'style') this.#styles++
    return rest === ''
  }

  #end(name: string): boolean {
    if (name === 'style' && --this.#styles === 0) {
      checkStyle(this.#style)
      this.#style = ''
    }
    return --this.#depth >= 0
  }
}

function checkAttribute(name: string, value: string): void {
  const key = localName(name)
  if (/^on[a-z]/i.test(name) || name === 'xml:base') throw new Active(name)
  if (value === XHTML) throw new Active('XHTML')
  // an animation may set an address or a handler
  if (key === 'attributename' && /^(?:href|on[a-z]+)$/.test(localName(value))) throw new Active(value)
  if (key === 'href' || key === 'src') {
    const outside = outsideAddress(value)
    if (outside !== null) throw new Active(outside)
  } else if (!name.includes(':') && key !== 'id' && !key.startsWith('aria-')) checkStyle(value)
}

function checkStyle(css: string): void {
  const outside = outsideStyle(css)
  if (outside !== null) throw new Active(outside)
}

const localName = (name: string) => name.slice(name.lastIndexOf(':') + 1).toLowerCase()

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const entity = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi
const otherEntity = /&(?!(?:#x[0-9a-f]{1,6}|#\d{1,7}|lt|gt|amp|quot|apos);)/i

/** Null where there is an entity that XML itself does not know. */
function decoded(text: string): string | null {
  if (!text.includes('&')) return text
  if (otherEntity.test(text)) return null
  return text.replaceAll(entity, (_, hex?: string, digits?: string, name = '') => {
    if (hex === undefined && digits === undefined) return entities[String(name).toLowerCase()] ?? ''
    const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
