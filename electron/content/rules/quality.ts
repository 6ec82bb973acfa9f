import { daysBetween } from '../../../content/arithmetic/wall-time.ts'
import { boundAt, judge } from '../../../content/arithmetic/verdict.ts'
import type { ContentSet, SetItem } from '../content-set.ts'
import type { Digest } from '../items/digest.ts'
import type { Cell } from '../items/digest-readings.ts'
import type { Hit, RuleTable } from './rule.ts'

/** Days from one sample to the next that an interval allows. */
const intervalDays = { daily: 1, weekly: 7, monthly: 31, quarterly: 92 }

/** Readings of quality: known places and items, cells that can be read, and their age (二(二)4). */
export const qualityRules = {
  'quality.no-standard': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['{sampled} 的样品没有适用的水质标准', '在 quality/standards/ 里补上当时有效的标准'],
    en: [
      'No standard is valid for the sample of {sampled}',
      'Add the standard of that time to quality/standards/',
    ],
    check: ({ items }) =>
      items.qualityReadings.flatMap(({ file, digest }) => {
        const orphan = digest.days.find((sampled) => !standardAt(items.qualityStandard, sampled))
        return orphan === undefined || items.qualityStandard.length === 0
          ? []
          : [{ file, params: { sampled: orphan } }]
      }),
  },

  'quality.item-unknown': {
    clause: '二(二)4',
    severity: 'error',
    zh: [
      '{standard} 里没有检测项目“{item}”（{sampled} 的样品）',
      '改成标准里的名称，或在标准文件的 aliases 里加上这个叫法',
    ],
    en: [
      '{standard} has no item "{item}" (sample of {sampled})',
      'Use the name of the standard, or add this one to its aliases',
    ],
    check: ({ items }) =>
      items.qualityReadings.flatMap(({ file, digest }) => {
        const hits = new Map<string, Hit>()
        for (const sampled of digest.days) {
          const standard = standardAt(items.qualityStandard, sampled)
          for (const item of standard ? digest.items : [])
            if (standard && !hits.has(item) && !itemOf(standard, item))
              hits.set(item, {
                file,
                field: item,
                params: { standard: standard.number, item, sampled },
              })
        }
        return [...hits.values()]
      }),
  },

  'quality.place-unknown': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['没有监测点“{place}”', '写 quality/places.yaml 里的 id，或在那里加上这个点'],
    en: ['There is no place "{place}"', 'Write an id of quality/places.yaml, or add the place there'],
    check: ({ items }) => {
      const known = new Set(items.qualityPlaces.flatMap(({ digest }) => digest.places.map(({ id }) => id)))
      return items.qualityReadings.flatMap(({ file, digest }) =>
        Object.entries(digest.placeRows).flatMap(([place, row]) =>
          known.size === 0 || known.has(place)
            ? []
            : [{ file, field: `rows[${row}].place`, params: { place } }],
        ),
      )
    },
  },

  'quality.unreadable': {
    clause: '二(二)4',
    severity: 'error',
    zh: [
      '{item}写的是“{said}”，看不懂',
      '照检测报告写：数字、<数字、未检出，没有检测写 --；“无”一类的字要在标准的 words 里',
    ],
    en: [
      '{item} reads "{said}", which cannot be judged',
      'Write what the report says: a number, <number, 未检出, or -- for not tested; words must be among those of the standard',
    ],
    check: (set) =>
      set.items.qualityReadings.flatMap(({ file, digest }) =>
        digest.words.flatMap(({ row, said, item }) => {
          const known = set.items.qualityStandard.some(({ digest }) =>
            itemOf(digest, item)?.bounds.some((bound) => bound.rule === 'said'),
          )
          const accepted = set.items.qualityStandard.some(({ digest }) =>
            itemOf(digest, item)?.bounds.some((bound) => bound.rule === 'said' && bound.words.includes(said)),
          )
          // A description that the limit does not accept is a bad sample, not a slip of the pen.
          const isDescription = known && /\p{L}/u.test(said)
          return accepted || isDescription
            ? []
            : [{ file, field: `rows[${row}].values`, params: { item, said } }]
        }),
      ),
  },

  'quality.over-limit': {
    clause: '二(二)4',
    severity: 'warning',
    zh: ['{place} {day} 的{item}是 {said}，不在限值内', '核对检测报告；属实的，按规定处置并公布'],
    en: [
      '{item} at {place} on {day} was {said}, outside its limit',
      'Compare with the report; if it is so, act and publish as the rules demand',
    ],
    check: (set) =>
      set.items.qualityReadings.flatMap(({ file, digest }) =>
        beyond(set, digest).map(({ row, ...params }) => ({ file, field: `rows[${row}].values`, params })),
      ),
  },

  'quality.twice': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['同一天、同一个监测点写了两行', '留下正确的一行；平均、最高、最低用“统计”一列分开'],
    en: [
      'This place has two rows for one day',
      'Keep the right one; mean, highest and lowest go by a 统计 column',
    ],
    check: ({ items }) =>
      items.qualityReadings.flatMap(({ file, digest: { twice } }) =>
        twice === null ? [] : [{ file, field: `rows[${twice}].sampled` }],
      ),
  },

  'quality.future': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['取样日期 {last} 还没有到', '核对年份和月份'],
    en: ['The sample of {last} is still to come', 'Check the year and the month'],
    check: ({ items }, now) =>
      items.qualityReadings.flatMap(({ file, digest: { days, last } }) => {
        const day = days.at(-1) ?? ''
        return day > now.slice(0, 10) ? [{ file, field: `rows[${last}].sampled`, params: { last: day } }] : []
      }),
  },

  'quality.stale': {
    clause: '二(二)4',
    severity: 'warning',
    zh: ['最新的水质数据是 {last} 取样的，已经超过约定的间隔', '补上新的水质数据'],
    en: ['The newest quality sample is of {last}, older than the agreed interval', 'Add newer readings'],
    check: ({ items, broken }, now) => {
      const [places] = items.qualityPlaces
      const newest = items.qualityReadings.toSorted((one, other) =>
        lastDay(one) > lastDay(other) ? -1 : 1,
      )[0]
      // The newest rows may be in a file that cannot be read.
      if (!places || !newest || broken.qualityReadings.length > 0) return []
      const allowed = intervalDays[places.digest.interval] + places.digest.lagDays
      return daysBetween(lastDay(newest), now) > allowed
        ? [{ file: newest.file, params: { last: lastDay(newest) } }]
        : []
    },
  },
} as const satisfies RuleTable

