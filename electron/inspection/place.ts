import { counted, datesOf, listed, type Evidence, type Shows } from './evidence.ts'
import { hallOf, type Facts } from './facts.ts'
import { facilities, texts } from './policies.ts'
import { roleNames } from '../uptime/role-names.ts'

/** Chapter two, rows 12 to 21. */
export const placeEvidence: Record<number, Shows> = {
  12: (facts) => {
    const { company, name, ...hall } = hallOf(facts)
    return [
      { says: { zh: `${company}${name}`, en: `${company}${name}` }, topic: 'plate', ...datesOf([hall]) },
    ]
  },
  13: (facts) =>
    facilities(facts, ['barrier-free', 'help-box', 'glasses', 'seats', 'newspapers', 'no-smoking']),
  14: (facts) => {
    const { mark, industryMark } = hallOf(facts)
    const there = [
      ...(industryMark ? [{ zh: '行业标识', en: 'the industry mark' }] : []),
      ...(mark ? [{ zh: '企业标识', en: 'the company mark' }] : []),
    ]
    if (there.length === 0) return []
    return [{ says: { zh: zhOf(there), en: enOf(there) }, topic: 'plate' }]
  },
  15: ({ of, quality, pressure }) => [
    ...counted(of.pledge, 'pledges', (count) => ({ zh: `服务承诺 ${count} 条`, en: `${count} pledges` })),
    ...counted(of.guide, 'guides', (count) => ({ zh: `办事指南 ${count} 项`, en: `${count} guides` })),
    ...counted(of.price, 'prices', (count) => ({ zh: `水价 ${count} 份`, en: `${count} price lists` })),
    ...readings(quality, 'quality', { zh: '水质，最近取样', en: 'quality, sampled last' }),
    ...readings(pressure, 'pressure', { zh: '水压，最近测得', en: 'pressure, measured last' }),
  ],
  16: ({ month }) => {
    if (!month || month.screens.length === 0) return [noRecord]
    return month.screens.map(({ id, role, plannedMs, provenMs, interruptions }) => {
      const share =
        plannedMs === 0 ? '–' : `${(Math.floor((provenMs / plannedMs) * 10_000) / 100).toFixed(2)} %`
      const kind = role ? roleNames[role] : { zh: '', en: '' }
      return {
        says: {
          zh: `${kind.zh} ${id}：本月营业时间内画面得到证实 ${share}`.trim(),
          en: `${kind.en} ${id}: proved painted in ${share} of opening hours this month`.trim(),
        },
        ...(interruptions.length > 0 && { watch: true as const }),
      }
    })
  },
  17: ({ of }) => [
    ...counted(of.price, 'prices', (count) => ({ zh: `供水水价 ${count} 份`, en: `${count} price lists` })),
    ...counted(of.charge, 'charges', (count) => ({
      zh: `收费标准 ${count} 份`,
      en: `${count} lists of charges`,
    })),
    ...texts(
      of.document.filter(({ subject }) => ['terms', 'leaflet'].includes(subject)),
      'documents',
    ),
    ...counted(of.pledge, 'pledges', (count) => ({ zh: `服务承诺 ${count} 条`, en: `${count} pledges` })),
    ...counted(of.guide, 'guides', (count) => ({ zh: `服务指南 ${count} 项`, en: `${count} guides` })),
    ...counted(
      of.knowledge.filter(({ topic }) => topic !== 'saving'),
      'knowledge',
      (count) => ({ zh: `用水知识 ${count} 篇`, en: `${count} texts on using water` }),
    ),
    ...counted(
      of.knowledge.filter(({ topic }) => topic === 'saving'),
      'knowledge',
      (count) => ({ zh: `节约用水知识 ${count} 篇`, en: `${count} texts on saving water` }),
    ),
  ],
  18: (facts) => {
    const { areas } = hallOf(facts)
    return areas.length === 0 ? [] : [{ says: listed(areas.map(({ name, place }) => `${name}（${place}）`)) }]
  },
  19: (facts) => {
    const { counters } = hallOf(facts)
    return [
      {
        says: {
          zh: counters.map(({ number, name }) => `${number}号 ${name}`).join('、'),
          en: counters.map(({ number, name }) => `${number} ${name}`).join(', '),
        },
        ...datesOf([hallOf(facts)]),
      },
    ]
  },
  20: (facts) => [
    ...counted(facts.of.charge, 'charges', (count) => ({
      zh: `收费标准 ${count} 份，每行都有依据`,
      en: `${count} lists of charges, a basis on every row`,
    })),
    ...facilities(facts, ['one-metre-line']),
  ],
  21: (facts) => facilities(facts, ['water', 'writing', 'comment-book', 'comment-box']),
}

const noRecord: Evidence = {
  says: { zh: '本月还没有屏幕运行记录', en: 'no record of the screens this month yet' },
  watch: true,
}

function readings(
  files: Facts['quality'],
  topic: 'quality' | 'pressure',
  { zh, en }: { zh: string; en: string },
): Evidence[] {
  const last = files
    .map((file) => file.last)
    .sort()
    .at(-1)
  return last ? [{ says: { zh, en }, topic, date: last }] : []
}

const zhOf = (words: readonly { zh: string }[]) => words.map(({ zh }) => zh).join('、')
const enOf = (words: readonly { en: string }[]) => words.map(({ en }) => en).join(', ')
