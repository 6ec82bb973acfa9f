import type { Screen } from '../../content/schema/device.ts'
import type { Clock } from '../device/clock.ts'
import type { Outcome, Queue, QueueDesk } from '../queue/queue.ts'
import { refusals } from '../queue/refusals.ts'
import { json, refusal, type Answer } from './answer.ts'
import type { Ask, Handler } from './ask.ts'
import { isScreen } from './grants.ts'
import type { TicketPaperTray } from './ticket-paper.ts'
import { readCounterAsk, readTicketAsk } from './queue-messages.ts'
import { answers, touchScreenId } from './screens.ts'
import { createTicketAllowance } from './ticket-allowance.ts'
import { seatOf, servesAt } from './seats.ts'
import type { CounterAsk, QueueRefused, RouteName, TicketAsk, TicketTaken } from './wire.ts'

interface Options {
  queue: Queue
  configured: readonly Screen[]
  clock: Clock
  paper: TicketPaperTray
}

type QueueRoute = Extract<RouteName, 'ticketTake' | 'ticket' | 'counterAct'>

const later = (ms: number) => refusal(429, { 'Retry-After': String(Math.ceil(ms / 1000)) })

/** Tickets are taken at the machine itself or at a screen that is known; a counter is served by whoever sits there. */
export function createQueueHandlers({
  queue,
  configured,
  clock,
  paper,
}: Options): Record<QueueRoute, Handler> {
  const allowance = createTicketAllowance(clock)
  /** the line that is asked for, by whichever name */
  const lineOf = ({ business, service }: TicketAsk): string => {
    const state = queue.state()
    const services = state.state === 'now' ? state.services : []
    return service ?? services.find(({ businesses }) => businesses.includes(business ?? ''))?.id ?? ''
  }

  /** Where there is no queue of this hall's own, there is nothing to ask for; where there is one, it may not be open yet. */
  const atDesk =
    (handle: (ask: Ask, desk: QueueDesk) => Answer | Promise<Answer>): Handler =>
    (ask) => {
      const desk = queue.desk()
      if (desk) return handle(ask, desk)
      return queue.state().state === 'paused' ? refusal(503, { 'Retry-After': '5' }) : refusal(404)
    }

  /** Whether whoever sent this may speak for this screen, at which tickets are taken. */
  const refusedAt = (screen: string, { as, local }: Ask): 400 | 401 | 403 | null => {
    const found = configured.find(({ id }) => id === screen)
    if (found && answers(found, as)) return null
    if (touchScreenId(configured, screen) === null) return found ? 403 : 400
    if (as?.principal === 'screen' && !isScreen(as, screen)) return 403
    return as || local ? null : 401
  }

  /** The counter that is meant, where whoever sent this serves it. */
  const counterOf = ({ screen, counter }: CounterAsk, { as }: Ask): string | 400 | 403 => {
    if (screen === undefined) return as?.principal === 'person' ? (counter ?? 400) : 403
    const seat = seatOf(screen)
    if (seat !== null) return servesAt(screen, as) && (counter ?? seat) === seat ? seat : 403
    const found = configured.find(({ id }) => id === screen)
    if (found?.role !== 'counter' || !answers(found, as)) return 403
    if (found.counter === undefined) return 400
    return counter === undefined || counter === found.counter ? found.counter : 403
  }

  return {
    ticketTake: atDesk(async (ask, desk) => {
      const asked = readTicketAsk(ask.body)
      if (!asked) return refusal(400)
      const { screen, business, service, priority = null } = asked
      const refused = refusedAt(screen, ask)
      if (refused) return refusal(refused)
      const line = lineOf(asked)
      const wait = allowance.ask(screen, line)
      if (wait > 0) return later(wait)
      const taken = await desk.take({ business, service, priority })
      if (taken.is !== 'done') {
        allowance.giveBack(screen, line)
        return answerOf(taken)
      }
      const { ticket, token } = taken.value
      return json({ ticket, token, ...(await paper.give(ticket, token)) } satisfies TicketTaken)
    }),

    ticket: atDesk(({ as }, desk) => {
      const ticket = desk.ticket(as?.subject ?? '')
      return ticket ? json(ticket) : refusal(404)
    }),

    counterAct: atDesk(async (ask, desk) => {
      const asked = readCounterAsk(ask.body)
      if (!asked) return refusal(400)
      const counter = counterOf(asked, ask)
      if (typeof counter === 'number') return refusal(counter)
      const { do: act, seen, service, ticket } = asked
      return answerOf(await desk.act({ do: act, counter, seen, service, ticket }))
    }),
  }
}

function answerOf(outcome: Outcome<object>): Answer {
  switch (outcome.is) {
    case 'done':
      return json(outcome.value)
    case 'unkept':
      return refusal(503, { 'Retry-After': '5' })
    case 'refused': {
      const { code } = outcome
      const said: QueueRefused = { refused: { code, ...refusals[code] } }
      return { ...json(said), status: code === 'stale' ? 409 : 422 }
    }
  }
}
