import { ids, type ContentSet, type Hit, type RuleTable } from './content-set.ts'
import { longer } from '../../content/arithmetic/limits.ts'

/** Guides and the counters that handle them (二(三)2), and their time limits (一(二)2). */
export const guideRules = {
  'counter.twice': ({ items }) =>
    items.hall.flatMap(({ file, digest: { counters } }) =>
      counters.flatMap(({ number }, index) =>
        counters.findIndex((other) => other.number === number) < index
          ? [{ file, field: `counters[${index}].number`, params: { number } }]
          : [],
      ),
    ),

  'counter.guide-unknown': ({ items }) => {
    const known = ids(items.guide)
    return items.hall.flatMap(({ file, digest }) =>
      digest.counters.flatMap(({ number, businesses }, counter) =>
        businesses.flatMap((guide, index) =>
          known.has(guide)
            ? []
            : [{ file, field: `counters[${counter}].businesses[${index}]`, params: { number, guide } }],
        ),
      ),
    )
  },

  'guide.counter-unknown': (set) =>
    byCounter(
      set,
      (handled, number) => !handled.has(number),
      (handled) => ({ known: [...handled.keys()].join(', ') }),
    ),

  'guide.counter-differs': (set) =>
    byCounter(
      set,
      (handled, number, guide) => handled.get(number)?.has(guide) === false,
      () => ({}),
    ),

  'guide.no-counter': ({ items: { hall, guide } }) => {
    const reached = new Set(
      hall.flatMap(({ digest }) => digest.counters.flatMap(({ businesses }) => businesses)),
    )
    return hall.length === 0
      ? []
      : guide.flatMap(({ id, file }) =>
          reached.has(id) ? [] : [{ file, field: 'counters', params: { guide: id } }],
        )
  },

  'guide.promise-longer': ({ items }) =>
    items.guide.flatMap(({ file, digest }) =>
      digest.legalLimit !== 'none' && longer(digest.promisedLimit, digest.legalLimit)
        ? [{ file, field: 'promisedLimit' }]
        : [],
    ),

  'guide.related-unknown': ({ items }) => {
    const known = ids(items.guide)
    return items.guide.flatMap(({ file, digest }) =>
      digest.related.flatMap((guide, index) =>
        known.has(guide) ? [] : [{ file, field: `related[${index}]`, params: { guide } }],
      ),
    )
  },
} satisfies RuleTable

type Handled = Map<string, Set<string>>

function byCounter(
  { items: { hall, guide } }: ContentSet,
  wrong: (handled: Handled, number: string, guide: string) => boolean,
  more: (handled: Handled) => Record<string, string>,
): Hit[] {
  if (hall.length === 0) return []
  const handled: Handled = new Map(
    hall.flatMap(({ digest }) =>
      digest.counters.map(({ number, businesses }) => [number, new Set(businesses)] as const),
    ),
  )
  return guide.flatMap(({ id, file, digest }) =>
    digest.counters.flatMap((number, index) =>
      wrong(handled, number, id)
        ? [{ file, field: `counters[${index}]`, params: { number, ...more(handled) } }]
        : [],
    ),
  )
}