const lastDay = ({ digest }: SetItem<'qualityReadings'>) => digest.days.at(-1) ?? ''

type Standard = Digest<'qualityStandard'>

/** Of the standards in force on a day, the one that came last. */
function standardAt(standards: SetItem<'qualityStandard'>[], day: string) {
  let found: Standard | null = null
  for (const { digest } of standards)
    if (digest.validFrom <= day && (digest.validTo === undefined || day <= digest.validTo))
      if (!found || found.validFrom < digest.validFrom) found = digest
  return found
}

const itemOf = ({ items }: Standard, name: string) =>
  items.find((item) => item.id === name || item.name === name || item.aliases.includes(name))

interface Beyond {
  row: number
  place: string
  day: string
  item: string
  said: string
}

/** The worst figures of a file, where they lie outside their limits. */
function beyond({ items }: ContentSet, digest: Digest<'qualityReadings'>): Beyond[] {
  const places = items.qualityPlaces.flatMap(({ digest }) => digest.places)
  const found: Beyond[] = []
  const look = (place: (typeof places)[number], item: string, { row, said, day }: Cell & { day: string }) => {
    const standard = standardAt(items.qualityStandard, day)
    const known = standard && itemOf(standard, item)
    if (known && judge(said, boundAt(known, place.kind)) === 'bad')
      found.push({ row, place: place.name, day, item: known.name, said })
  }
  for (const [id, extremes] of Object.entries(digest.extremes)) {
    const place = places.find((known) => known.id === id)
    for (const [item, { low, high }] of place ? Object.entries(extremes) : []) {
      if (!place) continue
      look(place, item, high)
      if (low.row !== high.row) look(place, item, low)
    }
  }
  return found
}
