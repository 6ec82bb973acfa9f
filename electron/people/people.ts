import { randomUUID } from 'node:crypto'
import type { Audit, Deed } from '../audit/audit.ts'
import type { Clock } from '../device/clock.ts'
import type { Log } from '../device/log.ts'
import type { PersonRole } from '../server/wire.ts'
import { readPeople, writePeople, type StoredPerson } from './people-file.ts'
import type { PinHash } from './pin-hasher.ts'
import { nameFault, nameKey, tidyName, type Reason } from './pin-rules.ts'

/** Who changes something, as the audit names them. */
export type Doer = Pick<Deed, 'who' | 'name' | 'from'>

/** Why a change was not made: nobody has that id, or a reason for people. */
export type Refusal = { ok: false; why: 'unknown' } | { ok: false; why: 'refused'; reason: Reason }
export type Changed = { ok: true; person: StoredPerson } | Refusal

export type PersonChange = Partial<Pick<StoredPerson, 'name' | 'roles' | 'pin' | 'givenPin' | 'disabled'>>

/** The named people of the hall. Every change is in the audit before it holds, and on disk before it is answered. */
export interface People {
  list(): readonly StoredPerson[]
  find(id: string): StoredPerson | null
  /** Who may come in by this name; nobody whom somebody disabled. */
  byName(name: string): StoredPerson | null
  /** false until the first manager is made */
  hasManager(): boolean
  add(
    by: Doer,
    what: string,
    made: { name: string; roles: PersonRole[]; pin: PinHash; givenPin: boolean },
  ): Promise<Changed>
  change(by: Doer, what: string, id: string, change: PersonChange): Promise<Changed>
}

interface Options {
  /** folder of the hall's own data */
  data: string
  audit: Audit
  clock: Clock
  log: Log
}

const refused = (reason: Reason): Refusal => ({ ok: false, why: 'refused', reason })

/** What others may know of somebody; nothing of the PIN. */
export const shownPerson = ({ id, name, roles, givenPin, created, disabled }: StoredPerson) => ({
  id,
  name,
  roles,
  givenPin,
  created,
  disabled,
})

export async function openPeople({ data, audit, clock, log }: Options): Promise<People> {
  const stored = await readPeople(data, log)
  let { n, people } = stored

  const put = (list: readonly StoredPerson[], person: StoredPerson) =>
    list.some(({ id }) => id === person.id)
      ? list.map((each) => (each.id === person.id ? person : each))
      : [...list, person]

  // A power cut between the deed and the file: what is in the audit was done.
  const { staged } = stored
  if (staged) {
    const done = audit.recent().findLast((deed) => deed.n > n && isOf(deed, staged))
    if (done) {
      people = put(people, staged)
      n = done.n
    }
    log.warn('people.unfinished', { id: staged.id, done: done !== undefined })
    await writePeople(data, { n, people, staged: null }).catch((error: unknown) =>
      log.error('people.unwritable', { error }),
    )
  }

  // One after the other, so that no two decide over the same list.
  let changing: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const done = changing.then(job)
    changing = done.catch(() => {})
    return done
  }

  const commit = async (by: Doer, what: string, before: StoredPerson | null, after: StoredPerson) => {
    await writePeople(data, { n, people, staged: after })
    const deed = await audit.add({
      ...by,
      what,
      about: after.id,
      before: before && shownPerson(before),
      after: shownPerson(after),
    })
    people = put(people, after)
    n = deed.n
    // It is in the audit and staged: a start of the hall finishes it, should the disk refuse just now.
    await writePeople(data, { n, people, staged: null }).catch((error: unknown) =>
      log.error('people.unwritable', { error }),
    )
    return { ok: true, person: after } as const
  }

  const faultOf = (person: StoredPerson): Reason | null => {
    if (people.some(({ id, name }) => id !== person.id && nameKey(name) === nameKey(person.name)))
      return {
        zh: '已经有人叫这个姓名，请加上工号或部门',
        en: 'Somebody has this name: add a number or a room',
      }
    if (isManager(people) && !isManager(put(people, person)))
      return {
        zh: '这是最后一位主管；请先让另一个人当主管',
        en: 'This is the last manager: make somebody else one first',
      }
    return nameFault(person.name)
  }

  return {
    list: () => people,
    find: (id) => people.find((person) => person.id === id) ?? null,
    byName: (name) =>
      people.find((person) => person.disabled === null && nameKey(person.name) === nameKey(name)) ?? null,
    hasManager: () => isManager(people),
    add: (by, what, made) =>
      inTurn(async () => {
        const person: StoredPerson = {
          id: `p-${randomUUID().slice(0, 8)}`,
          ...made,
          name: tidyName(made.name),
          created: clock.now(),
          disabled: null,
        }
        const fault = faultOf(person)
        return fault ? refused(fault) : commit(by, what, null, person)
      }),
    change: (by, what, id, change) =>
      inTurn(async () => {
        const before = people.find((person) => person.id === id)
        if (!before) return { ok: false, why: 'unknown' }
        const after = { ...before, ...change, name: tidyName(change.name ?? before.name) }
        const fault = faultOf(after)
        return fault ? refused(fault) : commit(by, what, before, after)
      }),
  }
}

const isManager = (people: readonly StoredPerson[]) =>
  people.some(({ roles, disabled }) => disabled === null && roles.includes('manager'))

const isOf = ({ about, after }: Deed, staged: StoredPerson) =>
  about === staged.id && JSON.stringify(after) === JSON.stringify(shownPerson(staged))
