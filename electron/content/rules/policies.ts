import { documentSubject } from '../../../content/schema/document.ts'
import { knowledgeTopic } from '../../../content/schema/knowledge.ts'
import { policySubject, ratingLevels } from '../../../content/schema/policy.ts'
import type { SetItem } from '../content-set.ts'
import type { Both } from '../problems/words.ts'
import { daysBetween } from '../../../content/arithmetic/wall-time.ts'
import type { Hit, RuleTable } from './rule.ts'

type Subject = (typeof policySubject.options)[number]

const policyNames: Record<Subject, Both> = {
  management: { zh: '服务管理制度', en: 'the service management policy' },
  pledges: { zh: '服务承诺制度', en: 'the pledge policy' },
  'first-contact': { zh: '首问负责制度', en: 'the first-contact policy' },
  accountability: { zh: '服务责任问责制度', en: 'the accountability policy' },
  rating: { zh: '好差评制度', en: 'the rating policy' },
  complaints: { zh: '投诉处理制度', en: 'the complaints policy' },
}

const documentNames: Partial<Record<(typeof documentSubject.options)[number], [string, Both]>> = {
  brand: ['一(一)2', { zh: '品牌内涵', en: 'what the brand stands for' }],
  conduct: ['一(二)6', { zh: '服务规范', en: 'the code of conduct' }],
  terms: ['二(二)5', { zh: '营业细则', en: 'the terms of business' }],
  about: ['四3', { zh: '单位介绍', en: 'an introduction of the company' }],
}

const topicNames: Record<(typeof knowledgeTopic.options)[number], Both> = {
  use: { zh: '用水知识', en: 'knowledge about using water' },
  saving: { zh: '节约用水知识', en: 'knowledge about saving water' },
}

/** days for which something that is over may stay in the folder before somebody is told */
const LEFT_DAYS = 30
/** days */
const LONGEST_EVENT = 93

