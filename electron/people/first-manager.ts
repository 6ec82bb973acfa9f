import type { Clock } from '../device/clock.ts'
import type { Log } from '../device/log.ts'
import type { Changed, Doer, People } from './people.ts'
import type { PinHasher } from './pin-hasher.ts'
import { nameFault, nameKey, pinFault, tidyName } from './pin-rules.ts'
import { endCode, isCode, makeCode, readCode } from './set-up-code.ts'
import type { SignInFailures } from './sign-in-failures.ts'

export interface FirstManager {
  /** the code to print, as long as there is no manager; null where there is one, or where the disk refuses */
  code(): Promise<string | null>
  /** Makes whoever has the code a manager: somebody new, or the person of this name with a new PIN. */
  make(
    asked: { code: string; name: string; pin: string },
    from: string,
  ): Promise<Changed | { ok: false; why: 'code' }>
}

interface Options {
  data: string
  people: People
  failures: SignInFailures
  hasher: PinHasher
  clock: Clock
  log: Log
}

export function createFirstManager({ data, people, failures, hasher, clock, log }: Options): FirstManager {
  // One after the other: a code is good once.
  let making: Promise<unknown> = Promise.resolve()

  const make: FirstManager['make'] = async ({ code, name, pin }, from) => {
    const known = await readCode(data, clock.now())
    if (!known || !isCode(code, known)) return { ok: false, why: 'code' }
    // What is wrong with name or PIN is said before the code is spent.
    const reason = nameFault(tidyName(name)) ?? pinFault(pin, name)
    if (reason) return { ok: false, why: 'refused', reason }
    const hash = await hasher.make(pin)
    await endCode(data)
    const by: Doer = { who: null, name: '', from }
    const there = people.list().find((each) => nameKey(each.name) === nameKey(name))
    await failures.forget(name)
    if (!there) {
      const what = people.hasManager() ? 'person.recovered' : 'person.first'
      return people.add(by, what, { name, roles: ['manager'], pin: hash, givenPin: false })
    }
    const roles = there.roles.includes('manager') ? there.roles : [...there.roles, 'manager' as const]
    return people.change(by, 'person.recovered', there.id, {
      pin: hash,
      givenPin: false,
      disabled: null,
      roles,
    })
  }

  return {
    async code() {
      try {
        const known = await readCode(data, clock.now())
        if (!people.hasManager()) return (known ?? (await makeCode(data, null))).code
        // The one of the first set-up was used, and a power cut left its file.
        if (known?.until === null) await endCode(data)
      } catch (error) {
        log.error('staff-code.unwritable', { error })
      }
      return null
    },
    make(asked, from) {
      const made = making.then(() => make(asked, from))
      making = made.catch(() => {})
      return made
    },
  }
}
