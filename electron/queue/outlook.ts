import type { Priority, Wait } from '../server/wire.ts'
import type { Absence } from './events.ts'
import { nextOf } from './fair.ts'
import type { Service } from './services.ts'
import { drawSpell, restOfSpell, type Spells } from './spells.ts'

/**
 * How long people will wait: the hall is played forward many times, as counters take people now, with the times that
 * counters took lately. Pure: the same hall and seed give the same ranges.
 */
export interface Scene {
  services: readonly Pick<Service, 'id' | 'counters'>[]
  /** in the order of their places */
  waiting: readonly Waiting[]
  /** those that are open or will be; `since`: how long the ticket that is there has been, `away`: when nobody is, in ms from now */
  counters: readonly {
    number: string
    passed: number
    busy: { service: string; since: number } | null
    away: readonly Absence[]
  }[]
  spells: Spells
  /** service → priority tickets an hour that may still come and go before others */
  favoured: Readonly<Record<string, number>>
  seed: number
}

interface Waiting {
  number: string
  service: string
  priority: Priority | null
  place: number
}

export interface Outlook {
  /** of each waiting ticket, by its number */
  tickets: ReadonlyMap<string, Wait>
  /** of somebody without priority who came now, by service */
  newcomers: ReadonlyMap<string, Wait>
}

export interface Tuning {
  runs: number
  /** share of the plays that the range takes in */
  inside: number
  /** how far an hour may be off, whatever was known: standard deviation of its logarithm; less of it the sooner */
  drift: number
}

export const usualTuning: Tuning = {
  runs: 200,
  inside: 0.75,
  drift: 0.1,
}

/** nobody is told more, and the play ends there */
const HORIZON_MS = 6 * 3_600_000
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

export function outlookOf(scene: Scene, tuning: Tuning = usualTuning): Outlook {
  const random = randomFrom(scene.seed)
  const tickets = new Map<string, number[]>(scene.waiting.map(({ number }) => [number, []]))
  const newcomers = new Map<string, number[]>(scene.services.map(({ id }) => [id, []]))
  for (let run = 0; run < tuning.runs; run++) playOnce(scene, tuning, random, { tickets, newcomers })
  const ranges = (waits: Map<string, number[]>) =>
    new Map(
      [...waits].flatMap(([key, times]) =>
        times.length < tuning.runs ? [] : [[key, rangeOf(times, tuning.inside)] as const],
      ),
    )
  return { tickets: ranges(tickets), newcomers: ranges(newcomers) }
}

interface Waits {
  tickets: Map<string, number[]>
  newcomers: Map<string, number[]>
}

/** Somebody in the line as it is played: who waits, who would come now and take nobody's time, who comes later. */
type Played = Omit<Waiting, 'number'> & { number: string | null; isNewcomer: boolean }

function playOnce(scene: Scene, { drift }: Tuning, random: () => number, waits: Waits): void {
  const off = drift * normal(random)
  const stretched = (at: number) => at * Math.exp(off * Math.min(2, at / HOUR_MS))
  const serves = new Map(scene.services.map(({ id, counters }) => [id, new Set(counters)]))
  const free = scene.counters.map(({ number, passed, busy, away }) => ({
    number,
    passed,
    away,
    at: busy ? restOfSpell(scene.spells, busy.service, busy.since, random) : 0,
  }))
  const last = scene.waiting.at(-1)?.place ?? 0
  const newcomer = { number: null, priority: null, place: last + 1, isNewcomer: true }
  const line: Played[] = [
    ...scene.waiting.map((ticket) => ({ ...ticket, isNewcomer: false })),
    ...scene.services.map(({ id }) => ({ ...newcomer, service: id })),
  ]
  const toCome = arrivals(scene.favoured, last + 2, random)
  let left = line.length
  while (left > 0 && free.length > 0) {
    const counter = free.reduce((one, other) => (other.at < one.at ? other : one))
    if (counter.at >= HORIZON_MS) return
    const absence = counter.away.find(({ from, to }) => from <= counter.at && counter.at < to)
    if (absence) {
      counter.at = absence.to
      continue
    }
    for (let next = toCome[0]; next && next.at <= counter.at; next = toCome[0]) {
      line.push(next.ticket)
      toCome.shift()
    }
    const own = line.filter(({ service }) => serves.get(service)?.has(counter.number) ?? true)
    const called = nextOf(own, counter.passed)
    if (!called) {
      free.splice(free.indexOf(counter), 1)
      continue
    }
    const { ticket, passed } = called
    line.splice(line.indexOf(ticket), 1)
    if (ticket.isNewcomer || ticket.number !== null) left--
    if (ticket.isNewcomer) {
      waits.newcomers.get(ticket.service)?.push(stretched(counter.at))
      continue
    }
    if (ticket.number !== null) waits.tickets.get(ticket.number)?.push(stretched(counter.at))
    counter.passed = passed ? counter.passed + 1 : ticket.priority === null ? 0 : counter.passed
    counter.at += drawSpell(scene.spells, ticket.service, random)
  }
}

/** Priority tickets that may come during the next hour, in order. */
function arrivals(favoured: Scene['favoured'], place: number, random: () => number) {
  const coming: { at: number; ticket: Played }[] = []
  for (const [service, perHour] of Object.entries(favoured)) {
    if (perHour <= 0) continue
    for (let at = gap(perHour, random); at < HOUR_MS; at += gap(perHour, random))
      coming.push({ at, ticket: { number: null, service, priority: 'elderly', place, isNewcomer: false } })
  }
  return coming.sort((one, other) => one.at - other.at)
}

const gap = (perHour: number, random: () => number) => (-Math.log(1 - random()) * HOUR_MS) / perHour

/** The shortest range in whole minutes that so many of the plays end in: waits are skewed, and their middle is not their mean. */
function rangeOf(times: number[], inside: number): Wait {
  times.sort((one, other) => one - other)
  const many = Math.max(1, Math.ceil(inside * times.length))
  let from = 0
  for (let start = 1; start + many <= times.length; start++)
    if (span(times, start, many) < span(times, from, many)) from = start
  return {
    from: Math.round((times[from] ?? 0) / MINUTE_MS),
    to: Math.round((times[from + many - 1] ?? 0) / MINUTE_MS),
  }
}

const span = (times: readonly number[], start: number, many: number) =>
  (times[start + many - 1] ?? 0) - (times[start] ?? 0)

/** Box and Muller's. */
const normal = (random: () => number) =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** mulberry32 */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
