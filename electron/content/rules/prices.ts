import { dayAfter } from '../../../content/arithmetic/wall-time.ts'
import type { ContentSet, SetItem } from '../content-set.ts'
import type { Hit, RuleTable } from './rule.ts'

/** yuan/m³; no city comes near, but a price typed in fen does */
const DEAR = 50

/** Prices, charges and what they rest on (二(二)4, 二(三)3). */
export const priceRules = {
  'price.none-in-force': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['今天没有一份水价在执行期内', '补上现行水价，或核对 effective 和 until'],
    en: ['No price is in force today', 'Add the price in force, or check effective and until'],
    check: ({ items: { price } }, now) => {
      const today = now.slice(0, 10)
      const isInForce = price.some(
        ({ digest: { effective, until } }) => effective <= today && (until === undefined || today <= until),
      )
      return isInForce || price.length === 0 ? [] : [{ file: price.at(-1)?.file ?? '.', field: 'effective' }]
    },
  },

  'price.overlap': {
    clause: '二(二)4',
    severity: 'error',
    zh: [
      '{day} 这天，同一类用户有两份水价（另一份是 {other}）',
      '给旧的一份写 until，写到新的 effective 的前一天',
    ],
    en: [
      'On {day} the same customers have two prices (the other is {other})',
      'Give the older one an until, the day before the newer one begins',
    ],
    check: ({ items }) =>
      successions(items.price).flatMap(([before, after]) => {
        const { effective, period } = after.digest
        const { until } = before.digest
        const isOver = until !== undefined && until < effective
        return isOver || before.digest.period !== period
          ? []
          : [{ file: before.file, field: 'until', params: { day: effective, other: after.file } }]
      }),
  },

  'price.gap': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['{from} 起到 {other} 执行前，这类用户没有水价', '改 until 或 effective，让前后接上'],
    en: [
      'From {from} until {other} begins these customers have no price',
      'Change until or effective so that one follows the other',
    ],
    check: ({ items }) =>
      successions(items.price).flatMap(([before, after]) => {
        const { until } = before.digest
        const next = until === undefined ? null : dayAfter(until, 1)
        return next !== null && next < after.digest.effective
          ? [{ file: before.file, field: 'until', params: { from: next, other: after.file } }]
          : []
      }),
  },

  'price.expired': {
    clause: '二(二)4',
    severity: 'warning',
    zh: ['这份水价 {until} 到期，之后没有接着的', '补上新水价；到期后屏幕不再显示这一份'],
    en: ['This price ended on {until} and none follows', 'Add the new price; this one is not shown any more'],
    check: ({ items: { price } }, now) =>
      price.flatMap(({ file, digest: { until, audience } }) => {
        const isFollowed = price.some(
          ({ digest }) => digest.audience === audience && until !== undefined && digest.effective > until,
        )
        return until !== undefined && until < now.slice(0, 10) && !isFollowed
          ? [{ file, field: 'until', params: { until } }]
          : []
      }),
  },

  'price.falling': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['{name}的基本水价比前一档低', '核对各档的 base'],
    en: ['The base price of {name} is below the tier before it', 'Check the base of each tier'],
    check: ({ items }) =>
      items.price.flatMap(({ file, digest: { tiers } }) =>
        tiers.flatMap(({ name, base }, index) =>
          index > 0 && Number(base) < Number(tiers[index - 1]?.base)
            ? [{ file, field: `tiers[${index}].base`, params: { name } }]
            : [],
        ),
      ),
  },

  'price.implausible': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['每立方米 {said} 元，不像水价', '单位是元/立方米，不是分；核对小数点'],
    en: ['{said} yuan a cubic metre is no price of water', 'The unit is yuan/m³, not fen; check the point'],
    check: ({ items }) =>
      items.price.flatMap(({ file, digest: { tiers, flat } }) =>
        [
          ...tiers.map(({ base }, index) => ({ said: base, field: `tiers[${index}].base` })),
          ...flat.map(({ amount }, index) => ({ said: amount, field: `flat[${index}].amount` })),
        ].flatMap(({ said, field }) => (Number(said) > DEAR ? [{ file, field, params: { said } }] : [])),
      ),
  },

  'basis.incomplete': {
    clause: '二(三)3',
    severity: 'warning',
    zh: ['收费依据“{document}”没有写{what}', '写全文件名、文号（number）和日期（date）'],
    en: ['The basis "{document}" lacks {what}', 'Give the document with its number and date'],
    check: (set) =>
      bases(set).flatMap(({ file, field, basis: { document, number, date } }) => {
        if (number !== undefined && date !== undefined) return []
        const what = number === undefined ? { zh: '文号', en: 'its number' } : { zh: '日期', en: 'its date' }
        return [{ file, field, params: { document, what } }]
      }),
  },
} as const satisfies RuleTable

/** Prices for the same customers, each with the one that follows it. */
function successions(prices: SetItem<'price'>[]): (readonly [SetItem<'price'>, SetItem<'price'>])[] {
  const sorted = prices.toSorted((one, other) => (one.digest.effective < other.digest.effective ? -1 : 1))
  return sorted.flatMap((price, index) => {
    const next = sorted.slice(index + 1).find(({ digest }) => digest.audience === price.digest.audience)
    return next ? [[price, next] as const] : []
  })
}

/** Everything that money is taken for, with what it rests on. */
function bases({ items: { price, charge, guide } }: ContentSet) {
  const found: (Pick<Hit, 'file'> & {
    field: string
    basis: { document: string; number?: string | undefined; date?: string | undefined }
  })[] = []
  for (const { file, digest } of price)
    for (const [index, basis] of digest.basis.entries()) found.push({ file, field: `basis[${index}]`, basis })
  for (const { file, digest } of charge)
    for (const [index, { basis }] of digest.rows.entries())
      found.push({ file, field: `rows[${index}].basis`, basis })
  for (const { file, digest } of guide)
    if ('charges' in digest.fee)
      for (const [index, { basis }] of digest.fee.charges.entries())
        found.push({ file, field: `fee.charges[${index}].basis`, basis })
  return found
}
