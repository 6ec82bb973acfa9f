import { compare } from '../../../content/arithmetic/decimals.ts'
import { inMpa, type Unit } from '../../../content/arithmetic/pressure-unit.ts'
import { columnOf } from '../../content/items/readings-columns.ts'
import type { NewRow, Shape } from './merge.ts'
import type { Pressure } from './pressure.ts'
import type { ReadingsFile } from './readings-file.ts'

/** As it is written: nothing has been checked. */
interface Readings {
  unit?: Unit
  rows: { measured: string; point: string; pressure: string }[]
}

const readingsIn = (file: ReadingsFile) => file.data as unknown as Readings
const unitIn = (file: ReadingsFile): Unit => readingsIn(file).unit ?? 'MPa'

/** How pressures lie in the content folder: each file in one unit, as its source reports it. */
export function pressureShape(unit: Unit): Shape {
  const head = headOf(unit)
  const heads: Record<string, string> = { measured: '时间', point: '监测点', pressure: head }
  return {
    folder: 'pressure/readings',
    heads: ['时间', '监测点', head],
    headOf: (field) => heads[field] ?? field,
    columnOf: (id, written) =>
      id === 'measured' || id === 'point' || id === 'pressure' ? columnOf(id, written) : -1,
    rowsOf: (file) =>
      readingsIn(file).rows.map(({ measured, point, pressure }) => ({
        key: `${point} ${measured}`,
        period: measured.slice(0, 7),
        place: point,
        said: (id: string) => (id === 'pressure' ? pressure.trim() : null),
      })),
    isSame: (one, other, file) =>
      isNumber(other) && compare(inMpa(one, unit), inMpa(other, unitIn(file))) === 0,
    takes: (file) => unitIn(file) === unit,
    suffix: unit === 'MPa' ? '-mpa' : '-kgf',
  }
}

const isNumber = (said: string) => /^\d+(?:\.\d+)?$/.test(said)

export const pressureRows = (figures: readonly Pressure[], unit: Unit): NewRow[] =>
  figures.map(({ point, measured, said, sheet, row, column }) => ({
    key: `${point.id} ${measured}`,
    place: { id: point.id, name: point.name },
    when: measured,
    period: measured.slice(0, 7),
    labels: { measured, point: point.id },
    figures: [{ id: 'pressure', head: headOf(unit), called: '压力', said, sheet, row, column }],
  }))

const headOf = (unit: Unit) => (unit === 'MPa' ? '压力（MPa）' : '压力（公斤）')
