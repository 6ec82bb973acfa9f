import { createContext, use, useEffect, useState } from 'react'
import { wallTime } from '../../content/arithmetic/wall-time.ts'
import { clock } from './clock.ts'
import { useContent } from './content.ts'
import { contentAt, shelf, useHall } from './hall.ts'

const usual = 'Asia/Shanghai'

/** ms until screens tell the next minute: a little after it has begun, so that no timer is early */
export const untilMinute = (instant: number) => 60_050 - (instant % 60_000)

/** Tells once when another minute has begun; what it returns ends that. A page that waits to be shown has its own minutes. */
export const MinuteContext = createContext((tell: (instant: number) => void) =>
  clock.after(untilMinute(clock.now()), () => tell(clock.now())),
)

/** The hall's wall clock, `2026-11-23 22:00`, renewed as each minute begins. */
export function useWallTime(): string {
  const timeZone = useContent('hall', 'hall')?.timeZone ?? usual
  const onMinute = use(MinuteContext)
  const [instant, setInstant] = useState(clock.now)
  useEffect(() => onMinute(setInstant), [instant, onMinute])
  return wallTime(instant, timeZone)
}

/** The same, once. */
export function wallTimeNow(): string {
  const hall = contentAt(shelf(useHall.getState()), 'hall', 'hall', 'zh-CN')
  return wallTime(clock.now(), hall?.timeZone ?? usual)
}
