import type { Content } from '../schema/kinds.ts'
import { wallMinutes } from './wall-time.ts'

type Point = Content['pressurePoints']['points'][number]

export interface PointReading {
  point: Point
  /** null until the point has reported */
  reading: { measured: string; pressure: string; good: boolean } | null
  /** recent values in MPa, oldest first */
  trend: number[]
}

/** Each point's newest reading against its own limit; an edge value is good. Points of high ground first. */
export function latestByPoint(
  points: Content['pressurePoints'],
  readings: Content['pressureReadings'] | undefined,
): PointReading[] {
  const byPoint = new Map<string, Content['pressureReadings']['rows']>()
  for (const row of readings?.rows ?? []) {
    const rows = byPoint.get(row.point)
    if (rows) rows.push(row)
    else byPoint.set(row.point, [row])
  }
  return points.points
    .map((point) => {
      const rows = (byPoint.get(point.id) ?? []).sort((a, b) => (a.measured < b.measured ? -1 : 1))
      const newest = rows.at(-1)
      return {
        point,
        reading: newest
          ? {
              measured: newest.measured,
              pressure: newest.pressure,
              good: Number(newest.pressure) >= Number(point.atLeast),
            }
          : null,
        trend: rows.slice(-28).map((row) => Number(row.pressure)),
      }
    })
    .sort((a, b) => (b.point.elevation ?? 0) - (a.point.elevation ?? 0))
}

/** Both are wall-clock moments. */
export function isStale(measured: string, now: string, points: Content['pressurePoints']): boolean {
  return wallMinutes(now) - wallMinutes(measured) > points.freshHours * 60
}
