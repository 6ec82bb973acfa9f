import type { Priority, Wait } from '../server/wire.ts'
import { usualInside, type Absence } from './events.ts'
import { nextOf } from './fair.ts'
import type { Pace } from './pace.ts'
import type { Service } from './services.ts'
import { drawLength, restOfLength, type Lengths } from './spells.ts'

/**
 * How long people will wait: the hall is played forward many times, as counters take people now, with the times that
 * counters took lately. Pure: the same hall and seed give the same ranges.
 */
export interface Scene {
  services: readonly Pick<Service, 'id' | 'counters'>[]
  /** in the order of their places */
  waiting: readonly Waiting[]
  /** those that are open or will be */
  counters: readonly {
    number: string
    passed: number
    /** `since`: how long the ticket that is there has been */
    busy: { service: string; since: number } | null
    /** when nobody is there, in ms from now: as likely the one list as the other */
    away: readonly (readonly Absence[])[]
    /** how fast it works */
    pace: Pace
  }[]
  /** of the day, at all counters */
  pace: Pace
  lengths: Lengths
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
  /** share of the plays that a range takes in; whole minutes, and tickets that are called at once, make more of it */
  inside: number
}

export const usualTuning: Tuning = { runs: 300, inside: usualInside }

/** nobody is told more, and the play ends there */
const HORIZON_MS = 6 * 3_600_000
const COMING_MS = 3 * 3_600_000
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

export function outlookOf(scene: Scene, tuning: Tuning = usualTuning): Outlook {
  const random = randomFrom(scene.seed)
  const tickets = new Map<string, number[]>(scene.waiting.map(({ number }) => [number, []]))
  const newcomers = new Map<string, number[]>(scene.services.map(({ id }) => [id, []]))
  for (let run = 0; run < tuning.runs; run++) playOnce(scene, random, { tickets, newcomers })
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

function playOnce(scene: Scene, random: () => number, waits: Waits): void {
  const today = drawn(scene.pace, random)
  const serves = new Map(scene.services.map(({ id, counters }) => [id, new Set(counters)]))
  const free = scene.counters.map(({ number, passed, busy, away, pace }) => {
    const slower = Math.exp(today + drawn(pace, random))
    const rest = busy ? restOfLength(scene.lengths, busy.service, busy.since / slower, random) : 0
    return {
      ...{ number, passed, slower, at: rest * slower },
      away: [...(away[Math.floor(random() * away.length)] ?? [])],
    }
  })
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
      // Who goes late comes back late; who has gone already is back when they usually are.
      counter.at = absence.from <= 0 ? absence.to : counter.at + absence.to - absence.from
      counter.away.splice(counter.away.indexOf(absence), 1)
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
      waits.newcomers.get(ticket.service)?.push(counter.at)
      continue
    }
    if (ticket.number !== null) waits.tickets.get(ticket.number)?.push(counter.at)
    counter.passed = passed ? counter.passed + 1 : ticket.priority === null ? 0 : counter.passed
    counter.at += drawLength(scene.lengths, ticket.service, random) * counter.slower
  }
}

const drawn = ({ middle, sd }: Pace, random: () => number) => middle + sd * normal(random)

/** Priority tickets that may come while somebody waits, in order. */
function arrivals(favoured: Scene['favoured'], place: number, random: () => number) {
  const coming: { at: number; ticket: Played }[] = []
  for (const [service, perHour] of Object.entries(favoured)) {
    if (perHour <= 0) continue
    for (let at = gap(perHour, random); at < COMING_MS; at += gap(perHour, random))
      coming.push({ at, ticket: { number: null, service, priority: 'elderly', place, isNewcomer: false } })
  }
  return coming.sort((one, other) => one.at - other.at)
}

const gap = (perHour: number, random: () => number) => (-Math.log(1 - random()) * HOUR_MS) / perHour

/** The shortest range in whole minutes that so many of the plays lie in, and of several the one with most of them. */
function rangeOf(times: number[], inside: number): Wait {
  times.sort((one, other) => one - other)
  const many = Math.max(1, Math.ceil(inside * times.length))
  let best = { from: 0, to: Infinity, within: 0 }
  for (let start = 0; start + many <= times.length; start++) {
    const from = Math.floor((times[start] ?? 0) / MINUTE_MS)
    // Of those in one minute the first says it for all.
    if (start > 0 && (times[start - 1] ?? 0) >= from * MINUTE_MS) continue
    const to = Math.ceil((times[start + many - 1] ?? 0) / MINUTE_MS)
    let within = many
    while ((times[start + within] ?? Infinity) <= to * MINUTE_MS) within++
    const shorter = to - from - (best.to - best.from)
    if (shorter < 0 || (shorter === 0 && within > best.within)) best = { from, to, within }
  }
  return { from: best.from, to: best.to }
}

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
