import type { Audit, Deed } from '../audit/audit.ts'
import type { Clock } from '../device/clock.ts'
import type { Log } from '../device/log.ts'
import type { StoredPerson } from './people-file.ts'
import type { People } from './people.ts'
import type { PinHasher } from './pin-hasher.ts'
import type { SignInFailures } from './sign-in-failures.ts'

/** `locked` is told of a name that nobody has, too, and after as many tries. */
export type Checked =
  { is: 'right'; person: StoredPerson } | { is: 'wrong' } | { is: 'locked'; left: number } | { is: 'busy' }

export interface SignIn {
  /** Whether this PIN is the one of whoever has this name. Rejects where the disk keeps no account of it. */
  check(name: string, pin: string, from: string): Promise<Checked>
}

interface Options {
  people: People
  failures: SignInFailures
  hasher: PinHasher
  audit: Audit
  clock: Clock
  log: Log
}

const HOUR_MS = 3_600_000
/** Deeds of failures in an hour: a flood is counted and must not fill the disk. */
const WRITTEN_PER_HOUR = 60

/**
 * A wrong name and a wrong PIN take the same way: the same count on disk, the same scrypt, the same deed, the same answer.
 */
export function createSignIn({ people, failures, hasher, audit, clock, log }: Options): SignIn {
  let hour = { began: -Infinity, written: 0 }
  /** failures that no deed tells of yet */
  let untold = 0

  const tell = async (deed: Deed) => {
    if (clock.ticks() - hour.began >= HOUR_MS) hour = { began: clock.ticks(), written: 0 }
    if (hour.written >= WRITTEN_PER_HOUR) {
      if (untold++ === 0) log.warn('sign-in.flood', { from: deed.from })
      return
    }
    hour.written++
    const more = untold
    untold = 0
    await audit.add(more > 0 ? { ...deed, after: { untold: more } } : deed)
  }

  return {
    async check(name, pin, from) {
      if (!hasher.hasRoom()) return { is: 'busy' }
      const tried = failures.begin(name)
      if (!tried.ok) return { is: 'locked', left: tried.left }
      await tried.kept
      const person = people.byName(name)
      if ((await hasher.check(pin, person?.pin ?? null)) && person) {
        // Somebody may have disabled them, or given them another PIN, while this was worked out.
        if (people.find(person.id) !== person) return { is: 'wrong' }
        await failures.forget(name)
        return { is: 'right', person }
      }
      // What was typed as a name that nobody has may be a PIN, so it is not written down.
      await tell({
        who: null,
        name: person?.name ?? '',
        from,
        what: tried.locks ? 'person.locked' : 'person.refused',
        about: person?.id ?? '',
        before: null,
        after: null,
      })
      return { is: 'wrong' }
    },
  }
}
