import type { Content } from '../schema/kinds.ts'
import { isNamed, standardNear, standardOn, type Standard } from './standard-on.ts'
import {
  boundAt,
  judge,
  saidIn,
  type Bound,
  type Item,
  type Place,
  type Said,
  type Verdict,
} from './verdict.ts'

type Readings = Content['qualityReadings']
type Row = Readings['rows'][number]
export type Statistic = Row['statistic']

export interface Figure {
  item: Item
  /** undefined where no standard in force sets one */
  bound: Bound | undefined
  /** as the laboratory wrote it */
  reported: string
  said: Said
  verdict: Verdict
}

export interface PlaceSample {
  place: Place
  /** the day of the sample; for a mean, a highest or a lowest, the last day of its interval */
  sampled: string
  statistic: Statistic
  /** in force on that day; null where none was, and then nothing is good */
  standard: Standard | null
  figures: Figure[]
}

export interface Sources {
  standards: readonly Standard[]
  places: Content['qualityPlaces']
  /** later files win where two report the same figure */
  files: readonly Readings[]
}

const statistics: readonly Statistic[] = ['sample', 'mean', 'highest', 'lowest']

/** Of every place the figures of its newest day, one for each statistic, judged; places in the order of content. */
export function newestSamples({ standards, places, files }: Sources): PlaceSample[] {
  return places.places.flatMap((place) => {
    const rows = rowsAt(files, place)
    const sampled = rows.reduce((newest, { row }) => (row.sampled > newest ? row.sampled : newest), '')
    const ofDay = rows.filter(({ row }) => row.sampled === sampled)
    return statistics.flatMap((statistic) => {
      const ours = ofDay.filter(({ row }) => row.statistic === statistic)
      if (ours.length === 0) return []
      const standard = standardOn(standards, sampled) ?? null
      const items = (standard ?? standardNear(standards, sampled))?.items ?? []
      const figures = items.flatMap((item) => {
        const reported = reportedOf(ours, item)
        if (reported === null) return []
        const bound = standard ? boundAt(item, place.kind) : undefined
        return { item, bound, reported, said: saidIn(reported), verdict: judge(reported, bound) }
      })
      return { place, sampled, statistic, standard, figures }
    })
  })
}

interface Found {
  file: Readings
  row: Row
}

const rowsAt = (files: readonly Readings[], place: Place): Found[] =>
  files.flatMap((file) => file.rows.filter((row) => row.place === place.id).map((row) => ({ file, row })))

/** An item's cell in rows of one day: the last that says something; null where no file has a column for it. */
function reportedOf(rows: readonly Found[], item: Item): string | null {
  let reported: string | null = null
  for (const { file, row } of rows)
    for (const [column, header] of file.items.entries()) {
      if (!isNamed(item, header)) continue
      const cell = row.values[column] ?? ''
      if (reported === null || cell.trim() !== '') reported = cell
    }
  return reported
}

/** What one item at one place reported, oldest first, at most `count` times. */
export function trendOf(
  files: readonly Readings[],
  item: Item,
  { place, statistic }: Pick<PlaceSample, 'place' | 'statistic'>,
  count: number,
): string[] {
  const byDay = new Map<string, Found[]>()
  for (const found of rowsAt(files, place)) {
    if (found.row.statistic !== statistic) continue
    const ofDay = byDay.get(found.row.sampled)
    if (ofDay) ofDay.push(found)
    else byDay.set(found.row.sampled, [found])
  }
  return [...byDay.keys()]
    .sort()
    .flatMap((day) => reportedOf(byDay.get(day) ?? [], item) ?? [])
    .slice(-count)
}

export interface Summary {
  sampled: string
  places: number
  /** figures that were judged, good or not */
  figures: number
  badPlaces: number
  bad: number
  /** figures that no rule could judge: neither good nor bad */
  unclear: number
}

/**
 * Every place's newest figures in one sentence's worth of numbers; what was not tested does not count. The day is the
 * oldest of them: a verdict on all places is no younger than its oldest part.
 */
export function summarise(samples: readonly PlaceSample[]): Summary | null {
  const sampled = samples.map((sample) => sample.sampled).sort()[0]
  if (!sampled) return null
  const verdicts = samples.flatMap(({ figures }) => figures.map(({ verdict }) => verdict))
  const count = (verdict: Verdict) => verdicts.filter((each) => each === verdict).length
  const bad = samples.filter(({ figures }) => figures.some(({ verdict }) => verdict === 'bad'))
  return {
    sampled,
    places: new Set(samples.map(({ place }) => place.id)).size,
    figures: verdicts.length - count('not-tested'),
    badPlaces: new Set(bad.map(({ place }) => place.id)).size,
    bad: count('bad'),
    unclear: count('unclear'),
  }
}
