import { isNamed, standardOn } from '../../../content/arithmetic/standard-on.ts'
import { boundAt, judge, type Bound, type Verdict } from '../../../content/arithmetic/verdict.ts'
import type { ContentSet } from '../content-set.ts'
import type { DatedCell, QualityDigest } from '../items/digest-readings.ts'
import { limitText } from '../problems/limit-text.ts'
import type { Hit } from './rule.ts'

interface Judged {
  verdict: Verdict
  bound: Bound | undefined
  said: string
}

/** What the lowest, the highest and the odd cells of each place and item are worth by the law of their day. */
export function judged({ items }: ContentSet, isHit: (cell: Judged) => boolean): Hit[] {
  const places = new Map(
    items.qualityPlaces.flatMap(({ digest }) => digest.places.map((place) => [place.id, place])),
  )
  const standards = items.qualityStandard.map(({ digest }) => digest)
  return items.qualityReadings.flatMap(({ file, digest }) =>
    cellsOf(digest).flatMap(({ place: id, item: header, row, said, day }) => {
      const place = places.get(id)
      const item = standardOn(standards, day)?.items.find((known) => isNamed(known, header))
      if (!place || !item) return []
      const bound = boundAt(item, place.kind)
      if (!isHit({ verdict: judge(said, bound), bound, said })) return []
      const params = { place: place.name, day, item: item.name, said, limit: limitText(bound) }
      return [{ file, field: `rows[${row}].values`, params }]
    }),
  )
}

function cellsOf({ extremes, others }: QualityDigest): (DatedCell & { place: string; item: string })[] {
  const cells: (DatedCell & { place: string; item: string })[] = []
  for (const [place, items] of Object.entries(extremes))
    for (const [item, { low, high }] of Object.entries(items)) {
      cells.push({ place, item, ...high })
      if (low.row !== high.row) cells.push({ place, item, ...low })
    }
  for (const [place, items] of Object.entries(others))
    for (const [item, odd] of Object.entries(items))
      cells.push(...odd.map((cell) => ({ place, item, ...cell })))
  return cells
}
