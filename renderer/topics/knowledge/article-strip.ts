import { contentAt } from '../../store/hall.ts'
import { itemOf } from '../../store/slide.ts'
import type { StripModule } from '../../store/strip.ts'

/** One thing worth knowing, in its own summary. */
export const articleStrip: StripModule = {
  needs: itemOf('knowledge'),
  line({ from, language, say }, id) {
    const article = contentAt(from, 'knowledge', id ?? '', language)
    return article ? say('about', { title: article.title, words: article.summary }) : null
  },
}
