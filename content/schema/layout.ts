import * as z from 'zod'
import { dated, line } from './values.ts'

/** What has a place of its own between the plate and the phones, which the standard wants on every screen. */
export const zoneName = z.enum(['main', 'queue', 'ticker', 'clock'])

const percent = z.number().int().min(0).max(100)
const extent = z.number().int().min(1).max(100)

/** A rectangle in whole per cents of the room between plate and phones, from its upper left corner. */
export const zone = z.strictObject({
  is: zoneName,
  left: percent,
  top: percent,
  width: extent,
  height: extent,
})

const zones = z.array(zone).min(1).max(8)

/** `layouts/<id>.yaml`: how a screen is divided, lying and standing. A way that is left out has the usual division. */
export const layout = z.strictObject({
  title: line,
  landscape: zones.optional(),
  portrait: zones.optional(),
  ...dated,
})

export type Zone = z.infer<typeof zone>
