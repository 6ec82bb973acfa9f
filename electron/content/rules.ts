import type { Kind } from '../../content/schema/kinds.ts'
import { pendingNumber, phoneKind } from '../../content/schema/phones.ts'
import { kindNames, type RuleId } from './catalogue.ts'
import type { Digest } from './digest.ts'
import type { Finding } from './finding.ts'
import { daysBetween, hoursBetween, longer } from './spans.ts'
import type { Both } from './words.ts'

export interface SetItem<K extends Kind = Kind> {
  id: string
  file: string
  digest: Digest<K>
}

/** All that is shown, by kind (the Chinese items), as the rules see it. */
export interface ContentSet {
  items: { [K in Kind]: SetItem<K>[] }
  media: ReadonlySet<string>
  translations: { file: string; language: string }[]
  /** the hall that this machine belongs to, where it was told */
  hall: string | null
}

type Hit = Omit<Finding, 'rule'>
/** `now` is a minute of the hall's calendar: `2026-11-23 22:00`. */
type Rule = (set: ContentSet, now: string) => Hit[]

const mandatory: Kind[] = [
  'hall',
  'phones',
  'pledge',
  'guide',
  'price',
  'qualityStandard',
  'qualityPlaces',
  'qualityReadings',
  'pressurePoints',
  'pressureReadings',
]

const phoneNames: Record<(typeof phoneKind.options)[number], Both> = {
  company: { zh: '企业服务电话', en: "the company's service number" },
  hotline: { zh: '服务热线', en: 'the hotline' },
  complaint: { zh: '监督投诉电话', en: 'the number for complaints' },
  authority: { zh: '供水行政主管部门监督电话', en: "the supervising authority's number" },
}

const dayNames: Record<string, Both> = {
  mon: { zh: '周一', en: 'Monday' },
  tue: { zh: '周二', en: 'Tuesday' },
  wed: { zh: '周三', en: 'Wednesday' },
  thu: { zh: '周四', en: 'Thursday' },
  fri: { zh: '周五', en: 'Friday' },
  sat: { zh: '周六', en: 'Saturday' },
  sun: { zh: '周日', en: 'Sunday' },
}

/** Days from one sample to the next that an interval allows. */
const intervalDays = { daily: 1, weekly: 7, monthly: 31, quarterly: 92 }

