import { priorities, type Priority } from '../server/queue-wire.ts'
import type { Happened, QueueEvent } from './events.ts'

// Checked by hand: the journal is this hall's own, and a schema library would have to load before the first ticket.

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 64
const isTextOrNull = (value: unknown) => value === null || isText(value)

type Fields = Record<string, (value: unknown) => boolean>

const ticket = { ticket: isText }
const atCounter = { ...ticket, counter: isText }

const fieldsOf: Record<QueueEvent['is'], Fields> = {
  day: { day: isText },
  open: { counter: isText },
  close: { counter: isText },
  issue: {
    ...ticket,
    service: isText,
    business: isTextOrNull,
    priority: (value) => value === null || priorities.includes(value as Priority),
    digest: isTextOrNull,
  },
  call: { ...atCounter, passed: (value) => typeof value === 'boolean' },
  recall: atCounter,
  skip: atCounter,
  hold: atCounter,
  finish: atCounter,
  resume: { ...ticket, place: Number.isFinite },
  transfer: { ...atCounter, service: isText },
  cancel: ticket,
}

/** A line of the journal; null for anything that this hall has not written. */
export function readHappened(value: unknown): Happened | null {
  if (typeof value !== 'object' || value === null) return null
  const line = value as Record<string, unknown>
  const { is, seq, at } = line
  if (typeof is !== 'string' || !Object.hasOwn(fieldsOf, is)) return null
  if (!Number.isSafeInteger(seq) || !Number.isFinite(at)) return null
  const fields = Object.entries(fieldsOf[is as QueueEvent['is']])
  return fields.every(([name, isRight]) => isRight(line[name])) ? (line as unknown as Happened) : null
}
