import type { Listed } from '../schema/listed.ts'

export interface Takeover {
  /** urgent notices in force, oldest first */
  ids: string[]
  /** the next instant at which `ids` may differ, ms since 1970 UTC; null where none is in sight */
  until: number | null
}

type Timed = { id: string } & Pick<Listed['notice'], 'urgency' | 'starts' | 'ends' | 'restored'>

/** Which urgent notices hold at `now`: from `starts` until it is over, as soon as water is back. */
export function takeoverAt(notices: readonly Timed[], now: number, timeZone: string): Takeover {
  const spans = notices.flatMap(({ id, urgency, starts, ends, restored }) => {
    if (urgency !== 'urgent') return []
    const start = instantOf(starts, timeZone)
    const end = instantOf(restored ?? ends, timeZone)
    return end > start ? [{ id, start, end }] : []
  })
  const ids = spans
    .filter(({ start, end }) => start <= now && now < end)
    .sort((one, other) => one.start - other.start || (one.id < other.id ? -1 : 1))
    .map(({ id }) => id)
  const ahead = spans.flatMap(({ start, end }) => [start, end]).filter((edge) => edge > now)
  return { ids, until: ahead.length > 0 ? Math.min(...ahead) : null }
}

/** Whether a screen shows a notice unasked. Where somebody looks for notices, all are found. */
export function isFor(
  { screens = [], roles = [] }: Pick<Listed['notice'], 'screens' | 'roles'>,
  screen: { id: string; role: string },
): boolean {
  const named = screens.length + roles.length
  return named === 0 || screens.includes(screen.id) || roles.some((role) => role === screen.role)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * The instant of a wall-clock minute `2026-11-23 22:00`, in ms since 1970 UTC. Where clocks are set back and the
 * minute comes twice, the first; where they are set forward and it never comes, as if the old time ran on.
 */
export function instantOf(moment: string, timeZone: string): number {
  const wall = Date.parse(`${moment.replace(' ', 'T')}:00Z`)
  const before = wall - offsetAt(wall - DAY_MS, timeZone)
  const after = wall - offsetAt(wall + DAY_MS, timeZone)
  const fits = (instant: number) => instant + offsetAt(instant, timeZone) === wall
  const fitting = [before, after].filter(fits)
  return fitting.length > 0 ? Math.min(...fitting) : before
}

const DAY_MS = 86_400_000

/** How far the zone's clocks are ahead of UTC at an instant, in ms. */
function offsetAt(instant: number, timeZone: string): number {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    formats.set(timeZone, format)
  }
  return Date.parse(`${format.format(instant).replace(' ', 'T')}Z`) - Math.floor(instant / 1000) * 1000
}
