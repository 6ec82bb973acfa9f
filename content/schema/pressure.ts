import * as z from 'zod'
import { dated, decimal, id, line, list, moment } from './values.ts'

/** `pressure/points.yaml`: where pressure is measured; each point has its own lower limit, in MPa. */
export const pressurePoints = z.strictObject({
  source: line,
  /** hours after which a reading is stale */
  freshHours: z
    .number()
    .int()
    .positive()
    .max(24 * 92),
  points: list(
    z.strictObject({
      id,
      name: line,
      zone: line.optional(),
      /** metres above sea level */
      elevation: z.number().min(-200).max(6000).optional(),
      atLeast: decimal,
    }),
  ).min(1),
  ...dated,
})

/** What a source reports in; 公斤 is kgf/cm², and 1 kgf/cm² = 0.0980665 MPa. */
export const pressureUnit = z.enum(['MPa', 'kgf/cm2'])

/** `pressure/readings/<name>.csv`: `measured,point,pressure`. The text is kept as reported, in the file's unit. */
export const pressureReadings = z.strictObject({
  unit: pressureUnit.default('MPa'),
  rows: z.array(z.strictObject({ measured: moment, point: id, pressure: decimal })).min(1),
})
