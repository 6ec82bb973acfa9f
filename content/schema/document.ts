import * as z from 'zod'
import { dated, line, mediaPath, text } from './values.ts'

/** 服务规范, 营业细则, 单位介绍, 品牌内涵, and 宣传材料. */
export const documentSubject = z.enum(['conduct', 'terms', 'about', 'brand', 'leaflet'])

/** `documents/<id>.md`: something that is read as it stands. */
export const document = z.strictObject({
  title: line,
  subject: documentSubject,
  summary: line,
  picture: mediaPath.optional(),
  order: z.number().int().default(100),
  ...dated,
  body: text,
})
