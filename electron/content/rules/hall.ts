import type { Content } from '../../../content/schema/kinds.ts'
import type { Both } from '../problems/words.ts'
import type { RuleTable } from './rule.ts'

type FacilityKind = Content['hall']['facilities'][number]['kind']

/** What a hall must offer, with the clause that wants it. */
const facilities: readonly (readonly [FacilityKind, string, Both])[] = [
  ['help-box', '二(二)2', { zh: '便民服务箱', en: 'a help box' }],
  ['glasses', '二(二)2', { zh: '花镜', en: 'reading glasses' }],
  ['seats', '二(二)2', { zh: '休息椅', en: 'seats' }],
  ['newspapers', '二(二)2', { zh: '报架', en: 'newspapers' }],
  ['no-smoking', '二(二)2', { zh: '禁烟标识', en: 'a no-smoking mark' }],
  ['one-metre-line', '二(三)3', { zh: '一米线', en: 'a one-metre line' }],
  ['water', '二(三)4', { zh: '饮水器具', en: 'drinking water' }],
  ['writing', '二(三)4', { zh: '书写工具', en: 'something to write with' }],
  ['comment-book', '二(三)4', { zh: '意见簿', en: 'a comment book' }],
  ['comment-box', '二(三)4', { zh: '意见箱', en: 'a comment box' }],
  ['supervision-desk', '一(二)6', { zh: '监督台', en: 'a supervision desk' }],
]

const marks = [
  ['mark', '二(二)3', { zh: '企业标识', en: "the company's mark" }],
  ['industryMark', '二(二)3', { zh: '行业标识', en: "the industry's mark" }],
  ['creedMark', '一(一)1', { zh: '服务理念标识', en: "the creed's mark" }],
] as const

const areas = [
  ['acceptance', { zh: '业务受理区', en: 'an acceptance area' }],
  ['payment', { zh: '收费区', en: 'a payment area' }],
  ['rest', { zh: '用户休息区', en: 'a rest area' }],
] as const

/** The plate, the marks, the room and what is in it. */
export const hallRules = {
  'hall.other': {
    clause: null,
    severity: 'error',
    zh: [
      'hall.yaml 是“{said}”的，本机设置的营业厅是“{hall}”',
      '在 halls/{hall}/ 里放本厅的 hall.yaml，或改本机设置',
    ],
    en: [
      'hall.yaml is of "{said}" but this machine belongs to "{hall}"',
      "Put this hall's own hall.yaml into halls/{hall}/, or change the machine's settings",
    ],
    check: ({ items, hall }) =>
      items.hall.flatMap(({ file, digest }) =>
        hall !== null && digest.id !== hall ? [{ file, field: 'id', params: { said: digest.id, hall } }] : [],
      ),
  },

  'hall.plate': {
    clause: '二(一)1',
    severity: 'warning',
    zh: [
      '标牌是“{company}{name}”，应当是“XX公司XX营业站（所）”',
      'company 写公司全称，name 写站名，以站、所、厅或中心结尾',
    ],
    en: [
      'The plate says "{company}{name}", which is not a company and its station or hall',
      'Write the full name of the company in company, and that of the station in name',
    ],
    check: ({ items }) =>
      items.hall.flatMap(({ file, digest: { company, name } }) =>
        /(?:公司|集团|中心)$/.test(company) && /[站所厅]$|中心$/.test(name)
          ? []
          : [
              {
                file,
                field: /(?:公司|集团|中心)$/.test(company) ? 'name' : 'company',
                params: { company, name },
              },
            ],
      ),
  },

  'hall.mark-missing': {
    clause: '二(二)3',
    severity: 'error',
    zh: ['没有{mark}', '把图放进 media/，在 hall.yaml 里写 {field}: media/文件名'],
    en: ['Missing: {mark}', 'Put the picture into media/ and write {field}: media/name in hall.yaml'],
    check: ({ items }) =>
      items.hall.flatMap(({ file, digest }) =>
        marks.flatMap(([field, clause, mark]) =>
          digest[field] === undefined ? [{ file, field, clause, params: { mark } }] : [],
        ),
      ),
  },

  'hall.no-waiting-words': {
    clause: '三(二)3',
    severity: 'warning',
    zh: ['没有写请等候的人稍等的话', '写 waitingWords: 对不起，请稍等'],
    en: ['The words for people who wait are missing', 'Write waitingWords: 对不起，请稍等'],
    check: ({ items }) =>
      items.hall.flatMap(({ file, digest }) =>
        digest.waitingWords === undefined ? [{ file, field: 'waitingWords' }] : [],
      ),
  },

  'hall.facility-missing': {
    clause: '二(二)2',
    severity: 'error',
    zh: ['便民设施里没有{facility}', '在 facilities 里加一条 kind: {kind}，写清放在哪里'],
    en: ['Missing among the facilities: {facility}', 'Add an entry with kind: {kind} and its place'],
    check: ({ items }) =>
      items.hall.flatMap(({ file, digest }) =>
        facilities.flatMap(([kind, clause, facility]) =>
          digest.facilities.some((has) => has.kind === kind)
            ? []
            : [{ file, field: 'facilities', clause, params: { kind, facility } }],
        ),
      ),
  },

  'hall.no-barrier-free': {
    clause: '二(一)3',
    severity: 'warning',
    zh: [
      '便民设施里没有无障碍设施',
      '有坡道、呼叫按钮或低位柜台的，加一条 kind: barrier-free；确实没有的不用管',
    ],
    en: [
      'No barrier-free facility is named',
      'Add a ramp, call button or low counter with kind: barrier-free, if the hall has one',
    ],
    check: ({ items }) =>
      items.hall.flatMap(({ file, digest }) =>
        digest.facilities.some(({ kind }) => kind === 'barrier-free') ? [] : [{ file, field: 'facilities' }],
      ),
  },

  'hall.area-missing': {
    clause: '二(三)1',
    severity: 'warning',
    zh: ['没有写{area}在哪里', '有这个区的，在 areas 里加一条 kind: {kind}'],
    en: ['Where {area} is, is not said', 'If the hall has one, add an entry with kind: {kind} to areas'],
    check: ({ items }) =>
      items.hall.flatMap(({ file, digest }) =>
        areas.flatMap(([kind, area]) =>
          digest.areas.some((has) => has.kind === kind)
            ? []
            : [{ file, field: 'areas', params: { kind, area } }],
        ),
      ),
  },

  'hall.sample-day': {
    clause: null,
    severity: 'error',
    zh: ['只有示例内容（sample: true）才能写 sampleDay', '真实内容请删掉 sampleDay'],
    en: ['Only sample content (sample: true) may have a sampleDay', 'Remove sampleDay from real content'],
    check: ({ items }) =>
      items.hall.flatMap(({ file, digest }) =>
        digest.sampleDay !== undefined && !digest.sample ? [{ file, field: 'sampleDay' }] : [],
      ),
  },

  'language.no-chinese': {
    clause: null,
    severity: 'error',
    zh: ['languages 里没有 zh-CN', '加上 zh-CN，它是所有内容的原文'],
    en: ['zh-CN is not among the languages', 'Add zh-CN, the language that all content starts from'],
    check: ({ items }) =>
      items.hall.flatMap(({ file, digest }) =>
        digest.languages.includes('zh-CN') ? [] : [{ file, field: 'languages' }],
      ),
  },
} as const satisfies RuleTable
