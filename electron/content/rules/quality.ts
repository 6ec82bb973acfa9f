import { isSampleStale } from '../../../content/arithmetic/freshness.ts'
import { isNamed, standardOn } from '../../../content/arithmetic/standard-on.ts'
import { saidIn } from '../../../content/arithmetic/verdict.ts'
import type { SetItem } from '../content-set.ts'
import { judged } from './judged.ts'
import { ageOf, hitsIn, namesOf, type Hit, type RuleTable } from './rule.ts'

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
        const standards = items.qualityStandard.map((standard) => standard.digest)
        const orphan = digest.days.find((sampled) => !standardOn(standards, sampled))
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
        const standards = items.qualityStandard.map((standard) => standard.digest)
        const hits = new Map<string, Hit>()
        for (const sampled of digest.days) {
          const standard = standardOn(standards, sampled)
          for (const item of standard ? digest.items : [])
            if (standard && !hits.has(item) && !standard.items.some((known) => isNamed(known, item)))
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
      judged(
        set,
        ({ verdict, bound, said }) => verdict === 'unclear' && isWord(said) && bound?.rule !== 'said',
      ),
  },

  'quality.unclear': {
    clause: '二(二)4',
    severity: 'warning',
    zh: [
      '{place} {day} 的{item}是“{said}”，按限值（{limit}）判不出好坏，屏幕上写“待核对”',
      '核对检测报告，写更准的数；检出限太高的，请检测单位换方法',
    ],
    en: [
      '{item} at {place} on {day} was "{said}", which its limit ({limit}) cannot judge; screens say so',
      'Compare with the report and write the exact figure; a detection limit above the limit needs another method',
    ],
    check: (set) =>
      judged(
        set,
        ({ verdict, bound, said }) => verdict === 'unclear' && !(isWord(said) && bound?.rule !== 'said'),
      ),
  },

  'quality.over-limit': {
    clause: '二(二)4',
    severity: 'warning',
    zh: ['{place} {day} 的{item}是“{said}”，不在限值（{limit}）内', '核对检测报告；属实的，按规定处置并公布'],
    en: [
      '{item} at {place} on {day} was "{said}", outside its limit ({limit})',
      'Compare with the report; if it is so, act and publish as the rules demand',
    ],
    check: (set) => judged(set, ({ verdict }) => verdict === 'bad'),
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
    zh: ['{places}{age}，已经超过约定的间隔', '补上新的水质数据；不再取样的点，从 quality/places.yaml 删掉'],
    en: [
      '{places}: {age}, beyond the agreed interval',
      'Add newer readings; remove a place that is not sampled any more from quality/places.yaml',
    ],
    check: ({ items, broken }, now) => {
      const [first] = items.qualityPlaces
      const newest = items.qualityReadings.toSorted((one, other) =>
        lastDay(one) > lastDay(other) ? -1 : 1,
      )[0]
      // The newest rows may be in a file that cannot be read.
      if (!first || !newest || broken.qualityReadings.length > 0) return []
      const stale = first.digest.places.flatMap(({ id, name }) => {
        const last = items.qualityReadings.reduce((day, { digest }) => {
          const own = digest.placeDays[id] ?? ''
          return own > day ? own : day
        }, '')
        return last === '' || isSampleStale(last, now, first.digest) ? [{ name, last }] : []
      })
      const last = stale.map((each) => each.last).sort()[0]
      if (last === undefined) return []
      const places = namesOf(
        stale.map(({ name }) => name),
        first.digest.places.length,
      )
      return [{ file: newest.file, params: { places, age: ageOf(last, '水质数据', '取样的', 'sample') } }]
    },
  },

  'quality.place-twice': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['监测点 id“{id}”写了两次', '每个监测点一个 id'],
    en: ['The place id "{id}" is used twice', 'Give each place an id of its own'],
    check: ({ items }) =>
      items.qualityPlaces.flatMap(({ file, digest: { places } }) =>
        hitsIn(
          file,
          places,
          (index) => `places[${index}].id`,
          ({ id }, index) => (places.findIndex((other) => other.id === id) < index ? { id } : null),
        ),
      ),
  },
} as const satisfies RuleTable

const lastDay = ({ digest }: SetItem<'qualityReadings'>) => digest.days.at(-1) ?? ''

const isWord = (said: string) => saidIn(said) === 'word'
