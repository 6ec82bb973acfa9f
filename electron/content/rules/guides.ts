import { hoursOf, longer } from '../../../content/arithmetic/limits.ts'
import type { ContentSet } from '../content-set.ts'
import { hitsIn, ids, type Hit, type RuleTable } from './rule.ts'

/** Guides and the counters that handle them (二(三)2), and their time limits (一(二)2). */
export const guideRules = {
  'counter.twice': {
    clause: '二(三)2',
    severity: 'error',
    zh: ['柜台 {number} 写了两次', '每个柜台编号只用一次'],
    en: ['Counter {number} is listed twice', 'Use each counter number once'],
    check: ({ items }) =>
      items.hall.flatMap(({ file, digest: { counters } }) =>
        hitsIn(
          file,
          counters,
          (index) => `counters[${index}].number`,
          ({ number }, index) =>
            counters.findIndex((other) => other.number === number) < index ? { number } : null,
        ),
      ),
  },

  'counter.guide-unknown': {
    clause: '二(三)2',
    severity: 'error',
    zh: ['柜台 {number} 经办“{guide}”，但没有这份指南', '检查名称，或写 guides/{guide}.md'],
    en: [
      'Counter {number} handles "{guide}", but there is no such guide',
      'Check the name, or write guides/{guide}.md',
    ],
    check: (set) => {
      const known = ids(set, 'guide')
      return set.items.hall.flatMap(({ file, digest }) =>
        digest.counters.flatMap(({ number, businesses }, counter) =>
          hitsIn(
            file,
            businesses,
            (index) => `counters[${counter}].businesses[${index}]`,
            (guide) => (known.has(guide) ? null : { number, guide }),
          ),
        ),
      )
    },
  },

  'guide.counter-unknown': {
    clause: '二(三)2',
    severity: 'error',
    zh: ['没有 {number} 号柜台', '改成 hall.yaml 里有的柜台：{known}'],
    en: ['There is no counter {number}', 'Use a counter of hall.yaml: {known}'],
    check: (set) =>
      byCounter(
        set,
        (handled, number) => !handled.has(number),
        (handled) => ({ known: [...handled.keys()].join(', ') }),
      ),
  },

  'guide.counter-differs': {
    clause: '二(三)2',
    severity: 'warning',
    zh: ['指南写 {number} 号柜台，但 hall.yaml 里该柜台不经办这项业务', '让两处一致'],
    en: ['The guide names counter {number}, which in hall.yaml does not handle it', 'Make the two agree'],
    check: (set) =>
      byCounter(
        set,
        // A guide that no counter handles is said to be so; that is no difference between two files.
        (handled, number, guide) =>
          handled.get(number)?.has(guide) === false && [...handled.values()].some((all) => all.has(guide)),
        () => ({}),
      ),
  },

  'guide.no-counter': {
    clause: '二(三)2',
    severity: 'error',
    zh: ['这项业务没有一个柜台经办', '在 hall.yaml 的 counters 里，给经办柜台的 businesses 加上 {guide}'],
    en: ['No counter handles this business', 'Add {guide} to the businesses of its counter in hall.yaml'],
    check: ({ items: { hall, guide } }) => {
      const reached = new Set(
        hall.flatMap(({ digest }) => digest.counters.flatMap(({ businesses }) => businesses)),
      )
      return hall.length === 0
        ? []
        : guide.flatMap(({ id, file }) =>
            reached.has(id) ? [] : [{ file, field: 'counters', params: { guide: id } }],
          )
    },
  },

  'guide.promise-longer': {
    clause: '一(二)2',
    severity: 'error',
    zh: ['承诺时限比法定时限长', '承诺时限（promisedLimit）不能超过法定时限（legalLimit）'],
    en: ['The promised limit is longer than the legal one', 'promisedLimit must not exceed legalLimit'],
    check: ({ items }) =>
      items.guide.flatMap(({ file, digest: { promisedLimit, legalLimit } }) =>
        legalLimit !== 'none' && longer(promisedLimit, legalLimit) ? [{ file, field: 'promisedLimit' }] : [],
      ),
  },

  'guide.step-longer': {
    clause: '一(二)2',
    severity: 'warning',
    zh: ['这一步就比承诺时限长', '核对 takes 和 promisedLimit'],
    en: ['This step alone takes longer than the promised limit', 'Check takes and promisedLimit'],
    check: ({ items }) =>
      items.guide.flatMap(({ file, digest: { steps, promisedLimit } }) =>
        hitsIn(
          file,
          steps,
          (index) => `steps[${index}].takes`,
          ({ takes }) => (takes && hoursOf(takes) > hoursOf(promisedLimit) ? {} : null),
        ),
      ),
  },

  'guide.related-unknown': {
    clause: null,
    severity: 'warning',
    zh: ['相关业务“{guide}”没有指南', '检查名称，或删掉'],
    en: ['The related business "{guide}" has no guide', 'Check the name, or remove it'],
    check: (set) => {
      const known = ids(set, 'guide')
      return set.items.guide.flatMap(({ file, digest }) =>
        hitsIn(
          file,
          digest.related,
          (index) => `related[${index}]`,
          (guide) => (known.has(guide) ? null : { guide }),
        ),
      )
    },
  },
} as const satisfies RuleTable

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
    hitsIn(
      file,
      digest.counters,
      (index) => `counters[${index}]`,
      (number) => (wrong(handled, number, id) ? { number, ...more(handled) } : null),
    ),
  )
}
