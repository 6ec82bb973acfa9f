import * as z from 'zod'
import { dated, id, line, list } from './values.ts'

/** `online.yaml`: 网上受理项目. Which businesses can be done without coming, and where. */
export const online = z.strictObject({
  services: list(
    z.strictObject({
      title: line,
      /** the guide that says what it takes */
      guide: id.optional(),
      /** ids of `channels.yaml` */
      channels: list(id).min(1),
      note: line.optional(),
    }),
  ).min(1),
  ...dated,
})
