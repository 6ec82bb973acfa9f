import type { Content, Kind } from '../../content/schema/kinds.ts'

/** What rules and life time need of a checked file, so that ten thousand files need not stay in memory. */
export interface Digests {
  hall: Pick<Content['hall'], 'id' | 'languages' | 'timeZone' | 'hours' | 'counters'>
  phones: Pick<Content['phones'], 'phones'>
  pledge: object
  guide: Pick<Content['guide'], 'counters' | 'legalLimit' | 'promisedLimit' | 'related'>
  price: object
  qualityStandard: { number: string; validFrom: string; validTo: string | null; names: string[] }
  qualityPlaces: { places: string[]; interval: Content['qualityPlaces']['interval']; lagDays: number }
  /** the distinct days and places of the rows; `placeRows` has each place's first row */
  qualityReadings: { items: string[]; days: string[]; placeRows: Record<string, number> }
  pressurePoints: { points: string[]; freshHours: number }
  pressureReadings: { pointRows: Record<string, number>; last: string }
  notice: object
}

export type Digest<K extends Kind = Kind> = Digests[K] & Common

export interface Common {
  reviewBy?: string
  owner?: string
  /** media that the content names: field → path */
  media?: Record<string, string>
}

const makers: { [K in Kind]: (content: Content[K]) => Digest<K> } = {
  hall: ({ id, languages, timeZone, hours, counters, mark, ...hall }) => ({
    ...dated(hall),
    id,
    languages,
    timeZone,
    hours,
    counters,
    ...(mark && { media: { mark } }),
  }),
  phones: ({ phones, ...rest }) => ({ ...dated(rest), phones }),
  pledge: dated,
  guide: ({ counters, legalLimit, promisedLimit, related, forms, ...guide }) => ({
    ...dated(guide),
    counters,
    legalLimit,
    promisedLimit,
    related,
    ...(forms.length > 0 && {
      media: Object.fromEntries(forms.map(({ file }, index) => [`forms[${index}].file`, file])),
    }),
  }),
  price: dated,
  qualityStandard: ({ number, validFrom, validTo = null, items, ...rest }) => ({
    ...dated(rest),
    number,
    validFrom,
    validTo,
    names: items.flatMap(({ id, name, aliases }) => [id, name, ...aliases]),
  }),
  qualityPlaces: ({ places, interval, lagDays, ...rest }) => ({
    ...dated(rest),
    places: places.map(({ id }) => id),
    interval,
    lagDays,
  }),
  qualityReadings: ({ items, rows }) => ({
    items,
    days: [...new Set(rows.map(({ sampled }) => sampled))].sort(),
    placeRows: firstRows(rows.map(({ place }) => place)),
  }),
  pressurePoints: ({ points, freshHours, ...rest }) => ({
    ...dated(rest),
    points: points.map(({ id }) => id),
    freshHours,
  }),
  pressureReadings: ({ rows }) => ({
    pointRows: firstRows(rows.map(({ point }) => point)),
    last: rows.reduce((last, { measured }) => (measured > last ? measured : last), ''),
  }),
  notice: dated,
}

export function digestOf<K extends Kind>(kind: K, content: Content[K]): Digest<K> {
  return makers[kind](content)
}

/** Until when a version whose file has broken may still be shown, in the hall's time; null is for ever. */
export function endOf<K extends Kind>(kind: K, content: Content[K]): string | null {
  if (kind === 'notice') return (content as Content['notice']).ends
  const { until } = kind === 'price' ? (content as Content['price']) : {}
  return until ? `${until} 24:00` : null
}

function dated({ owner, reviewBy }: { owner: string; reviewBy: string }) {
  return { owner, reviewBy }
}

function firstRows(names: string[]): Record<string, number> {
  const rows: Record<string, number> = {}
  for (const [index, name] of names.entries()) rows[name] ??= index
  return rows
}
