import type { FirstManager } from '../people/first-manager.ts'
import { pinFault } from '../people/pin-rules.ts'
import type { PinHasher } from '../people/pin-hasher.ts'
import { shownPerson, type Changed, type People } from '../people/people.ts'
import type { SignIn } from '../people/sign-in.ts'
import type { SignInFailures } from '../people/sign-in-failures.ts'
import type { Audit } from '../audit/audit.ts'
import type { Clock } from '../device/clock.ts'
import type { Log } from '../device/log.ts'
import { createAllowances } from './allowances.ts'
import { json, refusal, type Answer } from './answer.ts'
import type { Ask, Handler } from './ask.ts'
import { doerOf } from './doer.ts'
import type { Grants } from './grants.ts'
import { readFirstManager, readOwnPin, readPeopleChange, readSignIn } from './people-messages.ts'
import type { PersonSessions } from './person-sessions.ts'
import type { Me, PeopleChange, PeopleList, Refused, RouteName, StaffDoor } from './wire.ts'

/** Everything that knows who may work at the desk. */
export interface Staff {
  people: People
  failures: SignInFailures
  hasher: PinHasher
  signIn: SignIn
  firstManager: FirstManager
  sessions: PersonSessions
  audit: Audit
}

interface Options extends Staff {
  grants: Pick<Grants, 'left'>
  clock: Clock
  log: Log
}

type PeopleRoute = Extract<
  RouteName,
  | 'staffDoor'
  | 'staffFirst'
  | 'staffIn'
  | 'staffOut'
  | 'staffStay'
  | 'staffMe'
  | 'staffPin'
  | 'people'
  | 'peopleChange'
>

const later = (ms: number) => refusal(429, { 'Retry-After': String(Math.ceil(ms / 1000)) })
const busy = () => refusal(503, { 'Retry-After': '5' })
const because = (reason: Refused): Answer => ({ ...json(reason), status: 400 })
/** What a wrong name, a wrong PIN and a wrong code are answered; 403 where somebody is in already. */
const wrong = (status: 401 | 403 = 401) => refusal(status)

