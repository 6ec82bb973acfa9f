import type { Words } from './words.ts'

/** About single fields: what a schema finds. */
export const fieldWords = {
  'field.missing': {
    clause: null,
    severity: 'error',
    zh: ['缺少 {field}', '补上：{form}'],
    en: ['{field} is missing', 'Add it: {form}'],
  },
  'field.unknown': {
    clause: null,
    severity: 'error',
    zh: ['没有“{name}”这个字段', '检查拼写，或删掉；可用的有：{known}'],
    en: ['There is no field "{name}"', 'Check the spelling or remove it; there are: {known}'],
  },
  'field.misspelt': {
    clause: null,
    severity: 'error',
    zh: ['没有“{name}”这个字段', '是不是想写 {nearest}？'],
    en: ['There is no field "{name}"', 'Did you mean {nearest}?'],
  },
  'field.type': {
    clause: null,
    severity: 'error',
    zh: ['{field} 的内容类型不对，应当是{form}', '{mend}'],
    en: ['{field} should be {form}', '{mend}'],
  },
  'field.choice': {
    clause: null,
    severity: 'error',
    zh: ['{field} 不能是“{said}”', '只能写其中之一：{choices}'],
    en: ['{field} cannot be "{said}"', 'Write one of: {choices}'],
  },
  'field.format': {
    clause: null,
    severity: 'error',
    zh: ['{field} 的写法不对：“{said}”', '应当是{form}'],
    en: ['{field} is not well written: "{said}"', 'It should be {form}'],
  },
  'field.empty': {
    clause: null,
    severity: 'error',
    zh: ['{field} 是空的', '写上{form}'],
    en: ['{field} is empty', 'Write {form}'],
  },
  'field.too-few': {
    clause: null,
    severity: 'error',
    zh: ['{field} 至少要有 {limit} 项', '补上'],
    en: ['{field} needs at least {limit}', 'Add what is missing'],
  },
  'field.too-many': {
    clause: null,
    severity: 'error',
    zh: ['{field} 最多 {limit} 项', '删掉多余的'],
    en: ['{field} has more than {limit}', 'Remove some'],
  },
  'field.too-long': {
    clause: null,
    severity: 'error',
    zh: ['{field} 太长，最多 {limit} 个字', '写短一些，长的内容写到正文里'],
    en: [
      '{field} is too long, at most {limit} characters',
      'Make it shorter; longer text goes into the body',
    ],
  },
  'field.too-small': {
    clause: null,
    severity: 'error',
    zh: ['{field} 太小：{said}', '最小是 {limit}（{edge}）'],
    en: ['{field} is too small: {said}', 'The least is {limit} ({edge})'],
  },
  'field.too-large': {
    clause: null,
    severity: 'error',
    zh: ['{field} 太大：{said}', '最大是 {limit}（{edge}）'],
    en: ['{field} is too large: {said}', 'The most is {limit} ({edge})'],
  },
  'field.fits-none': {
    clause: null,
    severity: 'error',
    zh: ['{field} 没有写成任何一种可用的形式', '写成其中一种：{form}'],
    en: ['{field} has none of the forms it may have', 'Write one of these: {form}'],
  },
  'field.colon': {
    clause: null,
    severity: 'error',
    zh: ['“{said}”里字段名后面的冒号不对', '字段名后面写半角冒号和一个空格：{mend}'],
    en: [
      'The colon after the name of the field in "{said}" is wrong',
      'Write a plain colon and a space: {mend}',
    ],
  },
  'field.comma': {
    clause: null,
    severity: 'warning',
    zh: ['“{said}”里有全角的逗号、顿号或分号，会当成一个词', '每个词之间用半角逗号（,）分开，或每个词一行'],
    en: [
      '"{said}" has a full-width comma in it and counts as one word',
      'Part the words with plain commas (,), or write one a line',
    ],
  },
  'field.invalid': {
    clause: null,
    severity: 'error',
    zh: ['{field} 不对：“{said}”', '对照示例内容（软件里的 content 文件夹）里的同一个字段'],
    en: [
      '{field} is not right: "{said}"',
      'Compare it with the same field of the sample, the folder content of the software',
    ],
  },
  'value.date': {
    clause: null,
    severity: 'error',
    zh: ['{field} 的日期不存在：{said}', '写成真实的{form}'],
    en: ['{field} is no day of the calendar: {said}', 'Write a day that exists: {form}'],
  },
  'value.time-zone': {
    clause: null,
    severity: 'error',
    zh: ['不认识的时区：{said}', '中国写 Asia/Shanghai'],
    en: ['The time zone is not known: {said}', 'China is Asia/Shanghai'],
  },
  'media.outside': {
    clause: null,
    severity: 'error',
    zh: ['{field} 指到了内容文件夹外面：{said}', '把文件放进 media/，写成 media/文件名'],
    en: [
      '{field} points outside the content folder: {said}',
      'Put the file into media/ and write media/name',
    ],
  },
  'price.ladder': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['各档的 upTo 没有一档高过一档，或最后一档写了上限', '每档的 upTo 都要大于前一档，最后一档写 null'],
    en: [
      'The tiers do not rise one above the other, or the last one has an end',
      'Let each upTo exceed the one before it, and write null in the last tier',
    ],
  },
  'notice.ends-first': {
    clause: null,
    severity: 'error',
    zh: ['结束时间 {said} 不晚于开始时间', '检查日期和钟点，跨到次日的要写次日的日期'],
    en: [
      'The end, {said}, is not after the start',
      'Check dates and hours; past midnight, write the next day',
    ],
  },
} as const satisfies Record<string, Words>
