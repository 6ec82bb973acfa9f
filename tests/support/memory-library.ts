/** A library with no disk behind its documents: whatever a test puts in is one snapshot, swapped in one step. */
import { createHash } from 'node:crypto'
import type { Content, Kind } from '../../content/schema/kinds.ts'
import { kinds } from '../../content/schema/kinds.ts'
import { listed } from '../../content/schema/listed.ts'
import type { Problem } from '../../content/schema/problem.ts'
import { noOutlook, type Outlook } from '../../electron/content/outlook.ts'
import type { Library, LibraryState } from '../../electron/content/library.ts'
import type { Collection, Entry, Sha256, Snapshot, SnapshotKind } from '../../electron/server/wire.ts'

/** kind → id → language → content */
export type Shelf = { [K in Kind]?: Record<string, Record<string, Content[K]>> }

export interface MemoryLibrary extends Library {
  /** a new snapshot, told to every listener */
  activate(shelf: Shelf): void
  publish(notices: NonNullable<Shelf['notice']>): void
  tell(state: Partial<LibraryState>): void
  addMedia(name: string, file: { path: string; type: string }): void
  forget(hash: Sha256): void
  problem(problem: Problem): void
  foresee(outlook: Outlook): void
}

export function memoryLibrary(shelf: Shelf = sampleShelf(), media: Snapshot['media'] = {}): MemoryLibrary {
  const documents = new Map<Sha256, Buffer>()
  const files = new Map<string, { path: string; type: string }>()
  const listeners = new Set<Parameters<Library['subscribe']>[0]>()
  const problems: Problem[] = []
  let outlook = noOutlook
  let state: LibraryState = { storeWritable: true, contentReachable: true }
  let sequence = 0
  let notices: Collection<'notice'> = {}

  const put = (document: unknown): Sha256 => {
    const bytes = Buffer.from(JSON.stringify(document))
    const hash = createHash('sha256').update(bytes).digest('hex')
    documents.set(hash, bytes)
    return hash
  }

  const collect = <K extends Kind>(kind: K, items: Record<string, Record<string, Content[K]>>) => {
    const collection: Record<string, Record<string, Entry<K>>> = {}
    for (const [id, versions] of Object.entries(items)) {
      collection[id] = {}
      for (const [language, content] of Object.entries(versions))
        collection[id][language] = {
          hash: put({ kind, id, language, content }),
          listed: listed[kind](content),
        }
    }
    return collection
  }

  const build = (from: Shelf): Snapshot => {
    const collections = {} as Record<SnapshotKind, Sha256>
    for (const kind of Object.keys(kinds) as Kind[])
      if (kind !== 'notice') collections[kind] = put(collect(kind, (from[kind] ?? {}) as never))
    sequence++
    const id = createHash('sha256').update(JSON.stringify({ collections, media })).digest('hex')
    return { id, sequence, created: Date.UTC(2026, 9, 1), collections, media }
  }

  const announce = (change: 'snapshot' | 'notices' | 'state') =>
    listeners.forEach((listener) => listener(change))

  let snapshot = build(shelf)
  notices = collect('notice', shelf.notice ?? {})
  return {
    snapshot: () => snapshot,
    notices: () => notices,
    search: () => ({}),
    problems: () => problems,
    outlook: () => outlook,
    read: (hash) => Promise.resolve(documents.get(hash) ?? null),
    media: (name) => files.get(name) ?? null,
    state: () => state,
    failures: () => 0,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => Promise.resolve(),
    activate(next) {
      snapshot = build(next)
      announce('snapshot')
    },
    publish(next) {
      notices = collect('notice', next)
      announce('notices')
    },
    tell(next) {
      state = { ...state, ...next }
      announce('state')
    },
    addMedia: (name, file) => void files.set(name, file),
    forget: (hash) => void documents.delete(hash),
    problem: (problem) => void problems.push(problem),
    foresee: (next) => void (outlook = next),
  }
}

const dated = { published: '2026-03-02', owner: '客户服务部', reviewBy: '2027-03-01' }

/** The least that a hall shows: its plate, four phones and two pledges, the first of them in two languages. */
export function sampleShelf(hall: Partial<Content['hall']> = {}): Shelf {
  return {
    hall: { hall: { 'zh-CN': sampleHall(hall) } },
    phones: { phones: { 'zh-CN': samplePhones } },
    pledge: {
      'on-site': {
        'zh-CN': samplePledge({ title: '报修到场', promise: '1小时内到现场', breach: '上门道歉', order: 10 }),
        en: samplePledge({
          title: 'On site',
          promise: 'Within 1 hour',
          breach: 'We apologise in person',
          order: 10,
        }),
      },
      reconnect: {
        'zh-CN': samplePledge({
          title: '恢复供水',
          promise: '交费后24小时内',
          breach: '10日内答复',
          order: 20,
        }),
      },
    },
  }
}

export const sampleHall = (hall: Partial<Content['hall']> = {}): Content['hall'] => ({
  id: 'sample',
  company: '示例供水有限公司',
  name: '城区营业站',
  sample: true,
  address: '示例路1号',
  timeZone: 'Asia/Shanghai',
  languages: ['zh-CN', 'en'],
  creed: '服务无边界',
  hours: [
    { days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '08:00', closes: '17:30' },
    { days: ['sat', 'sun'], opens: '08:30', closes: '17:00' },
  ],
  counters: [{ number: '1', name: '收费', businesses: ['pay'] }],
  facilities: [],
  seasons: [],
  areas: [],
  ...dated,
  ...hall,
})

const samplePhones: Content['phones'] = {
  phones: [
    { kind: 'company', name: '企业服务电话', number: '87362705', hours: '24小时' },
    { kind: 'hotline', name: '服务热线', number: '96111', hours: '24小时' },
    { kind: 'complaint', name: '监督投诉电话', number: '12345', hours: '24小时' },
    { kind: 'authority', name: '供水行政主管部门监督电话', number: '待补充', hours: '以公布的为准' },
  ],
  ...dated,
}

export const samplePledge = (
  pledge: Pick<Content['pledge'], 'title' | 'promise' | 'breach' | 'order'>,
): Content['pledge'] => ({ basis: [], body: [], ...dated, ...pledge })

export const sampleNotice = (notice: Partial<Content['notice']> = {}): Content['notice'] => ({
  title: '抢修停水',
  kind: 'emergency-stop',
  urgency: 'urgent',
  starts: '2026-11-23 10:00',
  ends: '2026-11-23 16:00',
  areas: ['示例路'],
  advice: [],
  screens: [],
  roles: [],
  hotline: '96111',
  signature: '示例供水有限公司',
  body: [],
  ...dated,
  ...notice,
})
