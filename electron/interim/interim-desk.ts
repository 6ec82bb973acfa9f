import { randomUUID } from 'node:crypto'
import type { Both } from '../../content/schema/problem.ts'
import type { Audit, Deed } from '../audit/audit.ts'
import type { Clock } from '../device/clock.ts'
import type { Interim, InterimKind, InterimTried } from '../server/interim-wire.ts'
import type { Known } from '../spreadsheets/read-readings.ts'
import type { InterimStore, KeptInterim } from './interim-store.ts'
import type { ReadSheetFile } from './read-sheet.ts'
import type { Readings } from './still-shown.ts'

type By = Pick<Deed, 'who' | 'name' | 'from'>

/** What staff do with readings that headquarters has not published: tried first, then put in, then withdrawn. */
export interface InterimDesk {
  all(): readonly KeptInterim[]
  attempt(bytes: Uint8Array, name: string, known: Known): Promise<InterimTried | { refused: Both }>
  /** null of a key that is not good any more. Rejects where nothing can be put on record or on disk. */
  publish(key: string, by: By): Promise<Interim | null>
  /** false where there is nothing to withdraw */
  withdraw(id: string, by: By): Promise<boolean>
}

interface Options {
  store: InterimStore
  audit: Pick<Audit, 'add' | 'recent'>
  readSheet: ReadSheetFile
  /** a minute of the hall's calendar */
  now(): string
  clock: Clock
  /** tells the screens */
  changed(): Promise<void>
}

const PUBLISHED = 'readings.published'
const WITHDRAWN = 'readings.withdrawn'

/** For the record: what was put in, and not every figure of it. */
const briefOf = ({ rows, ...interim }: Interim) => ({ ...interim, rows: rows.length })
type Brief = ReturnType<typeof briefOf>

const withdrawnIn = ({ withdrawn }: Brief) => (withdrawn ? { withdrawn } : {})

const KEPT_MS = 30 * 60_000
const MOST_TRIED = 8

const nothing: Both = {
  zh: '这个文件里没有可以补录的数据：要么读不出来（见下面的说明），要么总部已经有同样新的数据',
  en: 'There is nothing in this file to add: either it could not be read, or headquarters has readings as new',
}

export async function createInterimDesk(options: Options): Promise<InterimDesk> {
  const { store, audit, readSheet, now, clock, changed } = options
  const tried = new Map<string, { what: InterimKind; of: InterimTried; contents: Readings[]; at: number }>()
  let work: Promise<unknown> = Promise.resolve()

  /** One after the other: decided, into the audit, to disk, then said to be done. */
  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const done = work.then(job)
    work = done.catch(() => {})
    return done
  }

  // What a power cut kept from being in force stands in the audit.
  for (const { n, what, about, after } of audit.recent()) {
    const kept = store.all().find(({ interim }) => interim.id === about)
    if (what === PUBLISHED && !kept) await store.admit(about, n)
    if (what === WITHDRAWN && kept && !kept.interim.withdrawn)
      await store.put({ ...kept, n, interim: { ...kept.interim, ...withdrawnIn(after as Brief) } })
  }

  return {
    all: () => store.all(),

    async attempt(bytes, name, known) {
      const answer = await readSheet(bytes, name, known)
      if ('refused' in answer) return answer
      const { rows, known: had, doubts, contents } = answer.read
      if (rows.length === 0 && doubts.length === 0) return { refused: nothing }
      const key = randomUUID()
      const of: InterimTried = {
        ...{ key, name, doubts, known: had, what: known.what },
        rows: rows.map(({ place, when, values }) => ({ place, when, values })),
      }
      for (const [old, { at }] of tried)
        if (tried.size >= MOST_TRIED || clock.ticks() - at > KEPT_MS) tried.delete(old)
      const made = contents.map((json) => JSON.parse(json) as Readings)
      tried.set(key, { what: known.what, of, contents: made, at: clock.ticks() })
      return of
    },

    publish: (key, by) =>
      inTurn(async () => {
        const found = tried.get(key)
        if (!found || clock.ticks() - found.at > KEPT_MS || found.contents.length === 0) return null
        const { what, of, contents } = found
        const at = now()
        const day = at.slice(0, 10).replaceAll('-', '')
        const today = store.all().filter(({ interim }) => interim.id.startsWith(`r-${day}-`)).length
        const interim: Interim = {
          ...{ id: `r-${day}-${today + 1}`, what, name: of.name, rows: of.rows },
          by: { who: by.who ?? '', name: by.name, at },
        }
        await store.stage({ interim, contents })
        const deed = { ...by, what: PUBLISHED, about: interim.id, before: null, after: briefOf(interim) }
        const { n } = await audit.add(deed)
        await store.admit(interim.id, n)
        tried.delete(key)
        await changed()
        return interim
      }),

    withdraw: (id, by) =>
      inTurn(async () => {
        const kept = store.all().find(({ interim }) => interim.id === id)
        if (!kept || kept.interim.withdrawn) return false
        const withdrawn = { who: by.who ?? '', name: by.name, at: now() }
        const interim = { ...kept.interim, withdrawn }
        const [before, after] = [briefOf(kept.interim), briefOf(interim)]
        const { n } = await audit.add({ ...by, what: WITHDRAWN, about: id, before, after })
        await store.put({ ...kept, n, interim })
        await changed()
        return true
      }),
  }
}
