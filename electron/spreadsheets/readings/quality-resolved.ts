import type { Cell, Sheet } from '../sheet.ts'
import { Doubts } from './doubts.ts'
import { calendarAround, dayAround, placeAround, type Around } from './context.ts'
import { dayInCell, type DayIn } from './days.ts'
import { agrees } from './names.ts'
import type { Figure, FoundTable, Place, QualityKnown, QualityRead, RawFigure, Ref } from './found.ts'

const PLACES = 'quality/places.yaml'

/** Raw cells → figures of known places on known days. What one cell leaves open is said once, whatever hangs on it. */
export function resolved(
  sheet: Sheet,
  { raws, labelled, around }: FoundTable,
  known: QualityKnown,
): QualityRead {
  const doubts = new Doubts(sheet.name)
  const calendar = calendarAround(around)
  const titles = around.flat().map(({ text }) => text)
  const isMean = titles.some((text) => /均值/.test(text)) && !titles.some((text) => /最[高大低小]/.test(text))
  let whole: DayIn | null | undefined

  const figures = raws.flatMap((raw): Figure[] => {
    if (raw.value.cell.kind === 'empty') return []
    const place = placeOf(raw.place, raw.value)
    if (!place || !isUnitRight(raw)) return []
    const statistic = raw.statistic ?? (isMean ? 'mean' : 'sample')
    const day = raw.sampled ? ownDay(raw.sampled, statistic) : titleDay(raw.value, statistic)
    const said = day === null ? null : saidIn(raw.value)
    if (day === null || said === null) return []
    const { row, column } = raw.value
    return [{ item: raw.item, place, day, statistic, said, sheet: sheet.name, row, column }]
  })
  return { figures, doubts: doubts.all() }

  function placeOf(at: Ref | null, value: Ref): Place | null {
    const { places } = known.places
    if (at === null || at.cell.kind === 'empty')
      return (
        (at === null ? placeAround(around, places) : null) ?? doubts.add('place.missing', at ?? lineOf(value))
      )
    return doubts.placeAt(at, places, PLACES)
  }

  function isUnitRight({ unit, item }: RawFigure): boolean {
    if (!unit || agrees(unit.said, item.unit)) return true
    doubts.add('unit.other', unit, { item: item.name, said: unit.said, unit: item.unit ?? '—' })
    return false
  }

  function ownDay(at: Ref, statistic: Figure['statistic']): string | null {
    if (at.cell.kind === 'empty') return doubts.add('date.missing', at)
    const found = dayInCell(at.cell, calendar)
    if (!found) return doubts.add('date.unreadable', at, { said: at.cell.text })
    if (!labelled && !found.interval)
      doubts.add('date.unlabelled', { row: null, column: at.column }, { said: at.cell.text, day: found.day })
    return dayFor(found, at, statistic)
  }

  function titleDay(value: Ref, statistic: Figure['statistic']): string | null {
    if (whole === undefined) whole = dayOfTitle(value)
    return whole && dayFor(whole, null, statistic)
  }

  function dayOfTitle(value: Ref): DayIn | null {
    const found = dayAround(around)
    if (found.is === 'none') return doubts.add('date.missing', lineOf(value))
    const at = placeOfText(found.at)
    if (found.is === 'other') return doubts.add('date.other', at, { said: found.at.text })
    if (found.is === 'several') return doubts.add('date.several', at, { several: found.days.join('、') })
    const { day, said, interval } = found.day
    if (interval) doubts.add('date.interval', at, { said, day })
    else if (!found.labelled) doubts.add('date.unlabelled', at, { said: found.at.text, day })
    return found.day
  }

  /** A figure over an interval counts as of its last day; a single sample has a day of its own. */
  function dayFor(found: DayIn, at: Ref | null, statistic: Figure['statistic']): string | null {
    if (found.interval && statistic === 'sample')
      return doubts.add('date.unreadable', at, { said: found.said })
    if (found.interval && at) doubts.add('date.interval', at, { said: found.said, day: found.day })
    return found.day
  }

  function saidIn(value: Ref): string | null {
    return doubts.isSaid(value) ? asReported(value.cell) : null
  }
}

/** Only the dash has many shapes that mean one thing; every other text stays as the laboratory wrote it. */
const asReported = ({ text }: Cell) => (/^[-‐‑‒–—―─−－/]+$/.test(text) ? '--' : text)

/** Where it is said of a whole table that something is missing: its first figure. */
const lineOf = ({ row, column }: Ref) => ({ row, column })

const placeOfText = ({ row, column }: Around) => (row === null ? null : { row, column })
