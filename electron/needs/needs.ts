import { hoursBetween } from '../../content/arithmetic/wall-time.ts'
import type { Problem } from '../../content/schema/problem.ts'
import type { DiskPart, Need, NeedOwner, NeedTone, NoticeNow, ScreenNow } from '../server/needs-wire.ts'

/** All that decides what needs somebody. Moments are minutes of the hall's calendar. */
export interface Facts {
  now: string
  screens: readonly ScreenNow[]
  /** whether customers are in the hall, or soon will be */
  isOpen: boolean
  notices: readonly NoticeNow[]
  /** parts of the hall's data that the disk does not take */
  refused: readonly DiskPart[]
  free: number | null
  clockPlausible: boolean
  aside: readonly { slide: string; title: string | null; times: number }[]
  /** how windows are drawn; null where the host has none */
  rendering: 'hardware' | 'software' | null
  problems: readonly { of: NeedOwner; problem: Problem; owner: string | null }[]
}

/** A notice is extended, or water is back: either is better said before the screens drop it. */
export const ENDING_HOURS = 1
/** A day of a busy hall's journals is 2 MB; a release with clips may be 500. */
export const LEAST_FREE = 1024 * 1024 * 1024
/** A screen that is away for a moment, as after a restart, needs nobody. */
const AWAY_HOURS = 2 / 60
/** that a page has room for */
export const MOST_PROBLEMS = 50

/** What needs somebody, who needs help first; `more` problems are left out. All is well where there is none. */
export function needsOf(facts: Facts): { needs: (Need & { tone: NeedTone })[]; more: number } {
  const found = [...screensOf(facts), ...muteOf(facts), ...machineOf(facts), ...noticesOf(facts)]
  const problems = facts.problems.map((each): Need => ({ is: 'problem', ...each }))
  const ranked = [...found, ...problems]
    .map((need, index) => ({ need, index, rank: rankOf(need, facts) }))
    .sort((one, other) => one.rank - other.rank || one.index - other.index)
    .map(({ need, rank }) => ({ ...need, tone: toneOf(rank) }))
  let room = MOST_PROBLEMS
  const needs = ranked.filter(({ is }) => is !== 'problem' || room-- > 0)
  return { needs, more: Math.max(0, problems.length - MOST_PROBLEMS) }
}

function screensOf({ screens, now, isOpen }: Facts): Need[] {
  return screens.flatMap(({ id, role, is, how, since }) => {
    // Who works there has gone home and put the computer out.
    if (role === 'counter' && is === 'away' && !isOpen) return []
    if (is === 'live' || (is === 'away' && hoursBetween(since, now) < AWAY_HOURS)) return []
    return [{ is: 'screen', screen: id, how: how ?? 'away', since } as const]
  })
}

/** Its browser waits for a touch before it lets anything sound; after hours nobody is called. */
const muteOf = ({ screens, isOpen }: Facts): Need[] =>
  screens.flatMap(({ id, is, calls }) =>
    isOpen && is === 'live' && calls === 'blocked' ? [{ is: 'mute', screen: id } as const] : [],
  )

function machineOf({ refused, free, clockPlausible, aside, rendering }: Facts): Need[] {
  return [
    ...(refused.length > 0 ? [{ is: 'disk', parts: refused } as const] : []),
    ...(free !== null && free < LEAST_FREE ? [{ is: 'space', free } as const] : []),
    ...(clockPlausible ? [] : [{ is: 'clock' } as const]),
    ...aside.map((each) => ({ is: 'aside', ...each }) as const),
    ...(rendering === 'software' ? [{ is: 'software' } as const] : []),
  ]
}

function noticesOf({ notices, now }: Facts): Need[] {
  return notices.flatMap(({ id, title, phase, isProposed, ends, at }): Need[] => {
    const about = { is: 'notice', id, title } as const
    if (phase === 'awaiting' || phase === 'draft') return [{ ...about, why: phase, at }]
    const waits = isProposed ? [{ ...about, why: 'awaiting', at } as const] : []
    const isOn = phase === 'live' || phase === 'extended'
    const isEnding = isOn && ends !== null && hoursBetween(now, ends) <= ENDING_HOURS
    return isEnding ? [...waits, { ...about, why: 'ending', at: ends }] : waits
  })
}

/** Ranks from which on nobody is needed this minute, and from which on it may wait for a quiet hour. */
const WATCH_FROM = 3
const PLAIN_FROM = 8

/** The colour follows the rank: whoever reads down the page never comes from a calm thing to an alarm. */
const toneOf = (rank: number): NeedTone =>
  rank < WATCH_FROM ? 'alarm' : rank < PLAIN_FROM ? 'watch' : 'plain'

/** What customers see now, then what nobody can save any more, then what people wait for, then what is only wrong. */
function rankOf(need: Need, { isOpen }: Facts): number {
  switch (need.is) {
    case 'screen':
      return isOpen ? 0 : 6
    case 'disk':
      return 1
    case 'clock':
      return 2
    case 'mute':
      return 2.5
    case 'notice':
      return { ending: 3, awaiting: 4, draft: 8 }[need.why]
    case 'aside':
      return 4.5
    case 'space':
      return 5
    case 'software':
      return 9
    case 'problem':
      return (need.problem.severity === 'error' ? 7 : 10) + (need.of === 'ours' ? 0 : 0.5)
  }
}
