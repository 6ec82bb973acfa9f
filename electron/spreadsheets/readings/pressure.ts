import { compare, decimalOf } from '../../../content/arithmetic/decimals.ts'
import { toMpa, type Unit } from '../../../content/arithmetic/pressure-unit.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { pressureOf } from '../../content/items/readings-columns.ts'
import type { Doubt } from '../doubt.ts'
import type { Sheet } from '../sheet.ts'
import { Doubts } from './doubts.ts'
import { calendarAround, cellsIn, dayAround } from './context.ts'
import { dayInCell, isYearless, momentOf, timeIn } from './days.ts'
import { pressureTables, type PressureTable } from './pressure-tables.ts'
import type { Ref } from './found.ts'

export type Points = Content['pressurePoints']
export type Point = Points['points'][number]

export interface PressureKnown {
  points: Points
  /** the hall's minute: `2026-11-23 10:00` */
  now: string
  /** in which a table is that does not say */
  unit: Unit | null
}

export interface Pressure {
  point: Point
  measured: string
  /** as reported, in `unit` */
  said: string
  unit: Unit
  sheet: string
  row: number
  column: number
}

export interface PressureRead {
  figures: Pressure[]
  doubts: Doubt[]
}

/** MPa; mains are built for 1.0 or 1.6 */
const HIGHEST = '1.6'
/** kgf/cm²; figures in MPa are a tenth of what a network has */
const LOWEST = '1'

export function readPressure(sheets: readonly Sheet[], fileName: string, known: PressureKnown): PressureRead {
  const figures: Pressure[] = []
  const doubts: Doubt[] = []
  for (const sheet of sheets) {
    const tables = pressureTables(sheet, fileName, known.points.points)
    if (tables.length === 0 && cellsIn(sheet, 0, sheet.rows).length > 0)
      doubts.push({ rule: 'table.none', sheet: sheet.name, row: null, column: null, params: {} })
    for (const table of tables) {
      const read = resolvedTable(sheet, table, known)
      figures.push(...read.figures)
      doubts.push(...read.doubts)
    }
  }
  return { figures, doubts }
}

function resolvedTable(sheet: Sheet, table: PressureTable, known: PressureKnown): PressureRead {
  const doubts = new Doubts(sheet.name)
  const calendar = calendarAround(table.around)
  const done = (figures: Pressure[]) => ({ figures, doubts: doubts.all() })
  const around = unitOf(table) ?? known.unit
  const unit = table.pointHeads.find((head) => head.unit !== null)?.unit ?? around
  const other = table.pointHeads.find((head) => (head.unit ?? around) !== unit)
  if (unit === null || other) {
    const isMixed = other && (other.unit ?? around) !== null
    doubts.add(isMixed ? 'unit.mixed' : 'unit.unsaid', other?.at ?? table.raws[0]?.value ?? null)
    return done([])
  }
  const read = table.raws.flatMap((raw): Pressure[] => {
    const { value } = raw
    if (value.cell.kind === 'empty' || /^[-‐‑‒–—―─−－/]+$/.test(value.cell.text)) return []
    if (raw.statistic) {
      doubts.add('value.statistic', raw.statistic, { said: raw.statistic.cell.text })
      return []
    }
    const point = doubts.placeAt(raw.point, known.points.points, 'pressure/points.yaml')
    const measured = point && momentAt(raw.times, value)
    const said = measured && figureIn(value)
    if (!point || !measured || !said) return []
    return [{ point, measured, said, unit, sheet: sheet.name, row: value.row, column: value.column }]
  })
  const highest = read.toSorted((one, other) => compare(decimalOf(other.said), decimalOf(one.said)))[0]
  if (highest && unit === 'kgf/cm2' && compare(decimalOf(highest.said), decimalOf(LOWEST)) < 0) {
    doubts.add('unit.contradicts', highest, { said: highest.said })
    return done([])
  }
  if (highest && unit === 'kgf/cm2') doubts.add('unit.converted', null)
  return done(read.filter(isSound))

  /** The nearest cell that has an hour, and the nearest that has a day: beside it, above it, or in the title. */
  function momentAt(times: Ref[], value: Ref): string | null {
    const hour = times.find(({ cell }) => timeIn(cell) !== null)
    if (!hour) {
      const [written] = times.filter(({ cell }) => cell.kind !== 'empty')
      return written
        ? doubts.add('date.unreadable', written, { said: written.cell.text })
        : doubts.add('time.missing', times[0] ?? value)
    }
    const time = timeIn(hour.cell) ?? ''
    const day = times.map(({ cell }) => dayInCell(cell, calendar)).find((each) => each !== null) ?? null
    if (day?.interval) return doubts.add('date.unreadable', hour, { said: day.said })
    const yearless = day ? undefined : times.find(({ cell }) => isYearless(cell))
    if (yearless) return doubts.add('time.no-year', yearless, { said: yearless.cell.text })
    const on = day?.day ?? titleDay(hour)
    if (on === null) return null
    const moment = momentOf(on, time)
    if (moment === null) return doubts.add('date.unreadable', hour, { said: hour.cell.text })
    return moment > known.now ? doubts.add('date.future', hour, { day: moment }) : moment
  }

  function titleDay(hour: Ref): string | null {
    const found = dayAround(table.around)
    const said = hour.cell.text
    if (found.is === 'several')
      return doubts.add('time.several', hour, { said, several: found.days.join('、') })
    if (found.is !== 'day' || found.day.interval) return doubts.add('time.no-day', hour, { said })
    const at = found.at.row === null ? null : { row: found.at.row, column: found.at.column }
    doubts.add('date.title', at, { said: found.at.text, day: found.day.day })
    return found.day.day
  }

  function figureIn(value: Ref): string | null {
    const { text } = value.cell
    if (!doubts.isSaid(value)) return null
    return /^\d{1,9}(?:\.\d{1,6})?$/.test(text)
      ? text
      : doubts.add('value.no-pressure', value, { said: text })
  }

  function isSound({ point, said, measured, row, column }: Pressure): boolean {
    const mpa = toMpa(said, unit ?? 'MPa')
    if (compare(decimalOf(mpa), decimalOf(HIGHEST)) > 0) {
      doubts.add('value.implausible', { row, column }, { said: mpa })
      return false
    }
    if (compare(decimalOf(mpa), decimalOf(point.atLeast)) < 0)
      doubts.add(
        'value.below',
        { row, column },
        { place: point.name, day: measured, said: mpa, limit: point.atLeast },
      )
    return true
  }
}

/** The unit in the header of the figures, below it, or alone in a title: 单位：MPa. */
function unitOf({ heads, around }: PressureTable): Unit | null {
  for (const head of heads) {
    const own = pressureOf(head)?.unit ?? pressureOf(`压力(${head.replaceAll(/[()（）]/g, '')})`)?.unit
    if (own === 'MPa' || own === 'kgf/cm2') return own
  }
  for (const layer of around) {
    const said = layer.map(({ text }) => text.normalize('NFKC')).join(' ')
    const [isMpa, isKgf] = [/mpa|兆帕/i.test(said), /公斤|千克力|kgf|kg\/cm/i.test(said)]
    if (isMpa !== isKgf) return isMpa ? 'MPa' : 'kgf/cm2'
  }
  return null
}
