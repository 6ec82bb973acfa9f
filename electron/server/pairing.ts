import type { Screen } from '../../content/schema/device.ts'
import type { Audit } from '../audit/audit.ts'
import type { Clock } from '../device/clock.ts'
import type { Log } from '../device/log.ts'
import { onlyShows } from '../device/only-shows.ts'
import { codeAsTyped } from '../device/readable-code.ts'
import type { People } from '../people/people.ts'
import { createAllowance } from './allowance.ts'
import { json, refusal } from './answer.ts'
import { screenCookie } from './cookies.ts'
import type { Grant, Grants } from './grants.ts'
import type { Handler } from './ask.ts'
import { doerOf } from './doer.ts'
import type { PairedScreens } from './paired-screens.ts'
import type { PairingCodes } from './pairing-codes.ts'
import { readId, readPairAsk, readToken } from './screen-messages.ts'
import type { PairedScreen, Pairings, RouteName } from './wire.ts'

const TRIES_PER_MINUTE = 10
const tooMany = () => refusal(429, { 'Retry-After': '60' })

interface Options {
  grants: Pick<Grants, 'find'>
  codes: PairingCodes
  paired: PairedScreens
  people: Pick<People, 'find'>
  audit: Pick<Audit, 'add'>
  configured: readonly Screen[]
  clock: Clock
  log: Log
}

type PairingRoute = Extract<RouteName, 'pair' | 'paired' | 'pairings' | 'pairCode' | 'unpair'>

/**
 * Two ways for a browser elsewhere to become a screen: it shows its screen's token once, or it shows a code that somebody
 * at a counter, at the desk or at the hall's own machine types. Either way it then carries a secret where no script reads it.
 */
export function createPairing(options: Options): Record<PairingRoute, Handler> {
  const { grants, codes, paired, people, audit, configured, clock, log } = options
  const mayShow = createAllowance(clock, TRIES_PER_MINUTE)
  const mayType = createAllowance(clock, TRIES_PER_MINUTE)
  const screenOf = (id: string) => configured.find((screen) => screen.id === id)

  /** The screens that whoever asks may let others become; none at a screen where nobody works. */
  const within = (as: Grant | null): readonly Screen[] => {
    if (as?.principal !== 'screen') return configured
    const role = screenOf(as.subject)?.role
    if (role !== 'counter' && role !== 'staff') return []
    // Nobody lets in what may more than they do themselves.
    return configured.filter((screen) => screen.role !== 'staff' || role === 'staff')
  }

  return {
    pair({ body, encrypted }) {
      if (!mayShow()) return tooMany()
      const token = readToken(body)
      if (token === null) return refusal(400)
      if (grants.find(token)?.principal !== 'screen') return refusal(404)
      const cookie = screenCookie(token, encrypted)
      return { status: 204, headers: { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' } }
    },

    paired: () => ({ status: 204, headers: { 'Cache-Control': 'no-store' } }),

    pairings({ as }) {
      const screens = within(as)
      if (screens.length === 0) return refusal(404)
      return json({
        screens: screens.map(({ id, role, place }) => ({ id, role, place: place ?? null })),
        paired: paired.list(),
      } satisfies Pairings)
    },

    /** 404 of a code that nobody shows, 403 of a screen that is not theirs to give, 409 where it needs TLS. */
    async pairCode(ask) {
      const { body, as } = ask
      const asked = readPairAsk(body)
      if (!asked) return refusal(400)
      const screens = within(as)
      if (screens.length === 0) return refusal(404)
      if (!mayType()) return tooMany()
      const waiting = codes.find(codeAsTyped(asked.code))
      if (!waiting) return refusal(404)
      const screen = screens.find(({ id }) => id === asked.screen)
      if (!screen) return refusal(403)
      if (!waiting.encrypted && !onlyShows(screen)) return refusal(409)
      codes.use(waiting.code)
      const { from, encrypted } = waiting
      const deed = { ...doerOf(ask, people), about: screen.id, before: null, after: { from, encrypted } }
      try {
        await audit.add({ ...deed, what: 'screen.paired' })
        return json((await paired.admit(waiting, screen)) satisfies PairedScreen)
      } catch (error) {
        log.error('screen.unpairable', { screen: screen.id, error })
        await audit.add({ ...deed, what: 'screen.pairing-failed' }).catch(() => {})
        return refusal(503)
      }
    },

    async unpair(ask) {
      const id = readId(ask.body)
      if (id === null) return refusal(400)
      const ended = paired.list().find((one) => one.id === id)
      if (!ended) return refusal(404)
      const { screen, from, encrypted } = ended
      const before = { id, from, encrypted }
      const deed = { ...doerOf(ask, people), what: 'screen.unpaired', about: screen, before, after: null }
      // Whoever is to be out is out, even where the disk refuses to say so.
      await audit.add(deed).catch((error: unknown) => log.error('screen.unpaired-untold', { id, error }))
      return (await paired.end(id)) ? { status: 204 } : refusal(404)
    },
  }
}
