import { hash } from 'node:crypto'
import { join } from 'node:path'
import type { Deed } from '../audit/audit.ts'
import type { Clock } from '../device/clock.ts'
import type { Log } from '../device/log.ts'
import type { Collection, Sha256, StaffNotice } from '../server/wire.ts'
import type { Checked, NoticeItem } from './check-notice.ts'
import { readNotices, writeNotice, type KeptNotice } from './notice-files.ts'

/** The staff's notices as they lie in the hall's own data, and what screens are sent of them. */
export interface NoticeStore {
  all(): StaffNotice[]
  find(id: string): StaffNotice | undefined
  /** Is in force at once. Rejects where the disk refuses the file; then it is tried again until it takes it. */
  put(kept: KeptNotice): Promise<void>
  /** of those that are published and whose `ends` and `restored` `isWanted` */
  published(isWanted: (notice: StaffNotice) => boolean): Collection<'notice'>
  read(hash: Sha256): Buffer | null
  /** Writes what is on record and was kept from its file, as by a power cut. */
  finish(deeds: readonly (Deed & { n: number })[]): Promise<void>
  subscribe(listener: () => void): () => void
  close(): void
}

interface Options {
  /** the hall's data folder */
  data: string
  /** makes the documents of a notice anew */
  remake: (notice: StaffNotice) => Promise<Checked['items']>
  clock: Clock
  log: Log
}

const RETRY_MS = 5_000
/** documents that screens may still be fetching after a notice has changed */
const MOST_FORMER = 200

export const noticesFolder = (data: string) => join(data, 'notices')

export async function openNoticeStore({ data, remake, clock, log }: Options): Promise<NoticeStore> {
  const folder = noticesFolder(data)
  const kept = new Map((await readNotices(folder, log)).map((each) => [each.notice.id, each]))
  const documents = new Map<Sha256, Buffer>()
  const listeners = new Set<() => void>()
  const unwritten = new Set<string>()
  let cancel = () => {}

  const shelve = ({ items }: KeptNotice) => {
    for (const item of Object.values(items ?? {})) {
      documents.delete(item.hash)
      documents.set(item.hash, Buffer.from(item.json))
    }
    const needed = new Set([...kept.values()].flatMap((each) => hashesOf(each.items)))
    const former = [...documents.keys()].filter((each) => !needed.has(each))
    for (const each of former.slice(0, -MOST_FORMER)) documents.delete(each)
  }

  const write = async (id: string) => {
    const each = kept.get(id)
    if (!each) return
    unwritten.add(id)
    await writeNotice(folder, each)
    unwritten.delete(id)
  }

  const retry = () => {
    cancel()
    cancel = clock.after(RETRY_MS, () => {
      Promise.all([...unwritten].map(write)).catch(retry)
    })
  }

  const put = async (each: KeptNotice) => {
    kept.set(each.notice.id, each)
    shelve(each)
    try {
      await write(each.notice.id)
    } catch (error) {
      log.error('notice.unwritten', { id: each.notice.id, error })
      retry()
      throw error
    } finally {
      for (const listener of listeners) listener()
    }
  }

  for (const each of kept.values()) {
    if (!isWhole(each.items)) await remade(each)
    shelve(kept.get(each.notice.id) ?? each)
  }
  async function documentsOf(notice: StaffNotice): Promise<KeptNotice['items']> {
    return notice.stage === 'published' ? remake(notice) : null
  }

  async function remade({ n, notice }: KeptNotice): Promise<void> {
    log.warn('notice.remade', { id: notice.id })
    await put({ n, notice, items: await documentsOf(notice) }).catch(() => {})
  }

  return {
    all: () => [...kept.values()].map(({ notice }) => notice),
    find: (id) => kept.get(id)?.notice,
    put,
    published(isWanted) {
      const collection: Collection<'notice'> = {}
      for (const { notice, items } of kept.values()) {
        if (!items || notice.stage !== 'published' || !isWanted(notice)) continue
        collection[notice.id] = Object.fromEntries(
          Object.entries(items).map(([language, item]) => [
            language,
            { hash: item.hash, listed: item.listed },
          ]),
        )
      }
      return collection
    },
    read: (name) => documents.get(name) ?? null,
    async finish(deeds) {
      for (const { n, what, about, after } of deeds) {
        const done = after as StaffNotice | null
        if (!what.startsWith('notice.') || done?.id !== about) continue
        const { version = 0, history = [] } = kept.get(about)?.notice ?? {}
        if (version >= done.version) continue
        // A line carries only the steps that it added.
        const notice = {
          ...done,
          history: [...history, ...done.history.filter((step) => step.version > version)],
        }
        log.warn('notice.finished', { id: about, version: notice.version, n })
        await put({ n, notice, items: await documentsOf(notice) }).catch(() => {})
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => cancel(),
  }
}

const hashesOf = (items: KeptNotice['items']) => Object.values(items ?? {}).map((item) => item.hash)

/** Bytes that are not what their name says are made again. */
const isWhole = (items: Record<string, NoticeItem> | null) =>
  Object.values(items ?? {}).every((item) => hash('sha256', item.json) === item.hash)
