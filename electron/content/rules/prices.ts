import { inForceOn } from '../../../content/arithmetic/price-on.ts'
import { dayAfter } from '../../../content/arithmetic/wall-time.ts'
import type { ContentSet, SetItem } from '../content-set.ts'
import { hitsIn, type Hit, type RuleTable } from './rule.ts'

/** yuan/m³; no city comes near, but a price typed in fen does */
const DEAR = 50

/** Prices, charges and what they rest on (二(二)4, 二(三)3). */
export const priceRules = {
  'price.none-in-force': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['{audience}的水价 {effective} 才开始执行，现在没有价', '补上现行水价，或核对 effective'],
    en: [
      'The price for {audience} begins on {effective}; none is in force now',
      'Add the price in force, or check effective',
    ],
    check: ({ items: { price } }, now) => {
      const today = now.slice(0, 10)
      const inForce = new Set(
        inForceOn(
          price.map(({ digest }) => digest),
          today,
        ).map(({ audience }) => audience),
      )
      return price.flatMap(({ file, digest: { audience, effective } }) =>
        effective > today && !inForce.has(audience) && price.every(isToCome(audience, today))
          ? [{ file, field: 'effective', params: { audience, effective } }]
          : [],
      )
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
        const { effective } = after.digest
        const { until } = before.digest
        return until !== undefined && until < effective
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
      price.flatMap(({ file, digest: { effective, until, audience } }) => {
        const isFollowed = price.some(
          ({ digest }) => digest.audience === audience && until !== undefined && digest.effective > until,
        )
        return until !== undefined && until >= effective && until < now.slice(0, 10) && !isFollowed
          ? [{ file, field: 'until', params: { until } }]
          : []
      }),
  },

  'price.dates': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['{effective} 才执行，{until} 就结束', '核对 effective 和 until'],
    en: ['It begins on {effective} and ends on {until}', 'Check effective and until'],
    check: ({ items }) =>
      items.price.flatMap(({ file, digest: { effective, until } }) =>
        until !== undefined && until < effective
          ? [{ file, field: 'until', params: { effective, until } }]
          : [],
      ),
  },

  'price.name-twice': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['“{name}”写了两次', '每一档、每一项费用只写一次'],
    en: ['"{name}" is listed twice', 'List each tier and each charge once'],
    check: ({ items }) =>
      items.price.flatMap(({ file, digest }) =>
        (['tiers', 'flat'] as const).flatMap((list) =>
          hitsIn(
            file,
            digest[list].map(({ name }) => ({ name })),
            (index) => `${list}[${index}].name`,
            ({ name }, index) =>
              digest[list].findIndex((other) => other.name === name) < index ? { name } : null,
          ),
        ),
      ),
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
    zh: ['每立方米 {said} 元，不像水价', '单位是元/立方米，不是分；核对小数点，不收的费用整行删掉'],
    en: [
      '{said} yuan a cubic metre is no price of water',
      'The unit is yuan/m³, not fen; check the point, and remove a charge that is not taken',
    ],
    check: ({ items }) =>
      items.price.flatMap(({ file, digest: { tiers, flat } }) =>
        [
          ...tiers.map(({ base }, index) => ({ said: base, field: `tiers[${index}].base` })),
          ...flat.map(({ amount }, index) => ({ said: amount, field: `flat[${index}].amount` })),
        ].flatMap(({ said, field }) =>
          Number(said) > DEAR || Number(said) === 0 ? [{ file, field, params: { said } }] : [],
        ),
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

  'charge.zero': {
    clause: '二(三)3',
    severity: 'warning',
    zh: ['金额写的是 {said}', '不收钱的写 free: true，屏幕上写“免费”'],
    en: ['The amount is {said}', 'Write free: true where nothing is taken, and screens say so'],
    check: ({ items: { charge, guide } }) => [
      ...charge.flatMap(({ file, digest: { rows } }) =>
        hitsIn(
          file,
          rows,
          (index) => `rows[${index}].fee.amount`,
          ({ fee }) => ('amount' in fee && Number(fee.amount) === 0 ? { said: fee.amount } : null),
        ),
      ),
      ...guide.flatMap(({ file, digest: { fee } }) =>
        hitsIn(
          file,
          'charges' in fee ? fee.charges : [],
          (index) => `fee.charges[${index}].amount`,
          ({ amount }) => (Number(amount) === 0 ? { said: amount } : null),
        ),
      ),
    ],
  },
} as const satisfies RuleTable

const isToCome =
  (audience: string, today: string) =>
  ({ digest }: SetItem<'price'>) =>
    digest.audience !== audience || digest.effective > today

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
    else if ('basis' in digest.fee) found.push({ file, field: 'fee.basis', basis: digest.fee.basis })
  return found
}