/** The 制度 (一(二)), what must be there to read (一(一)2, 二(二)5, 四3), laws and events. */
export const policyRules = {
  'policy.missing': {
    clause: '一(二)1',
    severity: 'error',
    zh: ['没有{name}', '写一份，subject: {subject}，放进 policies/'],
    en: ['{name} is missing', 'Write it with subject: {subject}, in policies/'],
    check: ({ items, broken }) =>
      policySubject.options
        .filter(
          (subject) =>
            broken.policy.length === 0 && !items.policy.some(({ digest }) => digest.subject === subject),
        )
        .map((subject) => ({ file: '.', params: { subject, name: policyNames[subject] } })),
  },

  'policy.twice': {
    clause: '一(二)1',
    severity: 'error',
    zh: ['{name}写了两份，另一份是 {other}', '只留一份'],
    en: ['There are two files of {name}; the other is {other}', 'Keep one'],
    check: ({ items: { policy } }) =>
      policy.flatMap(({ file, digest: { subject } }) => {
        const first = policy.find((other) => other.digest.subject === subject)
        return first && first.file !== file
          ? [{ file, field: 'subject', params: { name: policyNames[subject], other: first.file } }]
          : []
      }),
  },

  'policy.first-contact': {
    clause: '一(二)4',
    severity: 'error',
    zh: ['首问负责制度没有写{what}', '首问责任人写在 responsible，首问职责写在 duties'],
    en: ['The first-contact policy does not say {what}', 'Write responsible and duties'],
    check: ({ items }) =>
      of(items.policy, 'first-contact').flatMap(({ file, digest }) => [
        ...lacking(file, 'responsible', digest.responsible === undefined, {
          zh: '首问责任人',
          en: 'who is responsible',
        }),
        ...lacking(file, 'duties', digest.duties.length === 0, {
          zh: '首问职责',
          en: 'what that person must do',
        }),
      ]),
  },

  'policy.no-consequences': {
    clause: '一(二)5',
    severity: 'error',
    zh: ['问责制度没有写失责怎么追究', '在 consequences 里逐条写清'],
    en: ['The accountability policy does not say what follows a failure', 'List it in consequences'],
    check: ({ items }) =>
      of(items.policy, 'accountability').flatMap(({ file, digest }) =>
        digest.consequences.length === 0 ? [{ file, field: 'consequences' }] : [],
      ),
  },

  'policy.no-reply-limit': {
    clause: '三(二)4',
    severity: 'error',
    zh: [
      '没有写当场答复不了的咨询、投诉多久答复',
      '在 replyLimit 里写期限，例如 { value: 5, unit: workday }',
    ],
    en: [
      'It is not said within which time a question or complaint is answered',
      'Write replyLimit, such as { value: 5, unit: workday }',
    ],
    check: ({ items }) =>
      [...of(items.policy, 'first-contact'), ...of(items.policy, 'complaints')].flatMap(({ file, digest }) =>
        digest.replyLimit === undefined ? [{ file, field: 'replyLimit' }] : [],
      ),
  },

  'policy.rating-levels': {
    clause: '一(二)1',
    severity: 'error',
    zh: ['好差评的等级应当是：{levels}', '照写五级，不增不减'],
    en: ['The levels of the rating are: {levels}', 'Write just these five'],
    check: ({ items }) =>
      of(items.policy, 'rating').flatMap(({ file, digest }) =>
        digest.levels.join() === ratingLevels.join()
          ? []
          : [{ file, field: 'levels', params: { levels: ratingLevels.join('、') } }],
      ),
  },

  'document.missing': {
    clause: '二(二)5',
    severity: 'error',
    zh: ['没有{name}', '写一份，subject: {subject}，放进 documents/'],
    en: ['{name} is missing', 'Write it with subject: {subject}, in documents/'],
    check: ({ items, broken }) =>
      documentSubject.options.flatMap((subject) => {
        const [clause, name] = documentNames[subject] ?? []
        const isThere =
          broken.document.length > 0 || items.document.some(({ digest }) => digest.subject === subject)
        return clause === undefined || name === undefined || isThere
          ? []
          : [{ file: '.', clause, params: { subject, name } }]
      }),
  },

  'knowledge.topic-missing': {
    clause: '二(二)5',
    severity: 'error',
    zh: ['没有{name}', '写几篇，topic: {topic}，放进 knowledge/'],
    en: ['Missing: {name}', 'Write some with topic: {topic}, in knowledge/'],
    check: ({ items, broken }) =>
      knowledgeTopic.options
        .filter(
          (topic) =>
            broken.knowledge.length === 0 && !items.knowledge.some(({ digest }) => digest.topic === topic),
        )
        .map((topic) => ({ file: '.', params: { topic, name: topicNames[topic] } })),
  },

  'law.expired': {
    clause: '四3',
    severity: 'warning',
    zh: ['有效期到 {until} 为止，已经失效', '换成现行的，或删掉'],
    en: ['This was in force until {until}, and is no more', 'Replace it by the one in force, or remove it'],
    check: ({ items }, now) =>
      items.law.flatMap(({ file, digest: { until } }) =>
        until !== undefined && until < now.slice(0, 10) ? [{ file, field: 'until', params: { until } }] : [],
      ),
  },

  'event.year': {
    clause: '一(一)4',
    severity: 'error',
    zh: ['活动从 {starts} 到 {ends}，超过三个月', '核对年份和月份；常年的活动分几次写'],
    en: [
      'The event runs from {starts} to {ends}, more than three months',
      'Check the year and the month; split what goes on for long',
    ],
    check: ({ items }) =>
      items.event.flatMap(({ file, digest: { starts, ends } }) =>
        daysBetween(starts, ends) > LONGEST_EVENT ? [{ file, field: 'ends', params: { starts, ends } }] : [],
      ),
  },

  'event.past': {
    clause: '一(一)4',
    severity: 'warning',
    zh: ['活动 {ends} 就结束了，屏幕上已经不显示', '从 events/ 移走，或写下一次活动'],
    en: [
      'The event ended on {ends} and is not shown any more',
      'Take it out of events/, or write the next one',
    ],
    check: ({ items }, now) =>
      items.event.flatMap(({ file, digest: { ends } }) =>
        daysBetween(ends, now) > LEFT_DAYS ? [{ file, field: 'ends', params: { ends } }] : [],
      ),
  },
} as const satisfies RuleTable

const of = (policies: SetItem<'policy'>[], subject: Subject) =>
  policies.filter(({ digest }) => digest.subject === subject)

const lacking = (file: string, field: string, isLacking: boolean, what: Both): Hit[] =>
  isLacking ? [{ file, field, params: { what } }] : []
