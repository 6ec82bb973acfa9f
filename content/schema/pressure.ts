import * as z from 'zod'
import { dated, decimal, id, line, moment } from './values.ts'

/** `pressure/points.yaml`: where pressure is measured; each point has its own lower limit, in MPa. */
export const pressurePoints = z.strictObject({
  source: line,
  /** hours after which a reading is stale */
  freshHours: z
    .number()
    .int()
    .positive()
    .max(24 * 92),
  points: z
    .array(
      z.strictObject({
        id,
        name: line,
        zone: line,
        /** metres above sea level */
        elevation: z.number().min(-200).max(6000).optional(),
        atLeast: decimal,
      }),
    )
    .min(1),
  ...dated,
})

/** `pressure/readings/<name>.csv`: `measured,point,pressure`, pressure in MPa, kept as reported. */
export const pressureReadings = z.strictObject({
  rows: z.array(z.strictObject({ measured: moment, point: id, pressure: decimal })).min(1),
})
