import * as z from 'zod'
import { dated, id, line, list, webAddress } from './values.ts'

export const channelKind = z.enum([
  'website',
  'wechat',
  'weibo',
  'mini-program',
  'app',
  'online-service',
  'rating',
  'government',
])

/** A host that addresses may have: `qdwater.example`, which covers its subdomains. */
export const host = z.string().regex(/^(?=.{4,100}$)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,20}$/)

/**
 * `channels.yaml`: where the company is reached without coming. A QR code is always drawn from `address` and never
 * taken from a picture, so what people scan is what was checked against `allowed`.
 */
export const channels = z.strictObject({
  /** the only hosts that any address of the content may have */
  allowed: list(host).min(1),
  channels: list(
    z.strictObject({
      id,
      kind: channelKind,
      name: line,
      /** what one can do there, readable beside the code */
      caption: line,
      address: webAddress,
      hours: line,
      /** answered by people round the clock */
      allDay: z.boolean().default(false),
    }),
  ).min(1),
  ...dated,
})
