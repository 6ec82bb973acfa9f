import { dateParts } from '../../../content/arithmetic/date-parts.ts'
import { weekdays } from '../../../content/arithmetic/hours.ts'
import { weekdayOf } from '../../../content/arithmetic/wall-time.ts'
import { contentAt } from '../../store/hall.ts'
import { itemOf } from '../../store/slide.ts'
import type { StripModule } from '../../store/strip.ts'

/** What one may come to, when it begins, and where. */
export const eventStrip: StripModule = {
  needs: itemOf('event'),
  line({ from, language, say }, id) {
    const event = contentAt(from, 'event', id ?? '', language)
    if (!event) return null
    const { title, starts, place } = event
    const { year, month, day: dayOfMonth } = dateParts(starts)
    const day = say('day', {
      year,
      month: say(`months.${month}`),
      day: dayOfMonth,
      weekday: say(`weekday.${weekdays[weekdayOf(starts.slice(0, 10))] ?? 'mon'}`),
    })
    return say('event', { title, when: `${day} ${starts.slice(11)}`, place })
  },
}