export const rules = {
  'kind.missing': ({ items }) =>
    mandatory
      .filter((kind) => items[kind].length === 0)
      .map((kind) => ({ file: '.', params: { kind: kindNames[kind] } })),

  'phones.kind-missing': ({ items }) =>
    items.phones.flatMap(({ file, digest }) =>
      phoneKind.options
        .filter((kind) => !digest.phones.some((phone) => phone.kind === kind))
        .map((kind) => ({ file, field: 'phones', params: { kind: phoneNames[kind], id: kind } })),
    ),

  'phones.pending': ({ items }) =>
    items.phones.flatMap(({ file, digest }) => {
      const pending = digest.phones.filter(({ number }) => number === pendingNumber)
      const first = digest.phones.findIndex(({ number }) => number === pendingNumber)
      const names = pending.map(({ name }) => name).join(', ')
      return pending.length > 0 ? [{ file, field: `phones[${first}].number`, params: { names } }] : []
    }),

  'hall.opens-late': ({ items }) => dayEdges(items.hall, (opens) => opens, '08:30', 'first'),
  'hall.closes-early': ({ items }) => dayEdges(items.hall, (closes) => closes, '17:00', 'last'),

  'hall.other': ({ items, hall }) =>
    items.hall.flatMap(({ file, digest }) =>
      hall !== null && digest.id !== hall ? [{ file, field: 'id', params: { said: digest.id, hall } }] : [],
    ),

  'counter.twice': ({ items }) =>
    items.hall.flatMap(({ file, digest: { counters } }) =>
      counters.flatMap(({ number }, index) =>
        counters.findIndex((other) => other.number === number) < index
          ? [{ file, field: `counters[${index}].number`, params: { number } }]
          : [],
      ),
    ),

  'counter.guide-unknown': ({ items }) => {
    const known = ids(items.guide)
    return items.hall.flatMap(({ file, digest }) =>
      digest.counters.flatMap(({ number, businesses }, counter) =>
        businesses.flatMap((guide, index) =>
          known.has(guide)
            ? []
            : [{ file, field: `counters[${counter}].businesses[${index}]`, params: { number, guide } }],
        ),
      ),
    )
  },

  'guide.counter-unknown': (set) =>
    byCounter(
      set,
      (handled, number) => !handled.has(number),
      (handled) => ({ known: [...handled.keys()].join(', ') }),
    ),

  'guide.counter-differs': (set) =>
    byCounter(
      set,
      (handled, number, guide) => handled.get(number)?.has(guide) === false,
      () => ({}),
    ),

  'guide.no-counter': ({ items: { hall, guide } }) => {
    const reached = new Set(
      hall.flatMap(({ digest }) => digest.counters.flatMap(({ businesses }) => businesses)),
    )
    return hall.length === 0
      ? []
      : guide.flatMap(({ id, file }) =>
          reached.has(id) ? [] : [{ file, field: 'counters', params: { guide: id } }],
        )
  },

  'guide.promise-longer': ({ items }) =>
    items.guide.flatMap(({ file, digest }) =>
      longer(digest.promisedLimit, digest.legalLimit) ? [{ file, field: 'promisedLimit' }] : [],
    ),

  'guide.related-unknown': ({ items }) => {
    const known = ids(items.guide)
    return items.guide.flatMap(({ file, digest }) =>
      digest.related.flatMap((guide, index) =>
        known.has(guide) ? [] : [{ file, field: `related[${index}]`, params: { guide } }],
      ),
    )
  },

  'quality.no-standard': ({ items }) =>
    items.qualityReadings.flatMap(({ file, digest }) => {
      const orphan = digest.days.find((sampled) => !standardAt(items.qualityStandard, sampled))
      return orphan === undefined || items.qualityStandard.length === 0
        ? []
        : [{ file, params: { sampled: orphan } }]
    }),

  'quality.item-unknown': ({ items }) =>
    items.qualityReadings.flatMap(({ file, digest }) => {
      const hits = new Map<string, Hit>()
      for (const sampled of digest.days) {
        const standard = standardAt(items.qualityStandard, sampled)
        for (const item of standard ? digest.items : [])
          if (standard && !hits.has(item) && !standard.names.includes(item))
            hits.set(item, {
              file,
              line: 1,
              field: item,
              params: { standard: standard.number, item, sampled },
            })
      }
      return [...hits.values()]
    }),

  'quality.place-unknown': ({ items }) => {
    const known = new Set(items.qualityPlaces.flatMap(({ digest }) => digest.places))
    return items.qualityReadings.flatMap(({ file, digest }) =>
      Object.entries(digest.placeRows).flatMap(([place, row]) =>
        known.size === 0 || known.has(place)
          ? []
          : [{ file, field: `rows[${row}].place`, params: { place } }],
      ),
    )
  },

  'quality.stale': ({ items }, now) => {
    const [places] = items.qualityPlaces
    const newest = latest(items.qualityReadings, ({ days }) => days.at(-1) ?? '')
    if (!places || !newest) return []
    const allowed = intervalDays[places.digest.interval] + places.digest.lagDays
    return daysBetween(newest.last, now) > allowed
      ? [{ file: newest.file, params: { last: newest.last } }]
      : []
  },

  'pressure.point-unknown': ({ items }) => {
    const known = new Set(items.pressurePoints.flatMap(({ digest }) => digest.points))
    return items.pressureReadings.flatMap(({ file, digest }) =>
      Object.entries(digest.pointRows).flatMap(([point, row]) =>
        known.size === 0 || known.has(point)
          ? []
          : [{ file, field: `rows[${row}].point`, params: { point } }],
      ),
    )
  },

  'pressure.stale': ({ items }, now) => {
    const [points] = items.pressurePoints
    const newest = latest(items.pressureReadings, ({ last }) => last)
    if (!points || !newest) return []
    const hours = points.digest.freshHours
    return hoursBetween(newest.last, now) > hours
      ? [{ file: newest.file, params: { last: newest.last, hours } }]
      : []
  },

  'language.no-chinese': ({ items }) =>
    items.hall.flatMap(({ file, digest }) =>
      digest.languages.includes('zh-CN') ? [] : [{ file, field: 'languages' }],
    ),

  'language.unlisted': ({ items, translations }) => {
    const listed = new Set(items.hall.flatMap(({ digest }) => digest.languages))
    return translations.flatMap(({ file, language }) =>
      listed.size === 0 || listed.has(language) ? [] : [{ file, params: { language } }],
    )
  },

  'media.missing': (set) =>
    everyItem(set, ({ file, digest }) =>
      Object.entries(digest.media ?? {}).flatMap(([field, media]) =>
        set.media.has(media) ? [] : [{ file, field, params: { media } }],
      ),
    ),

  'review.overdue': (set, now) =>
    everyItem(set, ({ file, digest: { reviewBy, owner = '' } }) =>
      reviewBy !== undefined && reviewBy < now.slice(0, 10)
        ? [{ file, field: 'reviewBy', params: { date: reviewBy, owner } }]
        : [],
    ),
} satisfies Partial<Record<RuleId, Rule>>

