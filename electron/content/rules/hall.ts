import { pendingNumber, phoneKind } from '../../content/schema/phones.ts'
import type { Hit, RuleTable, SetItem } from './content-set.ts'
import type { Both } from './words.ts'

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

/** Phones (clause 一(二)6), opening hours (一(二)7) and the hall itself. */
export const hallRules = {
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

  'hall.opens-late': ({ items }) => dayEdges(items.hall, 'opens', (time) => time > '08:30'),

  'hall.closes-early': ({ items }) => dayEdges(items.hall, 'closes', (time) => time < '17:00'),

  'hall.other': ({ items, hall }) =>
    items.hall.flatMap(({ file, digest }) =>
      hall !== null && digest.id !== hall ? [{ file, field: 'id', params: { said: digest.id, hall } }] : [],
    ),

  'language.no-chinese': ({ items }) =>
    items.hall.flatMap(({ file, digest }) =>
      digest.languages.includes('zh-CN') ? [] : [{ file, field: 'languages' }],
    ),
} satisfies RuleTable

/** Morning and afternoon may be two rows: a day's own first opening and last closing count. */
function dayEdges(
  halls: SetItem<'hall'>[],
  edge: 'opens' | 'closes',
  isBad: (time: string) => boolean,
): Hit[] {
  return halls.flatMap(({ file, digest: { hours } }) =>
    Object.entries(dayNames).flatMap(([day, name]) => {
      const times = hours.flatMap((row, index) =>
        row.days.some((named) => named === day) ? [{ time: row[edge], index }] : [],
      )
      times.sort((one, other) => (one.time < other.time ? -1 : 1))
      const found = edge === 'opens' ? times[0] : times.at(-1)
      if (!found || !isBad(found.time)) return []
      return [{ file, field: `hours[${found.index}].${edge}`, params: { day: name, [edge]: found.time } }]
    }),
  )
}
