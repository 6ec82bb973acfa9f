import * as z from 'zod'
import { date, dated, decimal, id, line, list } from './values.ts'

/** Where a limit holds: leaving the plant, in the network, or both. */
export const placeKind = z.enum(['plant', 'network'])

/** A bound on one item. Edges pass: 0.05 against at-least 0.05 is good. */
export const bound = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('at-most'), max: decimal, at: placeKind.optional() }),
  z.strictObject({ rule: z.literal('at-least'), min: decimal, at: placeKind.optional() }),
  z.strictObject({ rule: z.literal('between'), min: decimal, max: decimal, at: placeKind.optional() }),
  /** 不应检出 */
  z.strictObject({ rule: z.literal('not-detected'), at: placeKind.optional() }),
  /** 无, 无异臭、异味: any of these reported `words` is good; `text` is the limit as people read it */
  z.strictObject({
    rule: z.literal('said'),
    text: line,
    words: list(line).min(1),
    at: placeKind.optional(),
  }),
])

export const qualityItem = z.strictObject({
  id,
  name: line,
  aliases: list(line).default([]),
  unit: line.optional(),
  meaning: line,
  bounds: list(bound).min(1),
})

/** `quality/standards/<id>.yaml`: the limits that hold for samples taken from `validFrom` on. */
export const qualityStandard = z.strictObject({
  title: line,
  number: line,
  validFrom: date,
  validTo: date.optional(),
  items: list(qualityItem).min(1),
  ...dated,
})

/** `quality/places.yaml`: plants and network points, and how often figures are due. */
export const qualityPlaces = z.strictObject({
  interval: z.enum(['daily', 'weekly', 'monthly', 'quarterly']),
  /** days from sampling to publication that are usual; beyond interval + lag a figure is stale */
  lagDays: z.number().int().nonnegative().max(120),
  source: line,
  places: list(z.strictObject({ id, name: line, kind: placeKind, area: line })).min(1),
  ...dated,
})

/** What a row is: one sample, or a figure over all samples of the interval that ends on `sampled`. */
export const statistic = z.enum(['sample', 'mean', 'highest', 'lowest'])

/**
 * `quality/readings/<name>.csv`, one row per sample: `sampled,place,<item>,<item>…` by header text, in any order.
 * A cell is kept as reported: `<5`, `1.70`, `未检出`, `--` (not tested) are four different things.
 */
export const qualityReadings = z.strictObject({
  items: list(line).min(1),
  rows: z
    .array(
      z.strictObject({
        sampled: date,
        place: id,
        statistic: statistic.default('sample'),
        values: list(z.string().trim().max(40)),
      }),
    )
    .min(1),
})