/** Sign-in, the first manager, one's own PIN, and who works here. Whatever the disk refuses is 503, and was not done. */
export function createPeopleHandlers(options: Options): Record<PeopleRoute, Handler> {
  const { people, failures, hasher, signIn, firstManager, sessions, audit, grants, clock, log } = options
  const mayTry = createAllowances(clock)

  const unlessRefused =
    (handler: Handler): Handler =>
    async (ask) => {
      try {
        return await handler(ask)
      } catch (error) {
        log.error('people.unkept', { error })
        return refusal(503)
      }
    }

  const welcome = (ask: Ask, changed: Extract<Changed, { ok: true }>): Answer => {
    const { cookie, grant } = sessions.begin(ask, changed.person)
    const me: Me = { ...shownPerson(changed.person), left: grants.left(grant) }
    return json(me, { 'Set-Cookie': cookie })
  }

  /** What the answer to a change is, by whom it was not made. */
  const answerOf = (changed: Changed): Answer =>
    changed.ok
      ? json(shownPerson(changed.person))
      : changed.why === 'unknown'
        ? refusal(404)
        : because(changed.reason)

  const carryOut = async (ask: Ask, change: PeopleChange): Promise<Changed> => {
    const by = doerOf(ask, people)
    switch (change.do) {
      case 'add': {
        const reason = pinFault(change.pin, change.name)
        if (reason) return { ok: false, why: 'refused', reason }
        const pin = await hasher.make(change.pin)
        const { name, roles } = change
        const added = await people.add(by, 'person.added', { name, roles, pin, givenPin: true })
        // Whoever typed the name before anybody had it.
        if (added.ok) await failures.forget(name)
        return added
      }
      case 'pin': {
        const person = people.find(change.id)
        if (!person) return { ok: false, why: 'unknown' }
        const reason = pinFault(change.pin, person.name)
        if (reason) return { ok: false, why: 'refused', reason }
        const pin = await hasher.make(change.pin)
        const changed = await people.change(by, 'person.pin', change.id, { pin, givenPin: true })
        if (changed.ok) await failures.forget(person.name)
        return changed
      }
      case 'disable':
        return people.change(by, 'person.disabled', change.id, { disabled: clock.now() })
      case 'enable':
        return people.change(by, 'person.enabled', change.id, { disabled: null })
      case 'change': {
        const { name, roles } = change
        const fields = { ...(name !== undefined && { name }), ...(roles !== undefined && { roles }) }
        return people.change(by, 'person.changed', change.id, fields)
      }
    }
  }

  return {
    staffDoor: () => json({ first: !people.hasManager() } satisfies StaffDoor),

    staffFirst: unlessRefused(async (ask) => {
      const asked = readFirstManager(ask.body)
      if (!asked) return refusal(400)
      if (!mayTry(ask)) return later(60_000)
      if (!hasher.hasRoom()) return busy()
      const made = await firstManager.make(asked, ask.from)
      if (!made.ok) return made.why === 'code' ? wrong(403) : answerOf(made)
      sessions.endAll(made.person.id)
      return welcome(ask, made)
    }),

    staffIn: unlessRefused(async (ask) => {
      const asked = readSignIn(ask.body)
      if (!asked) return refusal(400)
      if (!mayTry(ask)) return later(60_000)
      const checked = await signIn.check(asked.name, asked.pin, ask.from)
      if (checked.is === 'locked') return later(checked.left)
      if (checked.is === 'busy') return busy()
      if (checked.is === 'wrong') return wrong()
      const { person } = checked
      await audit.add({
        ...{ who: person.id, name: person.name, from: ask.from },
        ...{ what: 'person.in', about: person.id, before: null, after: null },
      })
      // They may have been disabled while that was written.
      return people.find(person.id) === person ? welcome(ask, { ok: true, person }) : wrong()
    }),

    // That it was asked is all that it does (`dispatch`).
    staffStay: () => ({ status: 204, headers: { 'Cache-Control': 'no-store' } }),

    async staffOut(ask) {
      const by = doerOf(ask, people)
      // Out at once, even where the disk refuses.
      const cookie = sessions.end(ask)
      await audit
        .add({ ...by, what: 'person.out', about: by.who ?? '', before: null, after: null })
        .catch((error: unknown) => log.error('people.unkept', { error }))
      return { status: 204, headers: { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' } }
    },

    staffMe({ as }) {
      const person = as && people.find(as.subject)
      return person ? json({ ...shownPerson(person), left: grants.left(as) } satisfies Me) : refusal(401)
    },

    staffPin: unlessRefused(async (ask) => {
      const asked = readOwnPin(ask.body)
      const person = ask.as && people.find(ask.as.subject)
      if (!asked || !person) return refusal(400)
      if (!mayTry(ask)) return later(60_000)
      const reason = pinFault(asked.pin, person.name)
      if (reason) return because(reason)
      const checked = await signIn.check(person.name, asked.old, ask.from)
      if (checked.is === 'locked') return later(checked.left)
      if (checked.is === 'busy') return busy()
      if (checked.is === 'wrong') return wrong(403)
      const pin = await hasher.make(asked.pin)
      const changed = await people.change(doerOf(ask, people), 'person.own-pin', person.id, {
        pin,
        givenPin: false,
      })
      if (!changed.ok) return answerOf(changed)
      sessions.endAll(person.id)
      return welcome(ask, changed)
    }),

    people: () =>
      json({
        people: people.list().map((person) => ({
          ...shownPerson(person),
          lockedFor: failures.lockedFor(person.name),
        })),
      } satisfies PeopleList),

    peopleChange: unlessRefused(async (ask) => {
      const change = readPeopleChange(ask.body)
      if (!change) return refusal(400)
      if (!hasher.hasRoom()) return busy()
      const changed = await carryOut(ask, change)
      // What they are in by is of who they were; another name is still them.
      const isOther = change.do !== 'add' && (change.do !== 'change' || change.roles !== undefined)
      if (changed.ok && isOther) sessions.endAll(changed.person.id)
      return answerOf(changed)
    }),
  }
}
