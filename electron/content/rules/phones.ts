import { pendingNumber, phoneKind } from '../../../content/schema/phones.ts'
import type { ContentSet } from '../content-set.ts'
import type { Both } from '../problems/words.ts'
import type { Hit, RuleTable } from './rule.ts'

const phoneNames: Record<(typeof phoneKind.options)[number], Both> = {
  company: { zh: '企业服务电话', en: "the company's service number" },
  hotline: { zh: '服务热线', en: 'the hotline' },
  complaint: { zh: '监督投诉电话', en: 'the number for complaints' },
  authority: { zh: '供水行政主管部门监督电话', en: "the supervising authority's number" },
}

/** The citizens' hotline belongs to nobody in particular, so it is not the authority's own. */
const citizensHotline = '12345'

/** The four kinds of phone (clause 一(二)6), and that no page gives a number of its own. */
export const phoneRules = {
  'phones.kind-missing': {
    clause: '一(二)6',
    severity: 'error',
    zh: ['没有{kind}', '在 phones 里加一条 kind: {id}；12345 不能代替主管部门的监督电话'],
    en: [
      '{kind} is missing',
      'Add an entry with kind: {id} to phones; 12345 does not stand in for the authority',
    ],
    check: ({ items }) =>
      items.phones.flatMap(({ file, digest }) =>
        phoneKind.options
          .filter((kind) => !digest.phones.some((phone) => phone.kind === kind))
          .map((kind) => ({ file, field: 'phones', params: { kind: phoneNames[kind], id: kind } })),
      ),
  },

  'phones.pending': {
    clause: '一(二)6',
    severity: 'warning',
    zh: ['还没有填号码：{names}', '查到并核实之后，用真实号码替换“待补充”'],
    en: [
      'The number is still to be filled in: {names}',
      'Replace 待补充 by the real number once it is confirmed',
    ],
    check: ({ items }) =>
      items.phones.flatMap(({ file, digest }) => {
        const pending = digest.phones.filter(({ number }) => number === pendingNumber)
        const first = digest.phones.findIndex(({ number }) => number === pendingNumber)
        const names = pending.map(({ name }) => name).join(', ')
        return pending.length > 0 ? [{ file, field: `phones[${first}].number`, params: { names } }] : []
      }),
  },

  'phones.stand-in': {
    clause: '一(二)6',
    severity: 'error',
    zh: ['主管部门监督电话写成了“{number}”', '写供水行政主管部门自己的号码；还没查到的先写“待补充”'],
    en: [
      'The supervising authority is given the number {number}',
      "Write the authority's own number, or 待补充 until it is known",
    ],
    check: ({ items }) =>
      items.phones.flatMap(({ file, digest: { phones } }) => {
        const others = new Set(
          phones.flatMap(({ kind, number }) => (kind === 'authority' ? [] : [digits(number)])),
        )
        return phones.flatMap(({ kind, number }, index) =>
          kind === 'authority' &&
          number !== pendingNumber &&
          (digits(number).endsWith(citizensHotline) || others.has(digits(number)))
            ? [{ file, field: `phones[${index}].number`, params: { number } }]
            : [],
        )
      }),
  },

  'phone.unlisted': {
    clause: '一(二)6',
    severity: 'warning',
    zh: [
      '号码 {number} 不在 phones.yaml 里',
      '核对号码还能不能打通；能打通就加进 phones.yaml，或改成那里的号码',
    ],
    en: [
      'The number {number} is not in phones.yaml',
      'Make sure that it is answered; then add it to phones.yaml, or use one that is there',
    ],
    check: (set) => {
      const known = new Set(
        set.items.phones.flatMap(({ digest }) => digest.phones.map(({ number }) => digits(number))),
      )
      return known.size === 0 ? [] : dialled(set).filter(({ params }) => !known.has(digits(params.number)))
    },
  },
} as const satisfies RuleTable

/** However it is written: 8736-2705 and 87362705 ring the same phone. */
const digits = (number: string) => number.replaceAll(/[ -]/g, '')

type Dialled = Hit & { params: { number: string } }

/** Every number that customers are told to dial, but for those of phones.yaml and of other offices. */
function dialled({ items: { guide, notice, event } }: ContentSet): Dialled[] {
  return [
    ...guide.flatMap(({ file, digest: { phone, supervision } }) => [
      { file, field: 'phone', params: { number: phone } },
      { file, field: 'supervision', params: { number: supervision } },
    ]),
    ...notice.map(({ file, digest: { hotline } }) => ({
      file,
      field: 'hotline',
      params: { number: hotline },
    })),
    ...event.flatMap(({ file, digest: { phone } }) =>
      phone === undefined ? [] : [{ file, field: 'phone', params: { number: phone } }],
    ),
  ]
}
