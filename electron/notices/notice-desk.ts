import { screensTaken, noticePhase, type NoticePhase } from '../../content/arithmetic/staff-notice.ts'
import type { ScreenRole } from '../../content/schema/device.ts'
import type { Problem } from '../../content/schema/problem.ts'
import type { Audit, Deed } from '../audit/audit.ts'
import type { NoticeFields, RefusalCode, StaffNotice } from '../server/wire.ts'
import type { Checked, Surroundings } from './check-notice.ts'
import { asProposed } from './change-published.ts'
import { decide, type Command, type Person } from './decide.ts'
import type { NoticeStore } from './notice-store.ts'

/** What people do with notices: decided, checked, written into the audit, then to disk, and only then said to be done. */
export interface NoticeDesk {
  all(): StaffNotice[]
  find(id: string): StaffNotice | undefined
  phase(notice: StaffNotice): NoticePhase
  takes(notice: Pick<StaffNotice, 'fields'>): string[]
  /** `id` null begins a new one. `version` is that of the notice which the change was made from, 0 of a new one. */
  act(id: string | null, version: number, command: Command, by: Asker): Promise<Outcome>
  /** What the checker would say, and what screens would be sent; nothing is kept. */
  check(id: string | null, typed: Pick<StaffNotice, 'fields' | 'words'>): Promise<Checked>
}

export interface Asker extends Person {
  /** the address that the request came from */
  from: string
}

export type Outcome =
  | { is: 'done'; notice: StaffNotice; problems: Problem[] }
  | { is: 'unknown' }
  | { is: 'conflict'; current: StaffNotice }
  | { is: 'refused'; code: RefusalCode; problems?: Problem[]; takes?: string[] }
  /** the disk refuses: nobody can be told that it is done */
  | { is: 'unkept' }

export interface DeskOptions {
  store: NoticeStore
  audit: Audit
  approval: boolean
  screens: readonly { id: string; role: ScreenRole }[]
  /** what the hall fills in where nobody said otherwise */
  defaults: () => Promise<Required<Pick<NoticeFields, 'hotline' | 'signature' | 'owner'>>>
  surroundings: () => Promise<Surroundings>
  check: (notice: StaffNotice, around: Surroundings) => Promise<Checked>
  /** a minute of the hall's calendar */
  now: () => string
  /** whether content has a notice of that name */
  isTaken: (id: string) => boolean
  onError: (error: unknown) => void
}

const nobody = { version: 0, stage: 'draft', writers: [], published: null, history: [] } as const

export function createNoticeDesk(options: DeskOptions): NoticeDesk {
  const { store, audit, approval, screens, now } = options
  /** one after the other: a version is compared and replaced in one step */
  let queue: Promise<unknown> = Promise.resolve()

  const takes: NoticeDesk['takes'] = ({ fields }) => screensTaken(fields, screens)

  const filled = async (fields: NoticeFields): Promise<NoticeFields> => ({
    ...(await options.defaults()),
    ...fields,
  })

  const freshId = () => {
    const day = now().slice(0, 10).replaceAll('-', '')
    const isUsed = (id: string) => store.find(id) !== undefined || options.isTaken(id)
    let number = 1
    while (isUsed(`s-${day}-${number}`)) number++
    return `s-${day}-${number}`
  }

  const checked = async (notice: StaffNotice) => options.check(notice, await options.surroundings())

  const act = async (id: string | null, version: number, said: Command, by: Asker): Promise<Outcome> => {
    const before = id === null ? null : store.find(id)
    if (before === undefined) return { is: 'unknown' }
    if ((before?.version ?? 0) !== version && before) return { is: 'conflict', current: before }
    const command = said.act === 'write' ? { ...said, fields: await filled(said.fields) } : said
    const taken = before ? takes(before) : []
    const decision = decide(before, command, by, { now: now(), approval, takes: taken, freshId: freshId() })
    if (!decision.ok)
      return {
        ...{ is: 'refused', code: decision.refused },
        ...(decision.refused === 'not-confirmed' && { takes: taken }),
      }
    const { next } = decision
    const { problems, items } = await checked(next)
    // Somebody who reads it over must read what would be published.
    if ((next.stage === 'published' || next.stage === 'submitted') && !items)
      return { is: 'refused', code: 'problems', problems }
    if (command.act === 'propose') {
      const proposed = await checked(asProposed(next))
      if (!proposed.items) return { is: 'refused', code: 'problems', problems: proposed.problems }
    }
    try {
      const what = `notice.${deeds[command.act]}`
      const { n } = await audit.add({
        ...{ who: by.id, name: by.name, from: by.from },
        ...{ what, about: next.id, ...onRecord(before, next) },
      })
      await store.put({ n, notice: next, items: next.stage === 'published' ? items : null })
    } catch (error) {
      options.onError(error)
      return { is: 'unkept' }
    }
    return { is: 'done', notice: next, problems }
  }

  return {
    all: () => store.all(),
    find: (id) => store.find(id),
    phase: (notice) => noticePhase(notice, now()),
    takes,
    act(id, version, command, by) {
      const done = queue.then(() => act(id, version, command, by))
      queue = done.catch(() => {})
      return done
    },
    async check(id, { fields, words }) {
      const { published = null } = (id === null ? undefined : store.find(id)) ?? {}
      const notice = { ...nobody, id: id ?? freshId(), published, fields: await filled(fields), words }
      return checked({ ...notice, writers: [], history: [] })
    },
  }
}

/** Each step of its history is in a line of its own: a line that carried them all would grow with each change. */
const onRecord = (before: StaffNotice | null, next: StaffNotice): Pick<Deed, 'before' | 'after'> => ({
  before: before && { ...before, history: [] },
  after: { ...next, history: next.history.slice(-1) },
})

const deeds: Record<Command['act'], string> = {
  write: 'written',
  submit: 'submitted',
  approve: 'approved',
  override: 'overridden',
  publish: 'published',
  extend: 'extended',
  propose: 'proposed',
  decline: 'declined',
  restore: 'restored',
  resume: 'resumed',
  withdraw: 'withdrawn',
  reopen: 'reopened',
}
