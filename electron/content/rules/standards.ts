import type { Content } from '../../../content/schema/kinds.ts'
import { boundAt } from '../../../content/arithmetic/verdict.ts'
import type { SetItem } from '../content-set.ts'
import type { RuleTable } from './rule.ts'

type Item = Content['qualityStandard']['items'][number]
type Bound = Item['bounds'][number]

/** GB 5749-2022 came into force on this day and took the place of GB 5749-2006. */
const RENEWED = '2023-04-01'

interface National {
  names: string[]
  at?: 'plant' | 'network'
  /** highest and lowest value that passes */
  most?: number
  least?: number
  /** nothing may be found at all */
  none?: true
}

/**
 * National limits of GB 5749-2022 for what utilities publish, and where they hold. A company may hold itself to stricter
 * ones, never to looser ones.
 */
const national: readonly National[] = [
  { names: ['浑浊度', '浊度'], most: 1 },
  { names: ['色度'], most: 15 },
  { names: ['游离氯', '余氯', '游离余氯'], at: 'plant', most: 2, least: 0.3 },
  { names: ['游离氯', '余氯', '游离余氯'], at: 'network', least: 0.05 },
  { names: ['菌落总数'], most: 100 },
  { names: ['总大肠菌群'], none: true },
  { names: ['大肠埃希氏菌'], none: true },
  { names: ['高锰酸盐指数', '高锰酸盐指数（以O₂计）', '耗氧量'], most: 3 },
  { names: ['pH'], most: 8.5, least: 6.5 },
]

/** Items that only the standard of 2006 has. */
const abolished = ['耐热大肠菌群']

/** Limits are law: of the right year, and never softened (二(二)4). */
export const standardRules = {
  'standard.overlap': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['{day} 这天有两份标准有效（另一份是 {other}）', '给旧标准写 validTo'],
    en: ['On {day} two standards are valid (the other is {other})', 'Give the older one a validTo'],
    check: ({ items: { qualityStandard } }) => {
      const sorted = qualityStandard.toSorted((one, other) =>
        one.digest.validFrom < other.digest.validFrom ? -1 : 1,
      )
      return sorted.flatMap(({ file, digest: { validTo } }, index) => {
        const next = sorted[index + 1]
        return next && (validTo === undefined || validTo >= next.digest.validFrom)
          ? [{ file, field: 'validTo', params: { day: next.digest.validFrom, other: next.file } }]
          : []
      })
    },
  },

  'standard.year': {
    clause: '二(二)4',
    severity: 'error',
    zh: [
      'GB 5749-{year} 的有效期不对',
      '2006 版到 2023-03-31 为止（validTo），2022 版从 2023-04-01 起（validFrom）',
    ],
    en: [
      'The validity of GB 5749-{year} is wrong',
      'That of 2006 ends on 2023-03-31 (validTo), that of 2022 begins on 2023-04-01 (validFrom)',
    ],
    check: ({ items }) =>
      items.qualityStandard.flatMap(({ file, digest: { number, validFrom, validTo } }) => {
        const year = /5749\s*[-—–－]\s*(2006|2022)/.exec(number)?.[1]
        if (year === '2022' && validFrom < RENEWED) return [{ file, field: 'validFrom', params: { year } }]
        if (year === '2006' && (validTo === undefined || validTo >= RENEWED))
          return [{ file, field: 'validTo', params: { year } }]
        return []
      }),
  },

  'standard.looser': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['{item}的限值比国家标准宽', '照 GB 5749-2022 改；企业内控值只能更严'],
    en: [
      'The limit of {item} is looser than the national one',
      'Follow GB 5749-2022; own limits may only be stricter',
    ],
    check: ({ items }) =>
      current(items.qualityStandard).flatMap(({ file, digest }) =>
        digest.items.flatMap((item, index) =>
          isLooser(item) ? [{ file, field: `items[${index}].bounds`, params: { item: item.name } }] : [],
        ),
      ),
  },

  'standard.abolished': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['GB 5749-2022 里没有{item}，这是 2006 版的指标', '删掉这一项，用大肠埃希氏菌'],
    en: [
      'GB 5749-2022 has no {item}; it belongs to the standard of 2006',
      'Remove it; use 大肠埃希氏菌 (E. coli)',
    ],
    check: ({ items }) =>
      current(items.qualityStandard).flatMap(({ file, digest }) =>
        digest.items.flatMap(({ name }, index) =>
          abolished.includes(name) ? [{ file, field: `items[${index}].name`, params: { item: name } }] : [],
        ),
      ),
  },

  'standard.order': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['{item}的限值从 {min} 到 {max}，大小写反了', '核对 min 和 max'],
    en: ['The limit of {item} from {min} to {max} is the wrong way round', 'Check min and max'],
    check: ({ items }) =>
      items.qualityStandard.flatMap(({ file, digest }) =>
        digest.items.flatMap(({ name, bounds }, index) =>
          bounds.flatMap((bound, at) =>
            bound.rule === 'between' && Number(bound.min) > Number(bound.max)
              ? [
                  {
                    file,
                    field: `items[${index}].bounds[${at}]`,
                    params: { item: name, min: bound.min, max: bound.max },
                  },
                ]
              : [],
          ),
        ),
      ),
  },

  'standard.twice': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['{item}写了两次，或同一处有两条限值', '每个检测项目写一次；水厂和管网不同的，各写一条 at'],
    en: [
      '{item} is listed twice, or has two bounds for one place',
      'List each item once, with one bound for plants and one for the network where they differ',
    ],
    check: ({ items }) =>
      items.qualityStandard.flatMap(({ file, digest }) =>
        digest.items.flatMap(({ id, name, bounds }, index) => {
          const isAgain = digest.items.findIndex((other) => other.id === id) < index
          const places = bounds.map(({ at }) => at)
          return isAgain || new Set(places).size < places.length
            ? [{ file, field: `items[${index}]`, params: { item: name } }]
            : []
        }),
      ),
  },
} as const satisfies RuleTable

/** Those by which a sample of today's law may be judged, whatever they call themselves. */
const current = (standards: SetItem<'qualityStandard'>[]) =>
  standards.filter(({ digest: { validTo } }) => validTo === undefined || validTo >= RENEWED)

/** A bound lets through what the nation does not, or there is none where the nation has one. */
function isLooser({ name, aliases, bounds }: Item): boolean {
  return national.some((limit) => {
    const isMeant = [name, ...aliases].some((each) => limit.names.includes(each))
    if (!isMeant) return false
    const places = limit.at ? [limit.at] : (['plant', 'network'] as const)
    return places.some((place) => {
      const bound = boundAt({ name, aliases, bounds } as Item, place)
      return bound === undefined ? limit.at !== undefined : passes(bound, limit)
    })
  })
}

function passes(bound: Bound, { most = Infinity, least = -Infinity, none }: National): boolean {
  if (none) return bound.rule !== 'not-detected' && !(bound.rule === 'at-most' && Number(bound.max) === 0)
  switch (bound.rule) {
    case 'at-most':
      return Number(bound.max) > most || least > -Infinity
    case 'at-least':
      return Number(bound.min) < least || most < Infinity
    case 'between':
      return Number(bound.max) > most || Number(bound.min) < least
    case 'said':
    case 'not-detected':
      return false
  }
}
