import { fieldsOf, isScreen } from './screen-messages.ts'
import {
  counterActs,
  priorities,
  type CounterAct,
  type CounterAsk,
  type Priority,
  type TicketAsk,
} from './queue-wire.ts'

// Checked by hand, as what screens say is: null for anything that is not meant.

const id = /^[a-z0-9][a-z0-9-]{0,63}$/
const isId = (value: unknown): value is string => typeof value === 'string' && id.test(value)
const isCounter = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9A-Z]{1,4}$/.test(value)
const isNumber = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Z]{1,2}\d{3,5}$/.test(value)

const isOr = <T>(value: unknown, is: (value: unknown) => value is T): value is T | undefined =>
  value === undefined || is(value)

export function readTicketAsk(value: unknown): TicketAsk | null {
  const { screen, business, service, priority } = fieldsOf(value) ?? {}
  if (!isId(screen) || !isOr(business, isId) || !isOr(service, isId)) return null
  if (!isOr(priority, isPriority) || (business ?? service) === undefined) return null
  return {
    screen,
    ...(business !== undefined && { business }),
    ...(service !== undefined && { service }),
    ...(priority !== undefined && { priority }),
  }
}

const isPriority = (value: unknown): value is Priority => priorities.includes(value as Priority)
const isAct = (value: unknown): value is CounterAct => counterActs.includes(value as CounterAct)

export function readCounterAsk(value: unknown): CounterAsk | null {
  const { screen, counter, do: act, seen, service, ticket } = fieldsOf(value) ?? {}
  if (!isOr(screen, isScreen) || !isOr(counter, isCounter) || !isOr(service, isId)) return null
  if (!isOr(ticket, isNumber) || !isAct(act) || !Number.isSafeInteger(seen)) return null
  if ((screen ?? counter) === undefined) return null
  return {
    ...{ do: act, seen: seen as number },
    ...(screen !== undefined && { screen }),
    ...(counter !== undefined && { counter }),
    ...(service !== undefined && { service }),
    ...(ticket !== undefined && { ticket }),
  }
}
