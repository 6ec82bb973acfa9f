import { isReadingStale } from '../../../content/arithmetic/freshness.ts'
import { toMpa } from '../../../content/arithmetic/pressure-unit.ts'
import type { PressureDigest } from '../items/digest-readings.ts'
import { ageOf, hitsIn, namesOf, type RuleTable } from './rule.ts'

/** MPa; mains are built for 1.0 or 1.6, and 公斤 written as MPa are ten times as much */
const HIGHEST = 1.6

/** Readings of pressure: known points, believable figures, and their age (二(二)4). */
export const pressureRules = {
  'pressure.point-unknown': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['没有水压监测点“{point}”', '写 pressure/points.yaml 里的 id，或在那里加上这个点'],
    en: [
      'There is no pressure point "{point}"',
      'Write an id of pressure/points.yaml, or add the point there',
    ],
    check: ({ items }) => {
      const known = new Set(items.pressurePoints.flatMap(({ digest }) => digest.points.map(({ id }) => id)))
      return items.pressureReadings.flatMap(({ file, digest }) =>
        Object.entries(digest.pointRows).flatMap(([point, row]) =>
          known.size === 0 || known.has(point)
            ? []
            : [{ file, field: `rows[${row}].point`, params: { point } }],
        ),
      )
    },
  },

  'pressure.implausible': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['{said} 兆帕太高，不像管网压力', '如果单位是公斤，表头写“压力（公斤）”，屏幕会换算；否则核对小数点'],
    en: [
      '{said} MPa is more than a network has',
      'If it is in kgf/cm², let the header say 压力（公斤） and it is converted; else check the decimal point',
    ],
    check: ({ items }) => [
      ...items.pressureReadings.flatMap(({ file, digest: { unit, extremes } }) => {
        const highest = highestOf({ extremes })
        return highest && Number(toMpa(highest.said, unit)) > HIGHEST
          ? [{ file, field: `rows[${highest.row}].pressure`, params: { said: toMpa(highest.said, unit) } }]
          : []
      }),
      ...items.pressurePoints.flatMap(({ file, digest: { points } }) =>
        points.flatMap(({ atLeast }, index) =>
          Number(atLeast) > HIGHEST
            ? [{ file, field: `points[${index}].atLeast`, params: { said: atLeast } }]
            : [],
        ),
      ),
    ],
  },

  'pressure.below-limit': {
    clause: '二(二)4',
    severity: 'warning',
    zh: ['{point}的压力 {said} 兆帕，低于下限 {atLeast}', '核对测压记录；属实的，尽快处置，必要时发通知'],
    en: [
      '{point} had {said} MPa, below its limit of {atLeast}',
      'Compare with the log; if it is so, act, and write a notice where needed',
    ],
    check: ({ items }) => {
      const points = items.pressurePoints.flatMap(({ digest }) => digest.points)
      return items.pressureReadings.flatMap(({ file, digest }) =>
        (isMistaken(digest) ? [] : points).flatMap(({ id, name, atLeast }) => {
          const low = digest.extremes[id]?.low
          const said = low && toMpa(low.said, digest.unit)
          return low && said !== undefined && Number(said) < Number(atLeast)
            ? [{ file, field: `rows[${low.row}].pressure`, params: { point: name, said, atLeast } }]
            : []
        }),
      )
    },
  },

  'pressure.unit': {
    clause: '二(二)4',
    severity: 'warning',
    zh: ['表头写的是公斤，但最大的数只有 {said}，像是兆帕', '核对单位；是兆帕的，表头写“压力（MPa）”'],
    en: [
      'The header says kgf/cm², but the highest figure is only {said}, as MPa would be',
      'Check the unit; if it is MPa, let the header say so',
    ],
    check: ({ items }) =>
      items.pressureReadings.flatMap(({ file, digest }) => {
        const highest = highestOf(digest)
        return highest && isMistaken(digest)
          ? [{ file, field: `rows[${highest.row}].pressure`, params: { said: highest.said } }]
          : []
      }),
  },

  'pressure.point-twice': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['监测点 id“{id}”写了两次', '每个监测点一个 id'],
    en: ['The point id "{id}" is used twice', 'Give each point an id of its own'],
    check: ({ items }) =>
      items.pressurePoints.flatMap(({ file, digest: { points } }) =>
        hitsIn(
          file,
          points,
          (index) => `points[${index}].id`,
          ({ id }, index) => (points.findIndex((other) => other.id === id) < index ? { id } : null),
        ),
      ),
  },

  'pressure.twice': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['同一时刻、同一个监测点写了两行', '留下正确的一行'],
    en: ['This point has two rows for one moment', 'Keep the right one'],
    check: ({ items }) =>
      items.pressureReadings.flatMap(({ file, digest: { twice } }) =>
        twice === null ? [] : [{ file, field: `rows[${twice}].measured` }],
      ),
  },

  'pressure.future': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['测压时间 {last} 还没有到', '核对日期和钟点'],
    en: ['The reading of {last} is still to come', 'Check the date and the hour'],
    check: ({ items }, now) =>
      items.pressureReadings.flatMap(({ file, digest: { last, lastRow } }) =>
        last > now ? [{ file, field: `rows[${lastRow}].measured`, params: { last } }] : [],
      ),
  },

  'pressure.stale': {
    clause: '二(二)4',
    severity: 'warning',
    zh: [
      '{points}{age}，已经超过 {hours} 小时',
      '补上新的水压数据；不再测的点，从 pressure/points.yaml 删掉',
    ],
    en: [
      '{points}: {age}, more than {hours} hours ago',
      'Add newer readings; remove a point that is not read any more from pressure/points.yaml',
    ],
    check: ({ items, broken }, now) => {
      const [first] = items.pressurePoints
      const newest = items.pressureReadings.toSorted((one, other) =>
        one.digest.last > other.digest.last ? -1 : 1,
      )[0]
      // The newest rows may be in a file that cannot be read.
      if (!first || !newest || broken.pressureReadings.length > 0) return []
      const stale = first.digest.points.flatMap(({ id, name }) => {
        const last = items.pressureReadings.reduce((moment, { digest }) => {
          const own = digest.pointLast[id] ?? ''
          return own > moment ? own : moment
        }, '')
        return last === '' || isReadingStale(last, now, first.digest) ? [{ name, last }] : []
      })
      const last = stale.map((each) => each.last).sort()[0]
      if (last === undefined) return []
      const points = namesOf(
        stale.map(({ name }) => name),
        first.digest.points.length,
      )
      return [
        {
          file: newest.file,
          params: { points, age: ageOf(last, '水压数据', '的', 'reading'), hours: first.digest.freshHours },
        },
      ]
    },
  },
} as const satisfies RuleTable

const highestOf = ({ extremes }: Pick<PressureDigest, 'extremes'>) =>
  Object.values(extremes)
    .map(({ high }) => high)
    .toSorted((one, other) => Number(other.said) - Number(one.said))[0]

/** kgf/cm²; a network below this would be empty, and figures in MPa are a tenth of it */
const LOWEST = 1

/** Figures in MPa under a header that says 公斤. */
const isMistaken = (digest: PressureDigest) =>
  digest.unit === 'kgf/cm2' && Number(highestOf(digest)?.said ?? LOWEST) < LOWEST
