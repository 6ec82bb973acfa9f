import * as z from 'zod'
import { basis, date, dated, decimal, line, list, text } from './values.ts'

/** One step of the ladder. `upTo` is in m³ a period and included: 144 is still the first tier. */
export const tier = z.strictObject({
  name: line,
  upTo: z.number().int().positive().nullable(),
  base: decimal,
})

/** `prices/<id>.yaml`: a price by volume, in yuan/m³. Only `base` grows by tier; `flat` charges never do. */
export const price = z.strictObject({
  title: line,
  audience: line,
  effective: date,
  /** the last day on which it holds */
  until: date.optional(),
  /** over which use is added up before it is divided into tiers */
  period: z.enum(['year', 'quarter', 'month']).default('year'),
  /** one tier without an end is a single price for every m³ */
  tiers: list(tier)
    .min(1)
    .refine(isLadder, { params: { rule: 'price.ladder' } }),
  flat: list(z.strictObject({ name: line, amount: decimal })).default([]),
  /** a larger household moves every boundary by `extra` m³ a period for each person above `above` */
  household: z
    .strictObject({ above: z.number().int().positive(), extra: z.number().int().positive() })
    .optional(),
  basis: list(basis).min(1),
  source: line,
  order: z.number().int().default(100),
  ...dated,
  note: text.optional(),
})

/** Every tier ends above the one before it, and the last one alone has no end: no m³ is left without a price. */
function isLadder(tiers: readonly { upTo: number | null }[]): boolean {
  return tiers.every(({ upTo }, index) => {
    if (index === tiers.length - 1) return upTo === null
    const before = tiers[index - 1]?.upTo ?? 0
    return upTo !== null && upTo > before
  })
}
