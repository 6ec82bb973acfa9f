import { rateOf } from '../../../content/arithmetic/bill.ts'
import { contentAt } from '../../store/hall.ts'
import { itemOf } from '../../store/slide.ts'
import type { StripModule } from '../../store/strip.ts'

/** What a cubic metre costs, tier by tier. */
export const priceStrip: StripModule = {
  needs: itemOf('price'),
  line({ from, language, say }, id) {
    const price = contentAt(from, 'price', id ?? '', language)
    if (!price) return null
    const rates = price.tiers.map((tier) => say('rate', { name: tier.name, rate: rateOf(price, tier) }))
    return say('about', { title: price.title, words: rates.join('  ') })
  },
}
