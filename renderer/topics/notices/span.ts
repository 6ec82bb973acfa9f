import { useTranslation } from '../../i18n/use-translation.ts'
import { wallMinutes } from '../../../content/arithmetic/wall-time.ts'
import type { Listed } from '../../../content/schema/listed.ts'

const DATE = '2026-11-23 '.length

type Timed = Pick<Listed['notice'], 'starts' | 'ends'> & { firstEnds?: string | undefined }

/** How much of a notice's time has passed at a moment: 0 at its start, 1 at its end. */
export function progressOf({ starts, ends }: Timed, moment: string): number {
  const from = wallMinutes(starts)
  return (wallMinutes(moment) - from) / (wallMinutes(ends) - from)
}

/** Start and end as they are read, and an end that was moved; the date is left out only where all falls on today. */
export function spanOf({ starts, ends, firstEnds }: Timed, now: string) {
  const moved = firstEnds !== undefined && firstEnds < ends ? firstEnds : null
  const moments = [starts, ends, ...(moved ? [moved] : [])]
  const isToday = moments.every((moment) => moment.startsWith(now.slice(0, DATE)))
  const read = (moment: string) => moment.slice(isToday ? DATE : 0)
  return { from: read(starts), until: read(ends), ...(moved && { first: read(moved) }) }
}

/** The same for a bar, on which the end that was promised first is struck through. */
export function useSpan() {
  const { t } = useTranslation()
  return (notice: Timed, now: string) => {
    const { first, ...span } = spanOf(notice, now)
    if (first === undefined) return span
    const at = progressOf(notice, notice.firstEnds ?? notice.ends)
    return { ...span, was: { at, label: t('notices.first', { time: first }) } }
  }
}
