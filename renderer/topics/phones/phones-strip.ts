import { dialled, isDialled, onePerKind } from '../../../content/arithmetic/phones.ts'
import { contentAt } from '../../store/hall.ts'
import type { StripModule } from '../../store/strip.ts'

/** The numbers to call, each after what it is for. An extension is written as people key it in. */
export const phonesStrip: StripModule = {
  needs: () => [['phones']],
  line({ from, language, say }) {
    const phones = contentAt(from, 'phones', 'phones', language)?.phones ?? []
    const said = onePerKind(phones)
      .filter(({ number }) => isDialled(number))
      .map(({ kind, number }) => {
        const { number: first, extension } = dialled(number)
        return `${say(`phone.${kind}`)} ${extension === null ? first : `${first}-${extension}`}`
      })
    return said.length > 0 ? said.join('  ') : null
  },
}
