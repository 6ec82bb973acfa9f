import { hoursOn } from '../../../content/arithmetic/hours.ts'
import { contentAt } from '../../store/hall.ts'
import type { StripModule } from '../../store/strip.ts'

/** Whose hall this is. */
export const plateStrip: StripModule = {
  needs: () => [['hall']],
  line({ from, language, say }) {
    const hall = contentAt(from, 'hall', 'hall', language)
    return hall ? say('plate', { company: hall.company, name: hall.name }) : null
  },
}

/** When somebody is here today. */
export const hoursStrip: StripModule = {
  needs: () => [['hall'], ['holidays']],
  line({ from, language, calendar, now, say }) {
    const hall = contentAt(from, 'hall', 'hall', language)
    if (!hall) return null
    const { spans, special } = hoursOn(hall, calendar, now.slice(0, 10))
    const hours = spans.map((span) => `${span.from}–${span.to}`).join(' ')
    if (special) return say(hours ? 'hoursHoliday' : 'closedHoliday', { name: special.name, hours })
    return say(hours ? 'hours' : 'closed', { hours })
  },
}

export const creedStrip: StripModule = {
  needs: () => [['hall']],
  line: ({ from, language }) => contentAt(from, 'hall', 'hall', language)?.creed ?? null,
}
