import { useEffect, useState } from 'react'
import { isFor, takeoverAt, type Takeover } from '../../content/arithmetic/takeover.ts'
import { noticeState } from '../../content/arithmetic/notice-state.ts'
import { wallTime } from '../../content/arithmetic/wall-time.ts'
import { clock } from './clock.ts'
import { rowsOf } from './content.ts'
import { contentAt, shelf, useHall, type HallState, type Need, type Shelf } from './hall.ts'

const ZONE = 'Asia/Shanghai'
const LOOK_MS = 500

/**
 * The urgent notices that own this screen at an instant. The hall says which ones hold; a screen that has lost it
 * reckons by itself, so that what is over ends, and what begins is shown, with nobody there to say so.
 */
export function takeoverOf(state: HallState, instant: number): Takeover {
  const { screen, link, takeover } = state
  const timeZone = contentAt(shelf(state), 'hall', 'hall', 'zh-CN')?.timeZone ?? ZONE
  const rows = rowsOf(state.notices, 'zh-CN').filter((row) => isFor(row, screen))
  const { ids, until } = takeoverAt(rows, instant, timeZone)
  return { ids: ids.filter((id) => link === 'lost' || takeover.includes(id)), until }
}

/** The same, as it begins and ends. */
export function useTakeover(): readonly string[] {
  const state = useHall()
  const [, setLooked] = useState(0)
  const { ids, until } = takeoverOf(state, clock.now())
  useEffect(() => {
    if (until === null) return
    // The hall's clock may be set meanwhile.
    const wait = () => Math.min(LOOK_MS, Math.max(20, until - clock.now()))
    const look = () => {
      if (takeoverOf(useHall.getState(), clock.now()).ids.join() !== ids.join()) setLooked(clock.ticks())
      cancel = clock.after(wait(), look)
    }
    let cancel = clock.after(wait(), look)
    return () => cancel()
  })
  return ids
}

/** Without these an urgent notice could not be shown whole: they are here before it is known of. */
export const urgentNeeds = (from: Shelf): readonly Need[] => {
  const timeZone = contentAt(from, 'hall', 'hall', 'zh-CN')?.timeZone ?? ZONE
  const now = wallTime(clock.now(), timeZone)
  return rowsOf(from.notice, 'zh-CN').flatMap((row): Need[] => {
    const state = noticeState(row, now)
    return row.urgency === 'urgent' && state !== 'over' && state !== 'restored' ? [['notice', row.id]] : []
  })
}
