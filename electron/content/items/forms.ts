import type { Both } from '../problems/words.ts'

/** How a value is written, in words that finish "it should be …". */
export const forms = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '几个字段', en: 'a group of fields' },
  date: { zh: '日期，例如 2026-11-23', en: 'a date such as 2026-11-23' },
  time: { zh: '24 小时制的时间，例如 08:30', en: 'a 24-hour time such as 08:30' },
  moment: { zh: '日期和时间，例如 2026-11-23 22:00', en: 'a date and time such as 2026-11-23 22:00' },
  monthDay: { zh: '月和日，例如 06-01，加引号', en: 'a month and a day such as 06-01, in quotes' },
  host: {
    zh: '网站的域名，例如 example.com，不带 https:// 和斜杠',
    en: 'the name of a site such as example.com, without https:// or slashes',
  },
  decimal: { zh: '不带单位的数，例如 3.30', en: 'a number without a unit, such as 3.30' },
  id: {
    zh: '小写字母、数字和连字符，例如 hall-01',
    en: 'lower-case letters, digits and hyphens, such as hall-01',
  },
  url: { zh: '网址，以 https:// 开头', en: 'a web address that starts with https://' },
  media: { zh: 'media/ 里的文件，例如 media/mark.svg', en: 'a file in media/, such as media/mark.svg' },
  counter: { zh: '柜台编号，例如 1 或 A1，加引号', en: 'a counter number such as 1 or A1, in quotes' },
  phone: {
    zh: '电话号码，只用数字、空格和连字符，加引号；分机写在后面，例如 转2',
    en: 'a phone number of digits, spaces and hyphens, in quotes; an extension follows as in 转2',
  },
  language: { zh: '语言代码，例如 zh-CN、en', en: 'a language such as zh-CN or en' },
  figure: { zh: '一个短数字，例如 24 或 98%，加引号', en: 'a short figure such as 24 or 98%, in quotes' },
  place: {
    zh: '监测点的编号，就是 quality/places.yaml 里的一个 id，不是名称',
    en: 'the id of a place in quality/places.yaml, not its name',
  },
  point: {
    zh: '测压点的编号，就是 pressure/points.yaml 里的一个 id，不是名称',
    en: 'the id of a point in pressure/points.yaml, not its name',
  },
  pressure: {
    zh: '不带单位的数，例如 0.28；没有读数，就删掉这一行',
    en: 'a number without a unit, such as 0.28; where there is no reading, leave the row out',
  },
  other: {
    zh: '示例内容（软件里的 content 文件夹）里的写法',
    en: 'written as in the sample, the folder content of the software',
  },
} as const satisfies Record<string, Both>

/** Patterns that a schema uses once, by their source; a test walks the schemas and finds none that is missing. */
const patterns: Record<string, Both> = {
  '^[0-9A-Z]{1,4}$': forms.counter,
  '^(?=.{3,19}(?:转|$))[0-9]+(?:[ -][0-9]+)*(?:转[0-9]{1,6})?$': forms.phone,
  '^\\d{2}-\\d{2}$': forms.monthDay,
  '^(?=.{4,100}$)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,20}$': forms.host,
  '^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$': forms.language,
  '^[0-9.–%-]{1,8}$': forms.figure,
}

/** `pattern` as zod reports it, between slashes. */
export function formOfPattern(pattern: string | undefined): Both {
  return patterns[pattern?.replace(/^\/|\/[a-z]*$/g, '') ?? ''] ?? forms.other
}
