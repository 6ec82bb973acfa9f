import type { Screen } from '../../content/schema/device.ts'
import type { Clock } from '../device/clock.ts'
import { createAllowance } from './allowance.ts'
import { json, refusal } from './answer.ts'
import type { Ask, Handler } from './ask.ts'
import { isScreen } from './grants.ts'
import type { HelpDesk } from './help-desk.ts'
import { readHelpAsk } from './screen-messages.ts'
import { answers, touchScreenId } from './screens.ts'
import { seatOf, servesAt } from './seats.ts'
import type { HelpAnswer, RouteName } from './wire.ts'

interface Options {
  desk: HelpDesk
  configured: readonly Screen[]
  clock: Clock
}

/** A hand that plays with the button is not heard more often than so, by all counters. */
const CALLS_PER_MINUTE = 10
const tooMany = () => refusal(429, { 'Retry-After': '60' })

type HelpRoute = Extract<RouteName, 'help' | 'helpCancel' | 'helpHeard'>

/** Call, take back, answer. Who stands at the machine itself may call; over the LAN only a screen that is known. */
export function createHelpHandlers({ desk, configured, clock }: Options): Record<HelpRoute, Handler> {
  const allowances = new Map<string, () => boolean>()
  const mayCall = (screen: string) => {
    const allowance = allowances.get(screen) ?? createAllowance(clock, CALLS_PER_MINUTE)
    allowances.set(screen, allowance)
    return allowance()
  }

  /** The touch screen that asks, where whoever sent this may speak for it. */
  const caller = ({ body, as, local }: Ask): string | 400 | 401 | 403 => {
    const asked = readHelpAsk(body)
    const screen = asked && touchScreenId(configured, asked.screen)
    if (!screen) return 400
    if (as?.principal === 'screen' && !isScreen(as, screen)) return 403
    return as || local ? screen : 401
  }

  return {
    help(ask) {
      const screen = caller(ask)
      if (typeof screen === 'number') return refusal(screen)
      return mayCall(screen) ? json({ call: desk.call(screen) } satisfies HelpAnswer) : tooMany()
    },

    helpCancel(ask) {
      const screen = caller(ask)
      if (typeof screen === 'number') return refusal(screen)
      const call = desk.find(ask.params.id ?? '')
      if (call?.screen !== screen) return refusal(404)
      desk.cancel(call.id)
      return { status: 204 }
    },

    helpHeard({ params, body, as }) {
      const asked = readHelpAsk(body)
      if (!asked) return refusal(400)
      const call = desk.find(params.id ?? '')
      if (!call) return refusal(404)
      if (servesAt(asked.screen, as)) {
        desk.heard(call.id, seatOf(asked.screen))
        return { status: 204 }
      }
      const screen = configured.find(({ id }) => id === asked.screen)
      if (!screen || !answers(screen, as)) return refusal(403)
      desk.heard(call.id, screen.counter ?? null)
      return { status: 204 }
    },
  }
}
