import type { Kind } from '../../content/schema/kinds.ts'
import type { Hit, RuleTable, SetItem } from './content-set.ts'
import type { Digest } from './digest.ts'
import { daysBetween, hoursBetween } from '../../content/arithmetic/wall-time.ts'

/** Days from one sample to the next that an interval allows. */
const intervalDays = { daily: 1, weekly: 7, monthly: 31, quarterly: 92 }

/** Readings: known places and items, limits that were in force, and their age (二(二)4). */
export const figureRules = {
  'quality.no-standard': ({ items }) =>
    items.qualityReadings.flatMap(({ file, digest }) => {
      const orphan = digest.days.find((sampled) => !standardAt(items.qualityStandard, sampled))
      return orphan === undefined || items.qualityStandard.length === 0
        ? []
        : [{ file, params: { sampled: orphan } }]
    }),

  'quality.item-unknown': ({ items }) =>
    items.qualityReadings.flatMap(({ file, digest }) => {
      const hits = new Map<string, Hit>()
      for (const sampled of digest.days) {
        const standard = standardAt(items.qualityStandard, sampled)
        for (const item of standard ? digest.items : [])
          if (standard && !hits.has(item) && !isItemOf(standard, item))
            hits.set(item, {
              file,
              line: 1,
              field: item,
              params: { standard: standard.number, item, sampled },
            })
      }
      return [...hits.values()]
    }),

  'quality.place-unknown': ({ items }) => {
    const known = new Set(items.qualityPlaces.flatMap(({ digest }) => digest.places.map(({ id }) => id)))
    return items.qualityReadings.flatMap(({ file, digest }) =>
      Object.entries(digest.placeRows).flatMap(([place, row]) =>
        known.size === 0 || known.has(place)
          ? []
          : [{ file, field: `rows[${row}].place`, params: { place } }],
      ),
    )
  },

  'quality.stale': ({ items }, now) => {
    const [places] = items.qualityPlaces
    const newest = latest(items.qualityReadings, ({ days }) => days.at(-1) ?? '')
    if (!places || !newest) return []
    const allowed = intervalDays[places.digest.interval] + places.digest.lagDays
    return daysBetween(newest.last, now) > allowed
      ? [{ file: newest.file, params: { last: newest.last } }]
      : []
  },

  'pressure.point-unknown': ({ items }) => {
    const known = new Set(items.pressurePoints.flatMap(({ digest }) => digest.points.map(({ id }) => id)))
    return items.pressureReadings.flatMap(({ file, digest }) =>
      Object.entries(digest.pointRows).flatMap(([point, row]) =>
        known.size === 0 || known.has(point)
          ? []
          : [{ file, field: `rows[${row}].point`, params: { point } }],
      ),
    )
  },

  'pressure.stale': ({ items }, now) => {
    const [points] = items.pressurePoints
    const newest = latest(items.pressureReadings, ({ last }) => last)
    if (!points || !newest) return []
    const hours = points.digest.freshHours
    return hoursBetween(newest.last, now) > hours
      ? [{ file: newest.file, params: { last: newest.last, hours } }]
      : []
  },
} satisfies RuleTable

const isItemOf = ({ items }: Digest<'qualityStandard'>, name: string) =>
  items.some((item) => item.id === name || item.name === name || item.aliases.includes(name))

/** Of the standards in force on a day, the one that came last. */
function standardAt(standards: SetItem<'qualityStandard'>[], day: string) {
  let found: Digest<'qualityStandard'> | null = null
  for (const { digest } of standards)
    if (digest.validFrom <= day && (digest.validTo === undefined || day <= digest.validTo))
      if (!found || found.validFrom < digest.validFrom) found = digest
  return found
}

function latest<K extends Kind>(items: SetItem<K>[], last: (digest: Digest<K>) => string) {
  let newest: { file: string; last: string } | null = null
  for (const { file, digest } of items)
    if (!newest || newest.last < last(digest)) newest = { file, last: last(digest) }
  return newest
}
