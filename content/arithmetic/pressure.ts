import type { Content } from '../schema/kinds.ts'
import { compare, decimalOf, halfUp, textOf, type Decimal } from './decimals.ts'
import { inMpa, toMpa, type Unit } from './pressure-unit.ts'

export type Point = Content['pressurePoints']['points'][number]
type Readings = Content['pressureReadings']

export interface PressureReading {
  measured: string
  /** MPa, as it is shown */
  pressure: string
  /** as the source wrote it, in its own unit */
  reported: string
  unit: Unit
  good: boolean
}

export interface PointReading {
  point: Point
  /** null until the point has reported */
  reading: PressureReading | null
  /** recent values in MPa, oldest first */
  trend: number[]
  /** when the oldest of them was measured */
  trendFrom: string | null
}

/**
 * A pressure beside its limit: two decimals, half up. Where that would put it on the other side of the limit, as many
 * more as it takes: 0.139 against 0.14 is not shown as 0.14.
 */
export function shownMpa(mpa: Decimal, atLeast: string): string {
  const limit = decimalOf(atLeast)
  const good = compare(mpa, limit) >= 0
  for (let places = 2; places < mpa.places; places++) {
    const shown = halfUp(mpa, places)
    if (compare(shown, limit) >= 0 === good) return textOf(shown, 2)
  }
  return textOf(mpa, 2)
}

const TREND = 28

/**
 * Each point's newest reading against its own limit; an edge value is good. Points of high ground first; those whose
 * height nobody gives come last, in the order of content.
 */
export function latestByPoint(points: Content['pressurePoints'], files: readonly Readings[]): PointReading[] {
  const byPoint = new Map<string, Found[]>()
  for (const { unit, rows } of files)
    for (const { measured, point, pressure } of rows) {
      const found = { measured, reported: pressure, unit }
      const ofPoint = byPoint.get(point)
      if (ofPoint) ofPoint.push(found)
      else byPoint.set(point, [found])
    }
  const height = ({ point }: PointReading) => point.elevation ?? -Infinity
  return points.points
    .map((point) => {
      const recent = (byPoint.get(point.id) ?? []).sort(byTime).slice(-TREND)
      const newest = recent.at(-1)
      return {
        point,
        reading: newest ? readingOf(newest, point) : null,
        trend: recent.map(({ reported, unit }) => Number(toMpa(reported, unit))),
        trendFrom: recent[0]?.measured ?? null,
      }
    })
    .sort((a, b) => (height(a) === height(b) ? 0 : height(b) - height(a)))
}

interface Found {
  measured: string
  reported: string
  unit: Unit
}

/** Of two at the same minute the later one in content stays last. */
const byTime = (a: Found, b: Found) => (a.measured < b.measured ? -1 : a.measured > b.measured ? 1 : 0)

function readingOf({ measured, reported, unit }: Found, { atLeast }: Point): PressureReading {
  const mpa = inMpa(reported, unit)
  const good = compare(mpa, decimalOf(atLeast)) >= 0
  return { measured, pressure: shownMpa(mpa, atLeast), reported, unit, good }
}
