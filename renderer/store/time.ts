import { useContext, useEffect, useState } from 'react'
import { wallTime } from '../../content/arithmetic/wall-time.ts'
import { clock } from './clock.ts'
import { useContent } from './content.ts'
import { contentAt, shelf, useHall } from './hall.ts'
import { StandContext } from './stand.ts'

const usual = 'Asia/Shanghai'

/** How long until the next minute has begun. */
export const untilMinute = () => 60_050 - (clock.now() % 60_000)

/** Whether another minute has begun since. */
export const isPast = (instant: number) => Math.floor(instant / 60_000) !== Math.floor(clock.now() / 60_000)

/** The hall's wall clock, `2026-11-23 22:00`, renewed as each minute begins; on a page it is the page's. */
export function useWallTime(): string {
  const timeZone = useContent('hall', 'hall')?.timeZone ?? usual
  const stand = useContext(StandContext)
  const [instant, setInstant] = useState(() => clock.now())
  useEffect(
    () =>
      stand
        ? stand.subscribe((now, before) => {
            if (now.instant !== before.instant) setInstant(now.instant)
          })
        : clock.after(untilMinute(), () => setInstant(clock.now())),
    [instant, stand],
  )
  return wallTime(instant, timeZone)
}

/** The same, once. */
export function wallTimeNow(): string {
  const hall = contentAt(shelf(useHall.getState()), 'hall', 'hall', 'zh-CN')
  return wallTime(clock.now(), hall?.timeZone ?? usual)
}
