import { hash } from 'node:crypto'
import { passedOn, type Library } from '../content/library.ts'
import type { Log } from '../device/log.ts'
import type { Collection, Item, Sha256, Snapshot, SnapshotKind } from '../server/wire.ts'
import type { InterimKind } from '../server/interim-wire.ts'
import type { InterimStore, KeptInterim } from './interim-store.ts'
import { saidBeside } from './interim-words.ts'
import {
  idsIn,
  kindsOf,
  newestOf,
  spanOf,
  stillShown,
  type Newest,
  type Readings,
  type Source,
} from './still-shown.ts'

export interface InterimLibrary extends Library {
  /** what headquarters alone has, of one kind of readings */
  headquarters(what: InterimKind): Promise<Newest>
  /** how many rows of it screens show */
  shown(kept: KeptInterim): number
  /** after something was put in or withdrawn; resolves when screens are told */
  again(): Promise<void>
}

const whats = ['quality', 'pressure'] as const
/** documents that screens may still be fetching after something was replaced */
const MOST_FORMER = 40

/** The library with the hall's own readings in its collections, as far as headquarters has none so new. */
export async function withInterim(library: Library, store: InterimStore, log: Log): Promise<InterimLibrary> {
  const own = new Map<Sha256, Buffer>()
  const listeners = new Set<Parameters<Library['subscribe']>[0]>()
  const shown = new Map<string, number>()
  let joined = library.snapshot()

  const active = () => store.all().filter(({ interim }) => !interim.withdrawn)
  const read = async (name: Sha256) => {
    const bytes = own.get(name) ?? (await library.read(name))
    if (!bytes) throw new Error(`${name} is missing from the store`)
    return JSON.parse(bytes.toString('utf8')) as unknown
  }
  const keep = (value: unknown): Sha256 => {
    const bytes = Buffer.from(JSON.stringify(value))
    const name = hash('sha256', bytes)
    own.delete(name)
    own.set(name, bytes)
    return name
  }
  const contentsOf = async <T>(base: Snapshot, kind: SnapshotKind): Promise<T[]> => {
    const collection = (await read(base.collections[kind])) as Collection
    const entries = Object.values(collection).flatMap((versions) => versions['zh-CN'] ?? [])
    return Promise.all(entries.map(async ({ hash: name }) => ((await read(name)) as Item).content as T))
  }
  const newestIn = async (base: Snapshot, what: InterimKind) =>
    newestOf(await contentsOf<Readings>(base, kindsOf(what).readings))

  const joinOne = async (base: Snapshot, what: InterimKind): Promise<Partial<Snapshot['collections']>> => {
    const mine = active().filter(({ interim }) => interim.what === what)
    if (mine.length === 0) return {}
    const { readings, source } = kindsOf(what)
    const newest = await newestIn(base, what)
    const ids = new Set((await contentsOf<Source>(base, source)).flatMap(idsIn))
    const collection = (await read(base.collections[readings])) as Collection
    let last = ''
    for (const { interim, contents } of mine) {
      const left = contents.map((content) => stillShown(content, { newest, ids }))
      shown.set(
        interim.id,
        left.reduce((sum, content) => sum + (content?.rows.length ?? 0), 0),
      )
      for (const [index, content] of left.entries()) {
        if (!content) continue
        const id = `${interim.id}-${index}`
        const item = { kind: readings, id, language: 'zh-CN', content }
        collection[id] = { 'zh-CN': { hash: keep(item), listed: spanOf(content) } }
        if (interim.by.at > last) last = interim.by.at
      }
    }
    if (last === '') return {}
    return { [readings]: keep(collection), [source]: keep(await sourcesSaid(base, source, last)) }
  }

  /** Whose figures these are stands wherever their source does, in every language. */
  const sourcesSaid = async (base: Snapshot, kind: 'qualityPlaces' | 'pressurePoints', at: string) => {
    const collection = (await read(base.collections[kind])) as Collection
    for (const versions of Object.values(collection))
      for (const [language, entry] of Object.entries(versions)) {
        const item = (await read(entry.hash)) as Item<typeof kind>
        const content = { ...item.content, source: saidBeside(language, item.content.source, at) }
        versions[language] = { ...entry, hash: keep({ ...item, content }) }
      }
    return collection
  }

  const join = async (): Promise<void> => {
    const base = library.snapshot()
    shown.clear()
    try {
      await upon(base)
    } catch (error) {
      // What headquarters has published is never kept back by what a hall put in.
      log.error('interim.unjoined', { error })
      shown.clear()
      joined = base
    }
  }

  const upon = async (base: Snapshot): Promise<void> => {
    const parts = active().length === 0 ? [] : await Promise.all(whats.map((what) => joinOne(base, what)))
    const changed = Object.assign({}, ...parts) as Partial<Snapshot['collections']>
    const isSame = Object.keys(changed).length === 0
    const collections = { ...base.collections, ...changed }
    const id = hash('sha256', JSON.stringify({ base: base.id, changed }))
    joined = isSame ? base : { ...base, id, collections }
    for (const name of [...own.keys()].slice(0, -MOST_FORMER - 8 * store.all().length)) own.delete(name)
  }

  // One after the other, so that the newest snapshot is also the last one that is told.
  let joining = Promise.resolve()
  const again = (): Promise<void> => {
    const joinAndTell = async () => {
      const before = joined
      await join()
      if (before.id === joined.id && before.sequence === joined.sequence) return
      for (const listener of listeners) listener('snapshot')
    }
    joining = joining.then(joinAndTell).catch((error: unknown) => log.error('interim.untold', { error }))
    return joining
  }
  await join()

  const stop = library.subscribe((change) => {
    if (change === 'snapshot' && active().length > 0) return void again()
    if (change === 'snapshot') joined = library.snapshot()
    for (const listener of listeners) listener(change)
  })

  return {
    ...passedOn(library),
    snapshot: () => joined,
    read: (name) => {
      const bytes = own.get(name)
      return bytes ? Promise.resolve(bytes) : library.read(name)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      stop()
      await library.close()
    },
    headquarters: (what) => newestIn(library.snapshot(), what),
    shown: ({ interim }) => shown.get(interim.id) ?? 0,
    again,
  }
}
