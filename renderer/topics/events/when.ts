import { useTranslation } from '../../i18n/use-translation.ts'
import { eventState } from '../../../content/arithmetic/event-state.ts'
import { daysBetween } from '../../../content/arithmetic/wall-time.ts'
import { useDayWords } from '../day-words.ts'

interface Timed {
  starts: string
  ends: string
}

/** When an event is, in words; `now` is a moment of the hall's clock. */
export function useWhen() {
  const { t } = useTranslation()
  const { dayAndWeekday: day } = useDayWords()
  return {
    /** `2026年12月5日 周六` and `09:00–11:30`, or from which moment, and to which: lines that are not broken */
    span({ starts, ends }: Timed): string[] {
      if (starts.slice(0, 10) === ends.slice(0, 10))
        return [day(starts), `${starts.slice(11)}–${ends.slice(11)}`]
      return [
        `${day(starts)} ${starts.slice(11)}`,
        t('events.until', { until: `${day(ends)} ${ends.slice(11)}` }),
      ]
    },
    /** how far away it is, as one would say it */
    soon(event: Timed, now: string): string {
      const state = eventState(event, now)
      if (state === 'over') return t('events.over')
      if (state === 'now') return t('events.now')
      const days = daysBetween(now, event.starts)
      return days === 0
        ? t('events.today')
        : days === 1
          ? t('events.tomorrow')
          : t('events.inDays', { count: days })
    },
  }
}
