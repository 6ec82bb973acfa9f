import type { Kind } from '../../content/schema/kinds.ts'
import { readText } from './decode.ts'
import { baseLanguage, type Place } from './identify.ts'
import { makeItem, makeTranslation, type Keep, type Made } from './item.ts'
import { isUnread, type ListedFile, type Listing } from './listing.ts'
import {
  isOver,
  isSame,
  noCounters,
  UNREAD_MS,
  type FileFact,
  type LoadCounters,
  type Loaded,
} from './loaded.ts'
import { parseMarkdown, parseYaml, type Parsed } from './parse.ts'
import { parseReadings, type Csv } from './readings.ts'
import { codeOf } from './walk.ts'

export interface ReadOptions {
  root: string
  listing: Listing
  previous: Loaded | null
  /** the hall's minute */
  now: string
  /** null where no file is a CSV */
  csv: Csv | null
  keep: Keep | undefined
}

type ItemPlace = Extract<Place, { what: 'item' }>

/** Every screen needs these: their last version stays even when the file is gone. */
const needed: ReadonlySet<Kind> = new Set<Kind>(['hall', 'phones'])

/** Turns a listing into facts: what has not changed is taken over, the rest is read, checked and hashed. */
export function readFiles(options: ReadOptions): { files: Map<string, FileFact>; counters: LoadCounters } {
  const { listing, previous, now } = options
  const reader = new Reader(options)
  const files = new Map<string, FileFact>()
  const translations: [string, ListedFile, ItemPlace][] = []
  for (const [logical, file] of listing.files) {
    if (file.place.what === 'item' && file.place.language !== baseLanguage) {
      translations.push([logical, file, file.place])
      reader.translated.add(file.place.base)
    }
  }
  for (const [logical, file] of listing.files)
    if (file.place.what === 'media' || file.place.language === baseLanguage)
      files.set(logical, reader.original(logical, file))
  for (const [logical, fact] of previous?.files ?? [])
    if (!listing.files.has(logical)) {
      const stays = absent(fact, isUnread(listing, logical))
      if (stays) files.set(logical, stays)
    }
  for (const [logical, file, place] of translations)
    files.set(logical, reader.translation(logical, file, place, files.get(place.base)))
  for (const [logical, fact] of files) if (isOver(fact, now)) files.set(logical, { ...fact, good: null })
  return { files, counters: reader.counters }
}

/** What is left of a file that the listing does not have. */
function absent(fact: FileFact, isThere: boolean): FileFact | null {
  if (isThere) return { ...fact, mtimeMs: UNREAD_MS, kept: true, absent: true, faults: [] }
  const isNeeded = fact.good !== null && fact.place.what === 'item' && needed.has(fact.place.kind)
  if (!isNeeded) return null
  return { ...fact, mtimeMs: UNREAD_MS, kept: true, absent: true, faults: [{ rule: 'file.needed' }] }
}

class Reader {
  readonly counters = noCounters()
  /** Chinese files that have a translation */
  readonly translated = new Set<string>()
  readonly #options: ReadOptions
  readonly #keep: Keep
  readonly #data = new Map<string, unknown>()

  constructor(options: ReadOptions) {
    this.#options = options
    this.#keep = (hash, json) => {
      this.counters.hashed++
      options.keep?.(hash, json)
    }
  }

  original(logical: string, file: ListedFile): FileFact {
    const before = this.#options.previous?.files.get(logical)
    if (isSame(before, file)) return before
    const { place } = file
    if (place.what === 'media') return this.#fact(file, before, { good: null, faults: [] })
    const parsed = this.#parse(file, place.kind)
    if (!parsed.ok) return this.#fact(file, before, { good: null, faults: parsed.faults })
    if (this.translated.has(logical)) this.#data.set(logical, parsed.data)
    return this.#fact(file, before, makeItem(place.kind, place.id, place.language, parsed.data, this.#keep))
  }

  translation(logical: string, file: ListedFile, place: ItemPlace, base: FileFact | undefined): FileFact {
    const before = this.#options.previous?.files.get(logical)
    const state = base ? `${base.path}:${base.size}:${base.mtimeMs}` : ''
    if (isSame(before, file) && before.base === state) return before
    return {
      ...this.#fact(file, before, this.#overlay(file, place, base)),
      base: state,
      ...(!base && { good: null }),
    }
  }

  #overlay(
    file: ListedFile,
    { kind, id, language, base: path }: ItemPlace,
    base: FileFact | undefined,
  ): Made {
    if (!base) return { good: null, faults: [{ rule: 'language.no-base', params: { base: path } }] }
    if (base.faults.length > 0 || base.absent) return { good: null, faults: [] }
    const words = this.#parse(file, kind)
    if (!words.ok) return { good: null, faults: words.faults }
    const data = this.#data.get(path) ?? this.#reread(base, kind)
    return data === null
      ? { good: null, faults: [] }
      : makeTranslation(kind, id, language, data, words.data, this.#keep)
  }

  #reread(base: FileFact, kind: Kind): unknown {
    const parsed = this.#parse(base, kind)
    return parsed.ok ? parsed.data : null
  }

  #fact(file: ListedFile, before: FileFact | undefined, { good, faults }: Made): FileFact {
    if (good && good.hash !== before?.good?.hash) this.counters.changedItems++
    const { path, size, place } = file
    const again = faults.some(({ rule }) => rule === 'file.unreadable')
    return {
      path,
      size,
      place,
      mtimeMs: again ? UNREAD_MS : file.mtimeMs,
      good: good ?? before?.good ?? null,
      kept: good === null && before?.good != null,
      absent: false,
      faults,
      base: '',
      lines: new Map(),
    }
  }

  #parse(file: ListedFile, kind: Kind): Parsed {
    this.counters.read++
    try {
      const decoded = readText(`${this.#options.root}/${file.path}`)
      if (!decoded.ok) return { ok: false, faults: [{ rule: decoded.rule }] }
      if (file.path.endsWith('.md')) return parseMarkdown(decoded.text)
      const { csv } = this.#options
      if (csv && (kind === 'qualityReadings' || kind === 'pressureReadings'))
        return parseReadings(kind, decoded.text, csv)
      return parseYaml(decoded.text)
    } catch (error) {
      return { ok: false, faults: [{ rule: 'file.unreadable', params: { code: codeOf(error) } }] }
    }
  }
}
