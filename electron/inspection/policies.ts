import { dayRuns, type Weekday } from '../../content/arithmetic/hours.ts'
import type { Content } from '../../content/schema/kinds.ts'
import { counted, datesOf, listed, titled, type Evidence, type Shows } from './evidence.ts'
import { hallOf, type Facts } from './facts.ts'

/** Chapter one, rows 1 to 11. */
export const policyEvidence: Record<number, Shows> = {
  1: (facts) => {
    const { creed, creedMark, ...hall } = hallOf(facts)
    const mark = creedMark
      ? { zh: '，有理念标识', en: ', with its mark' }
      : { zh: '，没有理念标识', en: ', without a mark' }
    return [
      {
        says: { zh: `“${creed}”${mark.zh}`, en: `“${creed}”${mark.en}` },
        topic: 'creed',
        ...datesOf([hall]),
      },
    ]
  },
  2: ({ of: { document } }) => {
    const material = document.filter(({ subject }) => ['brand', 'leaflet'].includes(subject))
    return texts(material, 'documents')
  },
  3: ({ of: { event } }) =>
    counted(event, 'events', (count) => ({ zh: `${count} 项便民服务活动`, en: `${count} service events` })),
  4: ({ of: { policy } }) => texts(policy, 'policies'),
  5: ({ of: { guide } }) =>
    counted(guide, 'guides', (count) => ({
      zh: `${count} 项办事指南，程序和时限齐全`,
      en: `${count} guides, each with steps and limits`,
    })),
  6: ({ of: { pledge } }) =>
    counted(pledge, 'pledges', (count) => ({
      zh: `${count} 条承诺，每条都有违诺责任`,
      en: `${count} pledges, each with what follows a breach`,
    })),
  7: ({ of: { policy } }) =>
    policy
      .filter(({ responsible, duties }) => responsible !== undefined && duties.length > 0)
      .map((each) => ({
        says: {
          zh: `首问责任人：${each.responsible ?? ''}；首问职责 ${each.duties.length} 条`,
          en: `first responsible: ${each.responsible ?? ''}; ${each.duties.length} duties`,
        },
        topic: 'policies',
        ...datesOf([each]),
      })),
  8: ({ of: { policy } }) =>
    policy
      .filter(({ consequences }) => consequences.length > 0)
      .map((each) => ({
        says: {
          zh: `${titled([each.title])}，失责追究 ${each.consequences.length} 条`,
          en: `${titled([each.title])}, ${each.consequences.length} consequences`,
        },
        topic: 'policies',
        ...datesOf([each]),
      })),
  9: (facts) => [
    ...counted(facts.of.guide, 'guides', (count) => ({
      zh: `办事流程 ${count} 项`,
      en: `${count} procedures`,
    })),
    ...texts(
      facts.of.document.filter(({ subject }) => subject === 'conduct'),
      'documents',
    ),
    ...texts(
      facts.of.policy.filter(({ subject }) => subject === 'pledges'),
      'policies',
    ),
    ...facilities(facts, ['supervision-desk', 'comment-book']),
  ],
  10: ({ of: { phones } }) =>
    phones.flatMap((file) =>
      file.phones.map(({ kind, name, number }) => ({
        says: {
          zh: `${name === phoneKinds[kind].zh ? '' : `${phoneKinds[kind].zh}：`}${name} ${number}`,
          en: `${phoneKinds[kind].en}: ${number}`,
        },
        topic: 'phones' as const,
        ...datesOf([file]),
      })),
    ),
  11: (facts) => {
    const hall = hallOf(facts)
    return hall.hours.map(({ days, opens, closes }) => ({
      says: {
        zh: `${daysIn(days, 'zh')} ${opens}–${closes}`,
        en: `${daysIn(days, 'en')} ${opens}–${closes}`,
      },
      topic: 'hours' as const,
      ...datesOf([hall]),
    }))
  },
}

type Text = Pick<Content['policy'], 'title' | 'published' | 'reviewBy'>

export const texts = (items: readonly Text[], topic: 'policies' | 'documents'): Evidence[] =>
  counted(items, topic, () => same(titled(items.map(({ title }) => title))))

const same = (words: string) => ({ zh: words, en: words })

/** What is in the room, and where. */
export function facilities(
  facts: Facts,
  kinds: readonly Content['hall']['facilities'][number]['kind'][],
): Evidence[] {
  const there = hallOf(facts).facilities.filter(({ kind }) => kinds.includes(kind))
  return there.length === 0 ? [] : [{ says: listed(there.map(({ name, place }) => `${name}（${place}）`)) }]
}

const phoneKinds: Record<Content['phones']['phones'][number]['kind'], { zh: string; en: string }> = {
  company: { zh: '企业服务电话', en: 'service number' },
  hotline: { zh: '热线电话', en: 'hotline' },
  complaint: { zh: '监督投诉电话', en: 'complaints' },
  authority: { zh: '供水行政主管部门监督电话', en: 'supervising authority' },
}

const dayNames: Record<Weekday, { zh: string; en: string }> = {
  mon: { zh: '周一', en: 'Mon' },
  tue: { zh: '周二', en: 'Tue' },
  wed: { zh: '周三', en: 'Wed' },
  thu: { zh: '周四', en: 'Thu' },
  fri: { zh: '周五', en: 'Fri' },
  sat: { zh: '周六', en: 'Sat' },
  sun: { zh: '周日', en: 'Sun' },
}

const daysIn = (days: readonly Weekday[], language: 'zh' | 'en') =>
  dayRuns(days)
    .map(([first, last]) =>
      first === last
        ? dayNames[first][language]
        : `${dayNames[first][language]}${language === 'zh' ? '至' : '–'}${dayNames[last][language]}`,
    )
    .join(language === 'zh' ? '、' : ', ')
