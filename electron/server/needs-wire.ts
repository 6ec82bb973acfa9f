/** What the opening page of the desk is told: what needs somebody, how the screens are, and the machine. */
import type { NoticePhase } from '../../content/arithmetic/staff-notice.ts'
import type { ScreenRole } from '../../content/schema/device.ts'
import type { Problem } from '../../content/schema/problem.ts'
import type { CallsBy, Fault, ScreenState, Showing } from './proof.ts'
import type { QueuePause } from './queue-wire.ts'

/** `ours` is what the hall's own people can mend: their notices, `device.yaml`, the screens; the rest is headquarters'. */
export type NeedOwner = 'ours' | 'headquarters'

export type DiskPart = 'store' | 'journal' | 'log'

/** One thing that waits for somebody. Moments are minutes of the hall's calendar. */
export type Need =
  | { is: 'screen'; screen: string; how: Fault | 'away'; since: string }
  /** it says calls, and nothing of it can be heard */
  | { is: 'mute'; screen: string }
  | { is: 'disk'; parts: readonly DiskPart[] }
  | { is: 'space'; free: number }
  | { is: 'clock' }
  /** a slide took its page along so often that the loop goes on without it */
  | { is: 'aside'; slide: string; title: string | null; times: number }
  /** the graphics card is not used: it took pages or the whole program along */
  | { is: 'software' }
  | {
      is: 'notice'
      id: string
      title: string | null
      why: 'awaiting' | 'ending' | 'draft'
      at: string | null
    }
  | { is: 'problem'; of: NeedOwner; problem: Problem; owner: string | null }

/** How soon somebody is needed, which is the colour it has: nothing of a calmer one stands before it. */
export type NeedTone = 'alarm' | 'watch' | 'plain'

export interface ScreenNow {
  id: string
  role: ScreenRole
  place: string | null
  is: ScreenState['is']
  how: Fault | null
  since: string
  /** frames drawn since its last word; null where it never said */
  painted: number | null
  /** of a touch screen: the voice that would read aloud, null of none, left out where it has not said yet */
  voice?: string | null
  /** of the screen that says calls: by what */
  calls?: CallsBy
  showing: { is: Showing['is']; name: string; title: string | null; since: string } | null
}

export interface SoundNow {
  volume: number
  quiet: { from: string; to: string }[]
  /** whether it is one of the quiet hours now */
  isQuiet: boolean
  /** whose word holds: set at the desk, or in `device.yaml`, or what a hall does that nobody told */
  by: 'desk' | 'device' | 'nobody'
  /** what `device.yaml` says, to which the desk can go back */
  device: { volume: number; quiet: { from: string; to: string }[] } | null
  /** the voice that `device.yaml` names */
  voice: string | null
}

export interface MachineNow {
  now: string
  timeZone: string
  /** the day that screens show, which of sample content is its own; `now` is the machine's */
  shownDay: string
  clockPlausible: boolean
  snapshot: { sequence: number; created: string }
  contentReachable: boolean
  /** `now` is running; else why no number is shown */
  queue: 'off' | 'now' | QueuePause
  /** bytes of the disk with the hall's data; null where the system does not say */
  disk: { free: number; size: number } | null
  /** whether this host can take a picture of a screen */
  captures: boolean
  sound: SoundNow
  /** what had to be mended since `since`; null where the host has not said */
  mends: {
    since: string
    halls: number
    pages: number
    /** of them loaded again, and in a window made anew */
    reloaded: number
    renewed: number
    graphics: number
    programs: number
  } | null
  /** since when the hall runs */
  started: string
}

export interface NeedsPage {
  /** who needs help first */
  needs: (Need & { tone: NeedTone })[]
  /** problems of headquarters' that are not among them, for want of room */
  more: number
  /** what will be wrong within a week */
  soon: { of: NeedOwner; problem: Problem; owner: string | null }[]
  screens: ScreenNow[]
  machine: MachineNow
}

/** What the needs are worked out from of each of the staff's own notices. */
export interface NoticeNow {
  id: string
  title: string | null
  phase: NoticePhase
  /** a change of it waits to be read */
  isProposed: boolean
  ends: string | null
  /** when somebody last did something to it */
  at: string | null
}

const readers = ['staff', 'approver', 'manager'] as const
const manager = ['manager'] as const

/** Rows of the route table. */
export const needsRoutes = {
  needs: { method: 'GET', path: '/staff/needs', admits: ['person'], roles: readers, quiet: true, body: 0 },
  /** the self-inspection sheet as a page for A4; `?month=` 2026-11 of the record behind it, `?lang=` */
  sheet: { method: 'GET', path: '/staff/sheet', admits: ['person'], roles: readers, body: 0 },
  sheetMonths: { method: 'GET', path: '/staff/sheet/months', admits: ['person'], roles: readers, body: 0 },
  /** `SoundAsk` */
  sound: { method: 'POST', path: '/staff/sound', admits: ['person'], roles: manager, body: 2000 },
} as const

export interface SheetMonths {
  /** of which something is written, the newest first */
  months: string[]
}

/** Null goes back to what `device.yaml` says. */
export type SoundAsk = { sound: Pick<SoundNow, 'volume' | 'quiet'> | null }
