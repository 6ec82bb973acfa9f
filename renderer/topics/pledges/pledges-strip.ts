import { contentAt } from '../../store/hall.ts'
import { itemOf } from '../../store/slide.ts'
import type { StripModule } from '../../store/strip.ts'

/** What is promised. */
export const pledgeStrip: StripModule = {
  needs: itemOf('pledge'),
  line({ from, language, say }, id) {
    const pledge = contentAt(from, 'pledge', id ?? '', language)
    return pledge ? say('about', { title: pledge.title, words: pledge.promise }) : null
  },
}

/** What came of the promises, each figure with its period. */
export const figuresStrip: StripModule = {
  needs: () => [['figures']],
  line({ from, language, say }) {
    const figures = contentAt(from, 'figures', 'figures', language)?.figures ?? []
    return figures.length > 0
      ? figures
          .map(({ name, value, unit, period }) => say('figure', { name, value, unit, ...period }))
          .join('  ')
      : null
  },
}
