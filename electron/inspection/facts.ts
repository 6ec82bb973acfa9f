import type { Content } from '../../content/schema/kinds.ts'
import type { Listed } from '../../content/schema/listed.ts'
import type { Problem } from '../../content/schema/problem.ts'
import type { Month } from '../uptime/month.ts'
import type { SeenOn } from './where.ts'

/** Kinds of content of which the sheet reads every file. */
export const readKinds = [
  'hall',
  'phones',
  'pledge',
  'channels',
  'online',
  'elsewhere',
  'figures',
  'policy',
  'document',
  'guide',
  'price',
  'charge',
  'law',
  'knowledge',
  'event',
  'playlist',
] as const

export type ReadKind = (typeof readKinds)[number]

/** All that the sheet is made from: content in Chinese, what the checker says of it, and what screens there are. */
export interface Facts {
  of: { [K in ReadKind]: Content[K][] }
  /** files of readings, as they are listed: their newest day counts */
  quality: Listed['qualityReadings'][]
  pressure: Listed['pressureReadings'][]
  problems: readonly Problem[]
  /** on which screens a topic is to be seen */
  seenOn: SeenOn
  /** the screens' record of this month; null where nothing is written */
  month: Month | null
  /** the hall's day, which for sample content is the sample's own */
  today: string
}

export const hallOf = ({ of: { hall } }: Facts): Content['hall'] => {
  if (!hall[0]) throw new Error('the content has no hall.yaml')
  return hall[0]
}
