import { contentAt } from '../../store/hall.ts'
import { itemOf } from '../../store/slide.ts'
import type { StripModule } from '../../store/strip.ts'

/** Where one goes with a business, and how soon it is done. */
export const guideStrip: StripModule = {
  needs: itemOf('guide'),
  line({ from, language, say }, id) {
    const guide = contentAt(from, 'guide', id ?? '', language)
    if (!guide) return null
    const { value, unit } = guide.promisedLimit
    return say('guide', {
      title: guide.title,
      counters: guide.counters.join(say('and')),
      limit: say(`limit.${unit}`, { count: value }),
    })
  },
}
