import type { Kind } from '../../../content/schema/kinds.ts'
import type { Fault } from '../problems/finding.ts'
import { FileContents } from './file-contents.ts'
import { baseLanguage, type Place } from '../folder/identify.ts'
import { makeItem, makeTranslation, type Keep, type Made } from './item.ts'
import { fellBack, isUntaken, type ListedFile, type Listing } from '../folder/listing.ts'
import {
  isOver,
  isSame,
  isShown,
  noCounters,
  UNREAD_MS,
  type FileFact,
  type LoadCounters,
  type Loaded,
} from '../loaded.ts'
import type { Csv } from './readings-table.ts'
import { isChanging, isPassing } from '../folder/steady.ts'

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

/** faults of one file that are told; a table in which every row is wrong has one mistake */
const MAX_FAULTS = 50

/** Turns a listing into facts: what has not changed is taken over, the rest is read, checked and hashed. */
export function readFiles(options: ReadOptions): { files: Map<string, FileFact>; counters: LoadCounters } {
  const contents = new FileContents(options.root, options.csv)
  try {
    const reader = new Reader(options, contents)
    const files = reader.all()
    return { files, counters: { ...reader.counters, read: contents.read } }
  } finally {
    contents.close()
  }
}

class Reader {
  readonly counters = noCounters()
  /** Chinese files that have a translation */
  readonly #translated = new Set<string>()
  readonly #options: ReadOptions
  readonly #contents: FileContents
  readonly #keep: Keep
  readonly #data = new Map<string, unknown>()

  constructor(options: ReadOptions, contents: FileContents) {
    this.#options = options
    this.#contents = contents
    this.#keep = (hash, json) => {
      this.counters.hashed++
      options.keep?.(hash, json)
    }
  }

  all(): Map<string, FileFact> {
    const { listing, previous, now } = this.#options
    const files = new Map<string, FileFact>()
    const translations: [string, ListedFile, ItemPlace][] = []
    for (const [logical, file] of listing.files)
      if (file.place.what === 'item' && file.place.language !== baseLanguage) {
        translations.push([logical, file, file.place])
        this.#translated.add(file.place.base)
      }
    for (const [logical, file] of listing.files)
      if (file.place.what === 'media' || file.place.language === baseLanguage)
        files.set(logical, this.#overlaid(logical, file) ?? this.#original(logical, file))
    for (const [logical, fact] of previous?.files ?? [])
      if (!listing.files.has(logical)) {
        const stays = absent(fact, isUntaken(listing, fact.path))
        if (stays) files.set(logical, stays)
      }
    for (const [logical, file, place] of translations)
      files.set(
        logical,
        this.#overlaid(logical, file) ?? this.#translation(logical, file, place, files.get(place.base)),
      )
    for (const [logical, fact] of files) if (isOver(fact, now)) files.set(logical, { ...fact, good: null })
    return files
  }

  /** A hall's own file that cannot be read now does not give way to the common one. */
  #overlaid(logical: string, file: ListedFile): FileFact | null {
    const { listing, previous } = this.#options
    const before = previous?.files.get(logical)
    return before && fellBack(before, file) && isUntaken(listing, before.path) ? absent(before, true) : null
  }

  #original(logical: string, file: ListedFile): FileFact {
    const before = this.#options.previous?.files.get(logical)
    const isAgain = before?.faults.some(isChanging) ?? false
    if (isSame(before, file)) return before
    const { place } = file
    if (place.what === 'media')
      return this.#fact(file, before, { good: null, faults: this.#contents.mediaFaults(file, isAgain) })
    const parsed = this.#contents.parse(file, place.kind, isAgain)
    if (!parsed.ok) return this.#fact(file, before, { good: null, faults: parsed.faults })
    if (this.#translated.has(logical)) this.#data.set(logical, parsed.data)
    const made = guarded(() => makeItem(place.kind, place.id, place.language, parsed.data, this.#keep))
    return this.#fact(file, before, made)
  }

  #translation(logical: string, file: ListedFile, place: ItemPlace, base: FileFact | undefined): FileFact {
    const before = this.#options.previous?.files.get(logical)
    const state = base ? `${base.path}:${base.size}:${base.mtimeMs}` : ''
    if (isSame(before, file) && before.base === state) return before
    if (before && base?.faults.some(isPassing)) return { ...before, base: '' }
    return {
      ...this.#fact(
        file,
        before,
        guarded(() => this.#overlay(file, place, base, before?.faults.some(isChanging))),
      ),
      base: state,
      ...(!base && { good: null }),
    }
  }

  #overlay(
    file: ListedFile,
    { kind, id, language, base: path }: ItemPlace,
    base: FileFact | undefined,
    isAgain?: boolean,
  ): Made {
    if (!base) return { good: null, faults: [{ rule: 'language.no-base', params: { base: path } }] }
    if (!base.good || base.kept) return { good: null, faults: [] }
    const words = this.#contents.parse(file, kind, isAgain)
    if (!words.ok) return { good: null, faults: words.faults }
    const data = this.#data.get(path) ?? this.#reread(base, kind)
    return data === null
      ? { good: null, faults: [{ rule: 'file.changing' }] }
      : makeTranslation(kind, id, language, data, words.data, this.#keep)
  }

  #reread(base: FileFact, kind: Kind): unknown {
    // It was read whole when it was checked: here only its own steadiness matters.
    const parsed = this.#contents.parse(base, kind, true)
    return parsed.ok ? parsed.data : null
  }

  #fact(file: ListedFile, before: FileFact | undefined, { good, faults }: Made): FileFact {
    if (good && good.hash !== before?.good?.hash) this.counters.changedItems++
    const { path, size, place } = file
    const again = faults.some(isPassing)
    const isLeft = place.what === 'media' ? faults.length > 0 : good === null
    // What is being written just now is not broken: its last version is shown as before, without a mark.
    const isUnmarked = place.what === 'item' && faults.some(isChanging)
    return {
      path,
      size,
      place,
      mtimeMs: again ? UNREAD_MS : file.mtimeMs,
      good: good ?? before?.good ?? null,
      kept: isLeft && before !== undefined && (isUnmarked ? before.kept : isShown(before)),
      absent: false,
      faults: limited(faults),
      base: '',
      lines: new Map(),
    }
  }
}

/** What is left of a file that the listing does not have. */
function absent(fact: FileFact, isThere: boolean): FileFact | null {
  const left = { ...fact, mtimeMs: UNREAD_MS, kept: isShown(fact), absent: true }
  if (isThere) return { ...left, faults: [] }
  const isNeeded = fact.good !== null && fact.place.what === 'item' && needed.has(fact.place.kind)
  return isNeeded ? { ...left, faults: [{ rule: 'file.needed' }] } : null
}

/** Whatever one file does to the checks, the others are loaded. */
function guarded(make: () => Made): Made {
  try {
    return make()
  } catch (error) {
    return {
      good: null,
      faults: [{ rule: 'file.unchecked', params: { detail: String(error).slice(0, 200) } }],
    }
  }
}

function limited(faults: Fault[]): Fault[] {
  const told = faults.filter(({ rule }) => rule !== 'file.more')
  const left = faults.find(({ rule }) => rule === 'file.more')?.params?.count ?? 0
  const count = Number(left) + Math.max(0, told.length - MAX_FAULTS)
  return count === 0 ? told : [...told.slice(0, MAX_FAULTS), { rule: 'file.more', params: { count } }]
}
