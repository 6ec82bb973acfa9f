import { sayFrom, type Say } from './words.ts'

/** The words of the pages that the hall draws without the screens' program (renderer/i18n/plain). */
const keys = [
  'frame.sample',
  'machine.title',
  'machine.lead',
  'machine.samples',
  'machine.role.touch',
  'machine.role.signage',
  'machine.role.strip',
  'machine.role.board',
  'machine.role.counter',
  'machine.role.staff',
  'machine.id',
  'machine.size',
  'machine.lamps',
  'machine.upright',
  'machine.lying',
  'machine.joined',
  'machine.away',
  'machine.lan',
  'machine.lanClear',
  'machine.fingerprint',
  'machine.satellite',
  'satellite.lost',
  'satellite.unknown',
  'pairing.title',
  'pairing.lead',
  'pairing.counter',
  'pairing.command',
  'pairing.lasts',
  'pairing.clear',
  'pairing.full',
  'pairing.token',
  'ticket.title',
  'ticket.none',
  'ticket.noneMore',
  'ticket.waiting',
  'ticket.next',
  'ticket.minutes',
  'ticket.called',
  'ticket.held',
  'ticket.skipped',
  'ticket.finished',
  'ticket.cancelled',
  'ticket.at',
  'ticket.lost',
] as const

export type PlainWord = (typeof keys)[number]
export type PlainWords = Say<PlainWord>

export const plainWordsFrom = (resources: unknown, source: string): PlainWords =>
  sayFrom(keys, resources, source)
