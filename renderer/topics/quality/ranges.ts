/** What all places together reported of each item, from the lowest to the highest, beside the limit that they share. */
import type { Figure, PlaceSample } from '../../../content/arithmetic/samples.ts'
import { numberIn } from '../../../content/arithmetic/verdict.ts'

export interface Range {
  item: Figure['item']
  bound: Figure['bound']
  /** as reported, `<` and words included: the lowest and the highest, or each answer once where not all are numbers */
  values: readonly string[]
  isSpan: boolean
  verdict: 'good' | 'bad' | 'unclear'
  places: readonly PlaceSample['place']['kind'][]
}

export function rangesOf(samples: readonly PlaceSample[]): Range[] {
  const groups = new Map<string, { place: PlaceSample['place']; figure: Figure }[]>()
  for (const { place, figures } of samples)
    for (const figure of figures) {
      if (figure.verdict === 'not-tested') continue
      const key = `${figure.item.id} ${JSON.stringify(figure.bound)}`
      groups.set(key, [...(groups.get(key) ?? []), { place, figure }])
    }
  return [...groups.values()].flatMap((group) => {
    const first = group[0]?.figure
    if (!first) return []
    const verdicts = group.map(({ figure }) => figure.verdict)
    return {
      item: first.item,
      bound: first.bound,
      ...spanOf(group.map(({ figure }) => figure.reported)),
      verdict: verdicts.includes('bad') ? 'bad' : verdicts.includes('unclear') ? 'unclear' : 'good',
      places: [...new Set(group.map(({ place }) => place.kind))],
    }
  })
}

function spanOf(reported: readonly string[]): Pick<Range, 'values' | 'isSpan'> {
  const number = (cell: string) => numberIn(cell) ?? -Infinity
  const values = [...new Set(reported)].sort((a, b) => number(a) - number(b))
  const isSpan = values.length > 1 && reported.every((cell) => numberIn(cell) !== null)
  return isSpan ? { values: [values[0] ?? '', values.at(-1) ?? ''], isSpan } : { values, isSpan }
}
