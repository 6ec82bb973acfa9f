import type { HallStatus, HallUptime } from '../outbox/status.ts'
import type { Outbox, Unread } from './read-fleet.ts'

/** Why a hall needs somebody. */
export type Concern =
  | { why: 'unread'; how: Unread; says: string | null }
  | { why: 'silent'; seconds: number }
  | { why: 'ahead'; seconds: number }
  | { why: 'clock' }
  | { why: 'refused'; rule: string }
  /** it takes signed releases alone, and has none */
  | { why: 'no-release' }
  | { why: 'behind'; sequence: number; newest: number }
  | { why: 'dark'; screens: string[] }
  | { why: 'disk' }
  | { why: 'content' }
  | { why: 'queue'; state: string }
  | { why: 'mute'; screens: string[] }
  | { why: 'space'; free: number }
  | { why: 'loader'; times: number }
  | { why: 'errors'; ours: number; headquarters: number }
  | { why: 'stale'; items: number }

/** `alarm`: customers see it, or nobody knows what they see. `watch`: it can wait for a quiet hour. */
export type Tone = 'alarm' | 'watch' | 'well'

export interface Judged {
  folder: string
  status: HallStatus | null
  uptime: HallUptime | null
  tone: Tone
  /** the first is why somebody is needed first */
  concerns: Concern[]
}

export interface Limits {
  now: number
  /** a hall that says nothing for so long */
  silentSeconds: number
  /** so long after a release was made every hall has it */
  behindSeconds: number
  leastFree: number
}

/** Clocks differ by a little, also where time servers set them. */
const AHEAD_SECONDS = 600
const MANY_FAILURES = 3

/** Who needs help first. */
const ranks: Record<Concern['why'], number> = {
  ...{ unread: 0, silent: 1, dark: 2, refused: 3, disk: 4, clock: 5, content: 6, 'no-release': 6.5 },
  ...{ ahead: 7, queue: 8, behind: 9, mute: 10, space: 11, loader: 12, errors: 13, stale: 14 },
}
const WATCH_FROM = ranks.ahead

export function judgeFleet(outboxes: readonly Outbox[], limits: Limits): Judged[] {
  const newest = newestRelease(outboxes, limits.now)
  return outboxes
    .map((outbox) => judge(outbox, limits, newest))
    .sort(
      (one, other) =>
        tones.indexOf(one.tone) - tones.indexOf(other.tone) ||
        worst(one) - worst(other) ||
        many(one, other) ||
        (one.folder < other.folder ? -1 : 1),
    )
}

const tones: readonly Tone[] = ['alarm', 'watch', 'well']
const worst = ({ concerns: [first] }: Judged) => (first ? ranks[first.why] : Infinity)
const many = (one: Judged, other: Judged) => other.concerns.length - one.concerns.length

interface Release {
  sequence: number
  created: string
}

/** The highest that any hall has and that can have been made by now. */
function newestRelease(outboxes: readonly Outbox[], now: number): Release | null {
  let newest: Release | null = null
  for (const outbox of outboxes) {
    const release = outbox.is === 'heard' ? outbox.status.release : null
    const { sequence = null, created = null } = release ?? {}
    if (sequence === null || created === null) continue
    if (Date.parse(created) > now + AHEAD_SECONDS * 1000) continue
    if (!newest || sequence > newest.sequence) newest = { sequence, created }
  }
  return newest
}

function judge(outbox: Outbox, limits: Limits, newest: Release | null): Judged {
  const { folder } = outbox
  if (outbox.is === 'unread')
    return {
      folder,
      status: null,
      uptime: null,
      tone: 'alarm',
      concerns: [{ why: 'unread', how: outbox.why, says: outbox.says }],
    }
  const { status, uptime } = outbox
  const concerns = [
    ...ofTime(status, limits),
    ...ofContent(status, limits, newest),
    ...ofScreens(status),
    ...ofMachine(status, limits),
  ].sort((one, other) => ranks[one.why] - ranks[other.why])
  return { folder, status, uptime, concerns, tone: toneOf(concerns, status) }
}

/** In a closed hall a dark screen waits until it opens. */
function toneOf(concerns: readonly Concern[], { open }: HallStatus): Tone {
  if (concerns.length === 0) return 'well'
  const isAlarm = concerns.some(({ why }) => ranks[why] < WATCH_FROM && (why !== 'dark' || open))
  return isAlarm ? 'alarm' : 'watch'
}

function ofTime({ written, clock }: HallStatus, { now, silentSeconds }: Limits): Concern[] {
  const seconds = Math.round((now - Date.parse(written)) / 1000)
  return [
    ...(seconds > silentSeconds ? [{ why: 'silent', seconds } as const] : []),
    ...(-seconds > AHEAD_SECONDS ? [{ why: 'ahead', seconds: -seconds } as const] : []),
    ...(clock.plausible ? [] : [{ why: 'clock' } as const]),
  ]
}

function ofContent(
  { release, content, problems }: HallStatus,
  limits: Limits,
  newest: Release | null,
): Concern[] {
  const { ours, headquarters, stale } = problems
  const { sequence = null } = release ?? {}
  const isDue = newest !== null && limits.now - Date.parse(newest.created) > limits.behindSeconds * 1000
  const errors = { ours: ours.errors, headquarters: headquarters.errors }
  return [
    ...(release?.refused?.severity === 'error'
      ? [{ why: 'refused', rule: release.refused.rule } as const]
      : []),
    ...(release && release.sequence === null ? [{ why: 'no-release' } as const] : []),
    ...(sequence !== null && newest && isDue && sequence < newest.sequence
      ? [{ why: 'behind', sequence, newest: newest.sequence } as const]
      : []),
    ...(content.reachable ? [] : [{ why: 'content' } as const]),
    ...(errors.ours + errors.headquarters > 0 ? [{ why: 'errors', ...errors } as const] : []),
    ...(stale > 0 ? [{ why: 'stale', items: stale } as const] : []),
  ]
}

/** A screen that is away for a moment, as after a restart, needs nobody. */
const AWAY_SECONDS = 120

function ofScreens({ screens, open, written }: HallStatus): Concern[] {
  const isGone = (since: string) => Date.parse(written) - Date.parse(since) > AWAY_SECONDS * 1000
  // Who works at a counter goes home and puts the computer out.
  const dark = screens.filter(
    ({ is, role, since }) => is === 'frozen' || (is === 'away' && role !== 'counter' && isGone(since)),
  )
  const mute = open ? screens.filter(({ is, calls }) => is === 'live' && calls === 'blocked') : []
  const ids = (some: HallStatus['screens']) => some.map(({ id }) => id)
  return [
    ...(dark.length > 0 ? [{ why: 'dark', screens: ids(dark) } as const] : []),
    ...(mute.length > 0 ? [{ why: 'mute', screens: ids(mute) } as const] : []),
  ]
}

function ofMachine(
  { content, disk, queue, loaderFailures, open }: HallStatus,
  { leastFree }: Limits,
): Concern[] {
  const isRunning = ['off', 'now', 'starting'].includes(queue.state)
  return [
    ...(content.storeWritable && content.journalKept ? [] : [{ why: 'disk' } as const]),
    ...(disk && disk.free < leastFree ? [{ why: 'space', free: disk.free } as const] : []),
    ...(isRunning || !open ? [] : [{ why: 'queue', state: queue.state } as const]),
    ...(loaderFailures >= MANY_FAILURES ? [{ why: 'loader', times: loaderFailures } as const] : []),
  ]
}
