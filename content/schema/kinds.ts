/**
 * Every kind of content: which files hold it, how they are written, and which fields a list needs.
 * A new kind does not compile until it has all of these and is drawn wherever kinds are drawn.
 */
import type * as z from 'zod'
import { guide } from './guide.ts'
import { hall } from './hall.ts'
import { notice } from './notice.ts'
import { phones } from './phones.ts'
import { pledge } from './pledge.ts'
import { pressurePoints, pressureReadings } from './pressure.ts'
import { price } from './price.ts'
import { qualityPlaces, qualityReadings, qualityStandard } from './quality.ts'

export const kinds = {
  hall: { file: 'hall.yaml', schema: hall },
  phones: { file: 'phones.yaml', schema: phones },
  pledge: { file: 'pledges/*.md', schema: pledge },
  guide: { file: 'guides/*.md', schema: guide },
  price: { file: 'prices/*.yaml', schema: price },
  qualityStandard: { file: 'quality/standards/*.yaml', schema: qualityStandard },
  qualityPlaces: { file: 'quality/places.yaml', schema: qualityPlaces },
  qualityReadings: { file: 'quality/readings/*.csv', schema: qualityReadings },
  pressurePoints: { file: 'pressure/points.yaml', schema: pressurePoints },
  pressureReadings: { file: 'pressure/readings/*.csv', schema: pressureReadings },
  notice: { file: 'notices/*.md', schema: notice },
} as const

export type Kind = keyof typeof kinds

/** The checked content of one file, by kind. */
export type Content = { [K in Kind]: z.output<(typeof kinds)[K]['schema']> }

/** What lists and first pages need of an item without fetching it. */
export const listed: { [K in Kind]: (content: Content[K]) => Listed[K] } = {
  hall: (hall) => ({ company: hall.company, name: hall.name }),
  phones: (phones) => ({ count: phones.phones.length }),
  pledge: ({ title, promise, figure, order, published }) => ({
    title,
    promise,
    order,
    published,
    ...(figure && { figure }),
  }),
  guide: ({ title, plain, want, order, counters, published }) => ({
    title,
    plain,
    want,
    order,
    counters,
    published,
  }),
  price: ({ title, audience, effective, order, published, until }) => ({
    title,
    audience,
    effective,
    order,
    published,
    ...(until && { until }),
  }),
  qualityStandard: ({ number, validFrom }) => ({ number, validFrom }),
  qualityPlaces: ({ places }) => ({ count: places.length }),
  qualityReadings: ({ rows }) => span(rows.map((row) => row.sampled)),
  pressurePoints: ({ points }) => ({ count: points.length }),
  pressureReadings: ({ rows }) => span(rows.map((row) => row.measured)),
  notice: ({ title, kind, urgency, starts, ends, firstEnds, restored, areas, published }) => ({
    title,
    kind,
    urgency,
    starts,
    ends,
    published,
    areaCount: areas.length,
    areas: areas.slice(0, 3),
    ...(firstEnds && { firstEnds }),
    ...(restored && { restored }),
  }),
}

/** First and last day or minute of a file of readings, and how many rows it has. */
interface Span {
  first: string
  last: string
  rows: number
}

export interface Listed {
  hall: Pick<Content['hall'], 'company' | 'name'>
  phones: { count: number }
  pledge: Pick<Content['pledge'], 'title' | 'promise' | 'order' | 'published'> & {
    figure?: { value: string; unit?: string | undefined }
  }
  guide: Pick<Content['guide'], 'title' | 'plain' | 'want' | 'order' | 'counters' | 'published'>
  price: Pick<Content['price'], 'title' | 'audience' | 'effective' | 'order' | 'published'> & {
    until?: string
  }
  qualityStandard: Pick<Content['qualityStandard'], 'number' | 'validFrom'>
  qualityPlaces: { count: number }
  qualityReadings: Span
  pressurePoints: { count: number }
  pressureReadings: Span
  notice: Pick<
    Content['notice'],
    'title' | 'kind' | 'urgency' | 'starts' | 'ends' | 'published' | 'areas'
  > & {
    areaCount: number
    firstEnds?: string
    restored?: string
  }
}

function span(days: string[]): Span {
  let first = days[0] ?? ''
  let last = first
  for (const day of days) {
    if (day < first) first = day
    if (day > last) last = day
  }
  return { first, last, rows: days.length }
}
