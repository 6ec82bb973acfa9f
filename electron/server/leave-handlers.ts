import type { Audit } from '../audit/audit.ts'
import type { Clock } from '../device/clock.ts'
import type { Log } from '../device/log.ts'
import type { People } from '../people/people.ts'
import type { SignIn } from '../people/sign-in.ts'
import { createAllowances } from './allowances.ts'
import { json, refusal } from './answer.ts'
import type { Ask, Handler } from './ask.ts'
import { doerOf } from './doer.ts'
import { readLeave } from './people-messages.ts'
import type { Leaving } from './wire.ts'

/** Has the host end the program for good; `reason` is for its log. */
export type Leave = (reason: string) => void

/** How a satellite asks whether a manager may end the satellite's own program. */
export const OF_SATELLITE = 'of=satellite'
/** The page is told before the hall that it asked is gone. Milliseconds. */
const TOLD_MS = 300

export const soonAfter = (clock: Clock, leave: () => void): void => void clock.after(TOLD_MS, leave)

interface Options {
  people: Pick<People, 'find'>
  signIn: SignIn
  audit: Audit
  leave: Leave | null
  clock: Clock
  log: Log
}

/**
 * A manager who stands at a machine ends its program, and says by the PIN once more that it is they: a desk that was left
 * open is no way out. Who ends one must start it again there, so a PC elsewhere cannot; a satellite ends its own.
 */
export function createLeaveHandlers(options: Options): Record<'leaving' | 'leave', Handler> {
  const { people, signIn, audit, leave, clock, log } = options
  const mayTry = createAllowances(clock)

  const programOf = ({ local }: Ask): Leaving['program'] => (!leave ? 'cannot' : local ? 'here' : 'away')
  const isSatellite = ({ local, query }: Ask) => !local && query.toString() === OF_SATELLITE

  return {
    leaving: (ask) => json({ program: programOf(ask) } satisfies Leaving),

    async leave(ask) {
      const asked = readLeave(ask.body)
      const person = ask.as && people.find(ask.as.subject)
      if (!asked || !person) return refusal(400)
      if (programOf(ask) !== 'here' && !isSatellite(ask)) return refusal(422)
      if (!mayTry(ask)) return refusal(429, { 'Retry-After': '60' })
      try {
        const checked = await signIn.check(person.name, asked.pin, ask.from)
        if (checked.is === 'locked')
          return refusal(429, { 'Retry-After': String(Math.ceil(checked.left / 1000)) })
        if (checked.is === 'busy') return refusal(503, { 'Retry-After': '5' })
        if (checked.is === 'wrong' || checked.person.id !== person.id) return refusal(403)
        await audit.add({
          ...doerOf(ask, people),
          ...{ what: 'program.left', about: isSatellite(ask) ? 'satellite' : '', before: null, after: null },
        })
      } catch (error) {
        log.error('program.unleft', { error })
        return refusal(503)
      }
      if (!isSatellite(ask)) soonAfter(clock, () => leave?.(`${person.id} ${ask.from}`))
      return { status: 204, headers: { 'Cache-Control': 'no-store' } }
    },
  }
}
