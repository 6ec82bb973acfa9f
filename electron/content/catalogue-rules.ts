import type { Words } from './words.ts'

/** About files together: what the standard and common sense ask of a whole folder. */
export const ruleWords = {
  'kind.missing': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['没有{kind}', '补上；窗口必须公示这一项'],
    en: ['There is nothing of {kind}', 'Add it; a service window must show this'],
  },
  'phones.kind-missing': {
    clause: '一(二)6',
    severity: 'error',
    zh: ['没有{kind}', '在 phones 里加一条 kind: {id}；12345 不能代替主管部门的监督电话'],
    en: [
      '{kind} is missing',
      'Add an entry with kind: {id} to phones; 12345 does not stand in for the authority',
    ],
  },
  'phones.pending': {
    clause: '一(二)6',
    severity: 'warning',
    zh: ['还没有填号码：{names}', '查到并核实之后，用真实号码替换“待补充”'],
    en: [
      'The number is still to be filled in: {names}',
      'Replace 待补充 by the real number once it is confirmed',
    ],
  },
  'hall.opens-late': {
    clause: '一(二)7',
    severity: 'error',
    zh: ['{day} {opens} 才开门，应不晚于 08:30', '改营业时间，或核对是不是写错'],
    en: ['{day} opens at {opens}; it should be 08:30 or earlier', 'Change the hours, or check for a slip'],
  },
  'hall.closes-early': {
    clause: '一(二)7',
    severity: 'error',
    zh: ['{day} {closes} 就关门，应不早于 17:00', '改营业时间，或核对是不是写错'],
    en: ['{day} closes at {closes}; it should be 17:00 or later', 'Change the hours, or check for a slip'],
  },
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
  },
  'counter.twice': {
    clause: '二(三)2',
    severity: 'error',
    zh: ['柜台 {number} 写了两次', '每个柜台编号只用一次'],
    en: ['Counter {number} is listed twice', 'Use each counter number once'],
  },
  'counter.guide-unknown': {
    clause: '二(三)2',
    severity: 'error',
    zh: ['柜台 {number} 经办“{guide}”，但没有这份指南', '检查名称，或写 guides/{guide}.md'],
    en: [
      'Counter {number} handles "{guide}", but there is no such guide',
      'Check the name, or write guides/{guide}.md',
    ],
  },
  'guide.counter-unknown': {
    clause: '二(三)2',
    severity: 'error',
    zh: ['没有 {number} 号柜台', '改成 hall.yaml 里有的柜台：{known}'],
    en: ['There is no counter {number}', 'Use a counter of hall.yaml: {known}'],
  },
  'guide.no-counter': {
    clause: '二(三)2',
    severity: 'error',
    zh: ['这项业务没有一个柜台经办', '在 hall.yaml 的 counters 里，给经办柜台的 businesses 加上 {guide}'],
    en: ['No counter handles this business', 'Add {guide} to the businesses of its counter in hall.yaml'],
  },
  'guide.counter-differs': {
    clause: '二(三)2',
    severity: 'warning',
    zh: ['指南写 {number} 号柜台，但 hall.yaml 里该柜台不经办这项业务', '让两处一致'],
    en: ['The guide names counter {number}, which in hall.yaml does not handle it', 'Make the two agree'],
  },
  'guide.promise-longer': {
    clause: '一(二)2',
    severity: 'error',
    zh: ['承诺时限比法定时限长', '承诺时限（promisedLimit）不能超过法定时限（legalLimit）'],
    en: ['The promised limit is longer than the legal one', 'promisedLimit must not exceed legalLimit'],
  },
  'guide.related-unknown': {
    clause: null,
    severity: 'warning',
    zh: ['相关业务“{guide}”没有指南', '检查名称，或删掉'],
    en: ['The related business "{guide}" has no guide', 'Check the name, or remove it'],
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
  },
  'quality.no-standard': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['{sampled} 的样品没有适用的水质标准', '在 quality/standards/ 里补上当时有效的标准'],
    en: [
      'No standard is valid for the sample of {sampled}',
      'Add the standard of that time to quality/standards/',
    ],
  },
  'quality.place-unknown': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['没有监测点“{place}”', '写 quality/places.yaml 里的 id，或在那里加上这个点'],
    en: ['There is no place "{place}"', 'Write an id of quality/places.yaml, or add the place there'],
  },
  'quality.stale': {
    clause: '二(二)4',
    severity: 'warning',
    zh: ['最新的水质数据是 {last} 取样的，已经超过约定的间隔', '补上新的水质数据'],
    en: ['The newest quality sample is of {last}, older than the agreed interval', 'Add newer readings'],
  },
  'pressure.point-unknown': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['没有水压监测点“{point}”', '写 pressure/points.yaml 里的 id，或在那里加上这个点'],
    en: [
      'There is no pressure point "{point}"',
      'Write an id of pressure/points.yaml, or add the point there',
    ],
  },
  'pressure.stale': {
    clause: '二(二)4',
    severity: 'warning',
    zh: ['最新的水压数据是 {last} 的，已经超过 {hours} 小时', '补上新的水压数据'],
    en: ['The newest pressure reading is of {last}, more than {hours} hours old', 'Add newer readings'],
  },
  'language.unlisted': {
    clause: null,
    severity: 'warning',
    zh: ['hall.yaml 的 languages 里没有“{language}”，这份译文不会用到', '把语言加进 languages，或删掉译文'],
    en: [
      '"{language}" is not among the languages of hall.yaml, so this translation is not used',
      'Add the language there, or remove the translation',
    ],
  },
  'language.no-chinese': {
    clause: null,
    severity: 'error',
    zh: ['languages 里没有 zh-CN', '加上 zh-CN，它是所有内容的原文'],
    en: ['zh-CN is not among the languages', 'Add zh-CN, the language that all content starts from'],
  },
  'media.missing': {
    clause: null,
    severity: 'error',
    zh: ['找不到 {media}', '把文件放进 media/，或改正文件名（注意大小写）'],
    en: [
      '{media} does not exist',
      'Put the file into media/, or correct its name (also upper and lower case)',
    ],
  },
  'review.overdue': {
    clause: '二(二)5',
    severity: 'warning',
    zh: ['应在 {date} 前复核，已经过期（负责：{owner}）', '核对内容后，改 reviewBy 为下次复核的日期'],
    en: [
      'This was due for review by {date} ({owner})',
      'Check the content, then set reviewBy to the next review',
    ],
  },
} as const satisfies Record<string, Words>
