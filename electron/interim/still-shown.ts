import type { Content } from '../../content/schema/kinds.ts'
import type { InterimKind } from '../server/interim-wire.ts'

/** place or point → the newest time of which headquarters has a reading there */
export type Newest = Readonly<Record<string, string>>

export type Readings = Content['qualityReadings'] | Content['pressureReadings']

export type Source = Content['qualityPlaces'] | Content['pressurePoints']

/** What headquarters' content says now: of when its readings are, and which places or points there are at all. */
export interface Published {
  newest: Newest
  ids: ReadonlySet<string>
}

/**
 * The rule by which headquarters' next release replaces what a hall put in: a row stands until headquarters has a reading
 * of the same place of the same time or a later one, and while headquarters names the place. Null where no row is left.
 */
export function stillShown(content: Readings, { newest, ids }: Published): Readings | null {
  const stands = (place: string, when: string) => ids.has(place) && when > (newest[place] ?? '')
  if ('items' in content) {
    const rows = content.rows.filter(({ place, sampled }) => stands(place, sampled))
    return rows.length > 0 ? { ...content, rows } : null
  }
  const rows = content.rows.filter(({ point, measured }) => stands(point, measured))
  return rows.length > 0 ? { ...content, rows } : null
}

export const idsIn = (source: Source) =>
  ('places' in source ? source.places : source.points).map(({ id }) => id)

export function newestOf(contents: readonly Readings[]): Newest {
  const newest = Object.create(null) as Record<string, string>
  const take = (place: string, when: string) => {
    if (when > (newest[place] ?? '')) newest[place] = when
  }
  for (const content of contents)
    if ('items' in content) for (const { place, sampled } of content.rows) take(place, sampled)
    else for (const { point, measured } of content.rows) take(point, measured)
  return newest
}

export const spanOf = (content: Readings) => {
  const times = (
    'items' in content
      ? content.rows.map(({ sampled }) => sampled)
      : content.rows.map(({ measured }) => measured)
  ).toSorted()
  return { first: times[0] ?? '', last: times.at(-1) ?? '', rows: times.length }
}

export const kindsOf = (what: InterimKind) =>
  what === 'quality'
    ? ({ readings: 'qualityReadings', source: 'qualityPlaces' } as const)
    : ({ readings: 'pressureReadings', source: 'pressurePoints' } as const)
