import * as z from 'zod'
import { date, dated, decimal, id, line, list } from './values.ts'

/** 处理及时率, 满意率, 水质 / 水压合格率, 抽查考评, and others that a company publishes. */
export const metric = z.enum([
  'timeliness',
  'satisfaction',
  'quality-compliance',
  'pressure-compliance',
  'inspection',
  'other',
])

/** `figures.yaml`: what the service achieved. A figure is nothing without its period and its source. */
export const figures = z.strictObject({
  figures: list(
    z.strictObject({
      id,
      metric,
      name: line,
      value: decimal,
      unit: line,
      target: decimal.optional(),
      period: z.strictObject({ from: date, to: date }),
      source: line,
    }),
  ).min(1),
  ...dated,
})
