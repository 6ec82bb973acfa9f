import { isNamed } from '../../../content/arithmetic/standard-on.ts'
import { columnOf } from '../../content/items/readings-columns.ts'
import { isSameFigure } from './quality-judged.ts'
import type { NewRow, Shape } from './merge.ts'
import type { Figure, Item, QualityKnown } from './found.ts'

/** As it is written: nothing has been checked. */
interface Readings {
  items: string[]
  rows: { sampled: string; place: string; statistic?: string; values: string[] }[]
}

const heads: Record<string, string> = { sampled: '取样日期', place: '监测点', statistic: '统计' }
const words = { sample: '单次', mean: '平均', highest: '最高', lowest: '最低' } as const

/** How rows of quality lie in the content folder. */
export function qualityShape({ standards, places }: QualityKnown): Shape {
  const items = standards.flatMap((standard) => standard.items)
  const isOf = (head: string, id: string) => items.some((item) => item.id === id && isNamed(item, head))
  return {
    folder: 'quality/readings',
    heads: ['取样日期', '监测点'],
    headOf: (field) => heads[field] ?? field,
    columnOf: (id, written) =>
      id === 'sampled' || id === 'place' || id === 'statistic'
        ? columnOf(id, written)
        : written.findIndex((head) => isOf(head, id)),
    rowsOf: (file) => {
      const { items: columns, rows } = file.data as unknown as Readings
      return rows.map(({ sampled, place, statistic = 'sample', values }) => ({
        key: `${place} ${sampled} ${statistic}`,
        period: periodOf(sampled, places.interval),
        place,
        said: (id: string) => {
          const column = columns.findIndex((head) => isOf(head, id))
          return column < 0 ? null : (values[column] ?? '').trim()
        },
      }))
    },
    isSame: (one, other) => isSameFigure(one, other),
    takes: () => true,
    suffix: '-2',
  }
}

/** Figures of one place, day and statistic are one row, its items in the order of the standard. */
export function qualityRows(figures: readonly Figure[], { places, standards }: QualityKnown): NewRow[] {
  const order = new Map<string, number>()
  for (const { items } of standards) for (const [index, { id }] of items.entries()) order.set(id, index)
  const rank = ({ id }: Item) => order.get(id) ?? 0
  const byRow = Map.groupBy(figures, ({ place, day, statistic }) => `${place.id} ${day} ${statistic}`)
  return [...byRow].flatMap(([key, own]): NewRow[] => {
    const [first] = own
    if (!first) return []
    const { place, day, statistic } = first
    const sorted = own.toSorted((one, other) => rank(one.item) - rank(other.item))
    return [
      {
        ...{ key, place, when: day },
        period: periodOf(day, places.interval),
        labels: {
          sampled: day,
          place: place.id,
          ...(statistic !== 'sample' && { statistic: words[statistic] }),
        },
        figures: sorted.map(({ item, said, sheet, row, column }) => ({
          ...{ id: item.id, head: item.name, called: item.name },
          ...{ said, sheet, row, column },
        })),
      },
    ]
  })
}

function periodOf(day: string, interval: QualityKnown['places']['interval']): string {
  const month = Number(day.slice(5, 7))
  return interval === 'quarterly' ? `${day.slice(0, 4)}-q${Math.ceil(month / 3)}` : day.slice(0, 7)
}