export function checkSet(set: ContentSet, now: string): Finding[] {
  return (Object.entries(rules) as [keyof typeof rules, Rule][]).flatMap(([rule, check]) =>
    check(set, now).map((hit) => ({ ...hit, rule })),
  )
}

function everyItem(set: ContentSet, check: (item: SetItem) => Hit[]): Hit[] {
  return Object.values(set.items).flatMap((items: SetItem[]) => items.flatMap(check))
}

const ids = (items: SetItem[]) => new Set(items.map(({ id }) => id))

/** Morning and afternoon may be two rows: a day's own first opening and last closing count. */
function dayEdges(
  halls: SetItem<'hall'>[],
  pick: (time: string) => string,
  bound: string,
  edge: 'first' | 'last',
): Hit[] {
  return halls.flatMap(({ file, digest: { hours } }) =>
    Object.keys(dayNames).flatMap((day) => {
      const rows = hours.flatMap((row, index) =>
        row.days.some((named) => named === day) ? [{ ...row, index }] : [],
      )
      const times = rows.map((row) => ({
        time: pick(edge === 'first' ? row.opens : row.closes),
        index: row.index,
      }))
      times.sort((one, other) => (one.time < other.time ? -1 : 1))
      const found = edge === 'first' ? times[0] : times.at(-1)
      const bad = found && (edge === 'first' ? found.time > bound : found.time < bound)
      const name = dayNames[day]
      if (!bad || !name) return []
      const field = edge === 'first' ? 'opens' : 'closes'
      return [{ file, field: `hours[${found.index}].${field}`, params: { day: name, [field]: found.time } }]
    }),
  )
}

type Handled = Map<string, Set<string>>

function byCounter(
  { items: { hall, guide } }: ContentSet,
  wrong: (handled: Handled, number: string, guide: string) => boolean,
  more: (handled: Handled) => Record<string, string>,
): Hit[] {
  if (hall.length === 0) return []
  const handled: Handled = new Map(
    hall.flatMap(({ digest }) =>
      digest.counters.map(({ number, businesses }) => [number, new Set(businesses)] as const),
    ),
  )
  return guide.flatMap(({ id, file, digest }) =>
    digest.counters.flatMap((number, index) =>
      wrong(handled, number, id)
        ? [{ file, field: `counters[${index}]`, params: { number, ...more(handled) } }]
        : [],
    ),
  )
}

/** Of the standards in force on a day, the one that came last. */
function standardAt(standards: SetItem<'qualityStandard'>[], day: string) {
  let found: Digest<'qualityStandard'> | null = null
  for (const { digest } of standards)
    if (digest.validFrom <= day && (digest.validTo === null || day <= digest.validTo))
      if (!found || found.validFrom < digest.validFrom) found = digest
  return found
}

function latest<K extends Kind>(items: SetItem<K>[], last: (digest: Digest<K>) => string) {
  let newest: { file: string; last: string } | null = null
  for (const { file, digest } of items)
    if (!newest || newest.last < last(digest)) newest = { file, last: last(digest) }
  return newest
}
