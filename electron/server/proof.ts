/**
 * Whether a screen's picture is alive, from what it says of itself. Pure: instants are ticks of one clock that never
 * goes back, so a machine whose time is set judges no screen by it.
 */

/** What a screen knows of its own picture. Instants are the hall's, in ms since 1970 UTC. */
export interface Proof {
  /** marks that the browser drew since the last beat; one is due each second */
  painted: number
  /** for so many ms, an hour at most, every mark was drawn in time with something to be seen */
  steady: number
  /** null where nothing is to be seen: a program that failed leaves an empty page */
  showing: Showing | null
  /** the system's voice that would read its own language aloud, null of none; left out by screens that never speak */
  voice?: string | null | undefined
  /** of the screen that says calls: by what */
  calls?: CallsBy | undefined
}

/** Recorded clips, the system's voice, the chime alone; `blocked` where the browser lets nothing sound yet. */
export type CallsBy = 'clips' | 'voice' | 'chime' | 'blocked'

/** What is to be seen, since the first mark that was drawn with it. Of a person nothing but the name of the page. */
export type Showing =
  | { is: 'page'; name: string; since: number }
  /** `guides/transfer`, `media/saving.mp4`; `until` is null where no end is in sight, `pictures` counts those of a clip */
  | { is: 'slide'; name: string; since: number; until: number | null; pictures?: number }

/**
 * What is wrong with the picture of a screen that is joined. `hung` says nothing any more; `dark` has drawn no frame;
 * `stuck` keeps a slide beyond its end, or a clip at one picture; `blank` draws, and there is nothing to be seen.
 */
export type Fault = 'hung' | 'dark' | 'stuck' | 'blank'

/** `since` is when it was last known to be otherwise. */
export type ScreenState =
  { is: 'live'; since: number } | { is: 'frozen'; since: number; how: Fault } | { is: 'away'; since: number }

/** The screens' part of the hall's health. */
export interface ScreensHealth {
  screens: ScreenHealth[]
  /** false while the disk does not take what is written of them */
  journalKept: boolean
}

export interface ScreenHealth {
  id: string
  connected: boolean
  lastBeat: number | null
  state: ScreenState
  /** of the last beat */
  painted: number | null
  showing: Showing | null
  /** by which it would read aloud; null of none, left out where it never said */
  voice?: string | null
  calls?: CallsBy
  /** how often it has come back from a frozen picture since the hall started */
  recoveries: number
}

/** What is known of one link of a screen. */
export interface Evidence {
  joined: number
  beat: { at: number; proof: Proof } | null
  /** the last beat with a picture as it should be */
  good: number | null
  /** since when a clip has stood at the same picture */
  still: number | null
  /** of the last beat */
  fault: Exclude<Fault, 'hung'> | null
}

export const BEAT_SECONDS = 10

/** A picture is alive for as long as the last proof of it is no older: two beats may be late, a slide may be slow. */
export const patienceOf = (beatSeconds = BEAT_SECONDS) => 2500 * beatSeconds

/** A slide gives way within a moment of its end; its successor may have to be waited for. */
const LATE_MS = 2_000
/** A clip shows many pictures in so long, unless it stands still. */
const STILL_MS = 3_000

export const joinedAt = (ticks: number): Evidence => ({
  joined: ticks,
  beat: null,
  good: null,
  still: null,
  fault: null,
})

/** What a beat adds to what is known. `hallTime` is that of its arrival. */
export function weigh(before: Evidence, proof: Proof, ticks: number, hallTime: number): Evidence {
  const still = stillSince(before, proof, ticks)
  const fault = faultOf(proof, hallTime, still !== null && ticks - still >= STILL_MS)
  return {
    ...before,
    beat: { at: ticks, proof },
    good: fault === null ? ticks : before.good,
    still,
    fault,
  }
}

function faultOf({ painted, showing }: Proof, hallTime: number, isStill: boolean): Evidence['fault'] {
  if (painted === 0) return 'dark'
  if (!showing) return 'blank'
  if (showing.is === 'page') return null
  const isLate = showing.until !== null && showing.until + LATE_MS < hallTime
  return isLate || isStill ? 'stuck' : null
}

function stillSince({ beat, still }: Evidence, { showing }: Proof, ticks: number): number | null {
  if (showing?.is !== 'slide' || showing.pictures === undefined) return null
  const before = beat?.proof.showing
  const isSame =
    before?.is === 'slide' && before.since === showing.since && before.pictures === showing.pictures
  return isSame ? (still ?? beat?.at ?? ticks) : null
}

/** A screen as it is at a moment; `since` in ticks. Null of a link that has proved nothing yet, and may still. */
export function judgeLink({ joined, beat, good, fault }: Evidence, ticks: number, patience: number) {
  if (good !== null && ticks - good <= patience) return { is: 'live' as const, since: good }
  const since = good ?? joined
  if (ticks - since <= patience) return null
  const isHung = fault === null || ticks - (beat?.at ?? joined) > patience
  return { is: 'frozen' as const, since, how: isHung ? ('hung' as const) : fault }
}

/** The best of a screen's links: who looks at the same page from a desk makes it no worse. */
export function judge(links: readonly Evidence[], ticks: number, patience: number) {
  const found = links.flatMap((link) => judgeLink(link, ticks, patience) ?? [])
  return found.find(({ is }) => is === 'live') ?? found.at(0) ?? null
}
