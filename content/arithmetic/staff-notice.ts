import type { ScreenRole } from '../schema/device.ts'
import type { Listed } from '../schema/listed.ts'
import { isStop, noticeState } from './notice-state.ts'
import { isFor } from './takeover.ts'
import { daysBetween } from './wall-time.ts'

/** What people decided about a notice of the staff's own. What the clock decides is never stored. */
export type NoticeStage = 'draft' | 'submitted' | 'published' | 'withdrawn'

/** Where it stands now. */
export type NoticePhase =
  'draft' | 'awaiting' | 'scheduled' | 'live' | 'extended' | 'restored' | 'over' | 'withdrawn'

interface Timed {
  starts?: string | undefined
  ends?: string | undefined
  firstEnds?: string | undefined
  restored?: string | undefined
}

/** `now` and the notice's times are minutes of the hall's calendar; what is published has both its times. */
export function noticePhase(
  { stage, fields: { starts = '', ends = '', firstEnds, restored } }: { stage: NoticeStage; fields: Timed },
  now: string,
): NoticePhase {
  if (stage === 'submitted') return 'awaiting'
  if (stage !== 'published') return stage
  const state = noticeState({ starts, ends, firstEnds, restored }, now)
  if (state === 'coming') return 'scheduled'
  return state === 'now' ? 'live' : state
}

/** days after which an end is more likely a slip of the year or the month: water is off for a week at most */
const LONG = { stop: 7, other: 62 }

/** How many days a notice would be shown, where that is so long that whoever publishes it is asked; null where it is not. */
export function longDays(
  { kind = 'general', ends = '' }: { kind?: Listed['notice']['kind'] | undefined; ends?: string | undefined },
  now: string,
): number | null {
  if (ends === '') return null
  const days = daysBetween(now, ends)
  return days > (isStop({ kind }) ? LONG.stop : LONG.other) ? days : null
}

/** Screens that play, and so can be taken over; a counter and the desk are worked at. */
const taken: ReadonlySet<ScreenRole> = new Set(['touch', 'signage', 'strip', 'board'])

/** Ids of the screens that an urgent notice owns, in the order in which they are known; none where it is not urgent. */
export function screensTaken(
  notice: { urgency?: Listed['notice']['urgency'] | undefined } & Pick<Listed['notice'], 'screens' | 'roles'>,
  screens: readonly { id: string; role: ScreenRole }[],
): string[] {
  if (notice.urgency !== 'urgent') return []
  return screens.filter((screen) => taken.has(screen.role) && isFor(notice, screen)).map(({ id }) => id)
}

const picture = /^media\/staff\/([0-9a-f]{64}\.(?:jpg|png|webp))$/

/** A picture that staff took is named by its bytes, so its name is its address; null of any other. */
export function staffPicture(path: string): `/media/${string}` | null {
  const name = picture.exec(path)?.[1]
  return name === undefined ? null : `/media/${name}`
}
