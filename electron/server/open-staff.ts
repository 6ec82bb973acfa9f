import type { Screen } from '../../content/schema/device.ts'
import { openAudit } from '../audit/open-audit.ts'
import type { Clock } from '../device/clock.ts'
import type { Log } from '../device/log.ts'
import { createFirstManager } from '../people/first-manager.ts'
import { openPeople } from '../people/people.ts'
import { createPinHasher, type PinCost } from '../people/pin-hasher.ts'
import { openSignInFailures } from '../people/sign-in-failures.ts'
import { createSignIn } from '../people/sign-in.ts'
import type { Grants } from './grants.ts'
import type { Staff } from './people-handlers.ts'
import { createPersonSessions } from './person-sessions.ts'

interface Options {
  /** folder of the hall's own data */
  data: string
  /** the hall's calendar day of an instant */
  dayOf(instant: number): string
  grants: Grants
  configured: readonly Screen[]
  /** what checking a PIN costs; a hall's own unless said */
  pinCost?: PinCost | undefined
  clock: Clock
  log: Log
}

/** The audit and the people: the rooms behind the desk's door, joined. Whatever the disk does, the hall opens. */
export async function openStaff({
  data,
  dayOf,
  grants,
  configured,
  pinCost,
  clock,
  log,
}: Options): Promise<Staff> {
  const audit = await openAudit({ data, dayOf, clock, log })
  const hasher = createPinHasher(pinCost)
  const [people, failures] = await Promise.all([
    openPeople({ data, audit, clock, log }),
    openSignInFailures({ data, clock, log }),
  ])
  return {
    audit,
    people,
    failures,
    hasher,
    signIn: createSignIn({ people, failures, hasher, audit, clock, log }),
    firstManager: createFirstManager({ data, people, failures, hasher, clock, log }),
    sessions: createPersonSessions(grants, configured, clock),
  }
}
