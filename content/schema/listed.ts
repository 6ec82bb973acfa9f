import type { Content, Kind } from './kinds.ts'

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
  channels: ({ channels }) => ({ count: channels.length }),
  online: ({ services }) => ({ count: services.length }),
  elsewhere: ({ entries }) => ({ count: entries.length }),
  figures: ({ figures, published }) => ({ count: figures.length, published }),
  holidays: ({ year }) => ({ year }),
  policy: pickRead('subject'),
  document: pickRead('subject'),
  guide: ({ title, plain, want, order, counters, published }) => ({
    title,
    plain,
    want,
    order,
    counters,
    published,
  }),
  price: ({ title, audience, period, effective, order, published, until }) => ({
    title,
    audience,
    period,
    effective,
    order,
    published,
    ...(until && { until }),
  }),
  charge: ({ title, audience, order, published }) => ({ title, audience, order, published }),
  law: ({ title, number, effective, order, published, until }) => ({
    title,
    effective,
    order,
    published,
    ...(number && { number }),
    ...(until && { until }),
  }),
  knowledge: pickRead('topic'),
  event: ({ title, starts, ends, place, summary, published }) => ({
    title,
    starts,
    ends,
    place,
    summary,
    published,
  }),
  qualityStandard: ({ number, validFrom }) => ({ number, validFrom }),
  qualityPlaces: ({ places }) => ({ count: places.length }),
  qualityReadings: ({ rows }) => span(rows.map((row) => row.sampled)),
  pressurePoints: ({ points }) => ({ count: points.length }),
  pressureReadings: ({ rows }) => span(rows.map((row) => row.measured)),
  notice: ({
    title,
    kind,
    urgency,
    starts,
    ends,
    firstEnds,
    restored,
    areas,
    pressurePoints,
    screens,
    roles,
    published,
  }) => ({
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
    ...(pressurePoints && { pressurePoints }),
    ...(screens.length > 0 && { screens }),
    ...(roles.length > 0 && { roles }),
  }),
  playlist: ({ role, items }) => ({ role, count: items.length }),
  layout: ({ title }) => ({ title }),
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
  channels: { count: number }
  online: { count: number }
  elsewhere: { count: number }
  figures: { count: number } & Pick<Content['figures'], 'published'>
  holidays: Pick<Content['holidays'], 'year'>
  policy: Read<'policy', 'subject'>
  document: Read<'document', 'subject'>
  pledge: Pick<Content['pledge'], 'title' | 'promise' | 'order' | 'published'> & {
    figure?: { value: string; unit?: string | undefined }
  }
  guide: Pick<Content['guide'], 'title' | 'plain' | 'want' | 'order' | 'counters' | 'published'>
  price: Pick<Content['price'], 'title' | 'audience' | 'period' | 'effective' | 'order' | 'published'> & {
    until?: string
  }
  charge: Pick<Content['charge'], 'title' | 'audience' | 'order' | 'published'>
  law: Pick<Content['law'], 'title' | 'effective' | 'order' | 'published'> & {
    number?: string
    until?: string
  }
  knowledge: Read<'knowledge', 'topic'>
  event: Pick<Content['event'], 'title' | 'starts' | 'ends' | 'place' | 'summary' | 'published'>
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
    pressurePoints?: string[]
    /** left out where every screen shows it */
    screens?: Content['notice']['screens']
    roles?: Content['notice']['roles']
  }
  playlist: { count: number } & Pick<Content['playlist'], 'role'>
  layout: Pick<Content['layout'], 'title'>
}

/** A text to read, listed with what it is about. */
type Read<K extends 'policy' | 'document' | 'knowledge', About extends keyof Content[K]> = Pick<
  Content[K],
  'title' | 'summary' | 'order' | 'published' | About
>

function pickRead<About extends string>(about: About) {
  return <
    V extends { title: string; summary: string; order: number; published: string } & Record<About, unknown>,
  >(
    content: V,
  ): Pick<V, 'title' | 'summary' | 'order' | 'published' | About> =>
    ({
      title: content.title,
      summary: content.summary,
      order: content.order,
      published: content.published,
      [about]: content[about],
    }) as Pick<V, 'title' | 'summary' | 'order' | 'published' | About>
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
