/**
 * Every kind of content: which files hold it and how they are written. A new kind does not compile until lists,
 * digests, words and pages know it.
 */
import type * as z from 'zod'
import { channels } from './channels.ts'
import { charge } from './charge.ts'
import { document } from './document.ts'
import { elsewhere } from './elsewhere.ts'
import { event } from './event.ts'
import { figures } from './figures.ts'
import { guide } from './guide.ts'
import { hall } from './hall.ts'
import { holidays } from './holidays.ts'
import { knowledge } from './knowledge.ts'
import { law } from './law.ts'
import { layout } from './layout.ts'
import { notice } from './notice.ts'
import { online } from './online.ts'
import { phones } from './phones.ts'
import { playlist } from './playlist.ts'
import { pledge } from './pledge.ts'
import { policy } from './policy.ts'
import { pressurePoints, pressureReadings } from './pressure.ts'
import { price } from './price.ts'
import type { Prose, ProseField } from './prose.ts'
import { qualityPlaces, qualityReadings, qualityStandard } from './quality.ts'

export const kinds = {
  hall: { file: 'hall.yaml', schema: hall },
  phones: { file: 'phones.yaml', schema: phones },
  channels: { file: 'channels.yaml', schema: channels },
  online: { file: 'online.yaml', schema: online },
  elsewhere: { file: 'elsewhere.yaml', schema: elsewhere },
  figures: { file: 'figures.yaml', schema: figures },
  holidays: { file: 'holidays/*.yaml', schema: holidays },
  pledge: { file: 'pledges/*.md', schema: pledge },
  policy: { file: 'policies/*.md', schema: policy },
  document: { file: 'documents/*.md', schema: document },
  guide: { file: 'guides/*.md', schema: guide },
  price: { file: 'prices/*.yaml', schema: price },
  charge: { file: 'charges/*.yaml', schema: charge },
  law: { file: 'laws/*.md', schema: law },
  knowledge: { file: 'knowledge/*.md', schema: knowledge },
  event: { file: 'events/*.md', schema: event },
  qualityStandard: { file: 'quality/standards/*.yaml', schema: qualityStandard },
  qualityPlaces: { file: 'quality/places.yaml', schema: qualityPlaces },
  qualityReadings: { file: 'quality/readings/*.csv', schema: qualityReadings },
  pressurePoints: { file: 'pressure/points.yaml', schema: pressurePoints },
  pressureReadings: { file: 'pressure/readings/*.csv', schema: pressureReadings },
  notice: { file: 'notices/*.md', schema: notice },
  playlist: { file: 'playlists/*.yaml', schema: playlist },
  layout: { file: 'layouts/*.yaml', schema: layout },
} as const

export type Kind = keyof typeof kinds

/** One file as its author wrote it, checked, by kind. */
export type Written = { [K in Kind]: z.output<(typeof kinds)[K]['schema']> }

/** What is served and shown of it: the same, with its Markdown parsed. */
export type Content = { [K in Kind]: WithProse<Written[K]> }

type WithProse<C> = { [F in keyof C]: F extends ProseField ? Prose : C[F] }
