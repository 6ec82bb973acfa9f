import type { Content } from '../schema/kinds.ts'
import { boundAt, judge, type Bound, type Item, type Place, type Verdict } from './verdict.ts'

export interface Figure {
  item: Item
  bound: Bound | undefined
  reported: string
  verdict: Verdict
}

export interface PlaceSample {
  place: Place
  sampled: string
  figures: Figure[]
}

interface Sources {
  standard: Content['qualityStandard']
  places: Content['qualityPlaces']
  readings: Content['qualityReadings']
}

/** The newest sample of every place, judged; places in the order that content gives. */
export function newestSamples({ standard, places, readings }: Sources): PlaceSample[] {
  const columns = readings.items.map((name) =>
    standard.items.find((item) => item.id === name || item.name === name || item.aliases.includes(name)),
  )
  return places.places.flatMap((place) => {
    const rows = readings.rows.filter((row) => row.place === place.id)
    const newest = rows.reduce<(typeof rows)[number] | undefined>(
      (best, row) => (best && best.sampled >= row.sampled ? best : row),
      undefined,
    )
    if (!newest) return []
    const figures = columns.flatMap((item, column) => {
      const reported = newest.values[column] ?? ''
      if (!item) return []
      const bound = boundAt(item, place.kind)
      return [{ item, bound, reported, verdict: judge(reported, bound) }]
    })
    return [{ place, sampled: newest.sampled, figures }]
  })
}

export interface Summary {
  sampled: string
  places: number
  figures: number
  badPlaces: number
  badFigures: number
}

/**
 * Every place's newest sample in one sentence's worth of numbers; figures that were not tested do not count. The day is
 * the oldest of them: a verdict on all places is no younger than its oldest part.
 */
export function summarise(ofDay: PlaceSample[]): Summary | null {
  const sampled = ofDay.map((sample) => sample.sampled).sort()[0]
  if (!sampled) return null
  const tested = ofDay.flatMap(({ figures }) => figures.filter(({ verdict }) => verdict !== 'not-tested'))
  const isBad = ({ verdict }: Figure) => verdict !== 'good'
  return {
    sampled,
    places: ofDay.length,
    figures: tested.length,
    badPlaces: ofDay.filter(({ figures }) => figures.some((f) => f.verdict !== 'not-tested' && isBad(f)))
      .length,
    badFigures: tested.filter(isBad).length,
  }
}

/** Several files of readings as one: columns are joined by what their headers say. */
export function joinReadings(files: Content['qualityReadings'][]): Content['qualityReadings'] {
  const items = [...new Set(files.flatMap((file) => file.items))]
  const rows = files.flatMap((file) => {
    const columns = items.map((name) => file.items.indexOf(name))
    return file.rows.map((row) => ({ ...row, values: columns.map((column) => row.values[column] ?? '') }))
  })
  return { items, rows }
}

/** The values of one item at one place, oldest first, at most `count` of them. */
export function trendOf(
  readings: Content['qualityReadings'],
  item: Item,
  place: Place,
  count: number,
): string[] {
  const column = readings.items.findIndex(
    (name) => name === item.id || name === item.name || item.aliases.includes(name),
  )
  if (column < 0) return []
  return readings.rows
    .filter((row) => row.place === place.id)
    .sort((a, b) => (a.sampled < b.sampled ? -1 : 1))
    .slice(-count)
    .map((row) => row.values[column] ?? '')
}

const intervalDays = { daily: 1, weekly: 7, monthly: 31, quarterly: 92 }

/** Whether a sampling day is older than its interval and usual lag allow. Days are `YYYY-MM-DD`. */
export function isStale(sampled: string, today: string, places: Content['qualityPlaces']): boolean {
  const days = (Date.parse(today) - Date.parse(sampled)) / 86_400_000
  return days > intervalDays[places.interval] + places.lagDays
}
