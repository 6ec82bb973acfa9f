/** What is written, as it is said: text in, sentences out. Each sentence becomes one utterance. */

/** No engine is trusted with more at once; some fall silent within a long one. */
const LONGEST = 120

type Rule = readonly [written: RegExp, said: string | ((...found: string[]) => string)]

/** One digit after the other, as numbers are dictated. */
const dictated = (digits: string) => [...digits].join(' ')

const minutes = (hour: string, minute: string) =>
  `${Number(hour)}点${minute === '00' ? '' : `${Number(minute)}分`}`

const months = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(
  ',',
)

/** Signs that show a state beside its word, or lead the eye. */
const silent: Rule = [/[→✓△▲▼●]|(?:^|\s)!(?=\s)/g, ' ']

const number = String.raw`\d+(?:\.\d+)?`
const re = (source: string) => new RegExp(source, 'g')
const numbersKept = String.raw`(?!\d|\.\d|\s?(?:元|吨|立方|m³|m\b|yuan|cubic|次|户|个|人|%))`
const phone = re(String.raw`(?<![\d.〔])(\d{3,4})-(\d{7,8})(?!\d)|(?<![\d.〔])(\d{5,12})${numbersKept}`)

const chinese: readonly Rule[] = [
  silent,
  [/(^|\s)(?:--|—)(?=\s|$)/g, '$1未检测'],
  [
    /GB(\/T)?\s?(\d{3,5})(?:-(\d{4}))?/g,
    (_, t, code, year) => `国标${t ? '推荐' : ''} ${dictated(code)}${year ? ` 杠 ${dictated(year)}` : ''}`,
  ],
  [/(\d{4})-(\d{2})-(\d{2})/g, (_, y, m, d) => `${y}年${Number(m)}月${Number(d)}日`],
  [/(\d{1,2}:\d{2})\s?[–—~-]\s?(?=\d{1,2}:\d{2})/g, '$1到'],
  [/(\d{1,2}):(\d{2})(?!\d)/g, (_, hour, minute) => minutes(hour, minute)],
  [phone, (_, area, local, alone) => ` ${area ? `${dictated(area)}，${dictated(local)}` : dictated(alone)} `],
  [re(`(${number})\\s?[–~]\\s?(?=\\d)`), '$1到'],
  [re(`(${number})\\s?%`), '百分之$1'],
  [/≤\s?/g, '不大于'],
  [/≥\s?/g, '不小于'],
  [re(`<\\s?(?=\\d)`), '小于'],
  [re(`>\\s?(?=\\d)`), '大于'],
  [/\s?×\s?/g, '乘'],
  [/元\//g, '元每'],
  [/m³/g, '立方米'],
  [/kgf\/cm²/g, '公斤力每平方厘米'],
  [/\s?mg\/L/g, '毫克每升'],
  [/\s?([A-Z]{3})\/100\s?mL/g, ' $1 每100毫升'],
  [/\s?([A-Z]{3})\/mL/g, ' $1 每毫升'],
  [/\s?MPa/g, '兆帕'],
  [/(\d)\s?m(?![a-zA-Z³²])/g, '$1米'],
  [/\s?·\s?/g, '，'],
]

const english: readonly Rule[] = [
  silent,
  [/(^|\s)(?:--|—)(?=\s|$)/g, '$1not tested'],
  [
    /GB(\/T)?\s?(\d{3,5})(?:-(\d{4}))?/g,
    (_, t, code, year) => `G B${t ? ' T' : ''} ${dictated(code)}${year ? `, ${year}` : ''}`,
  ],
  [/(\d{4})-(\d{2})-(\d{2})/g, (_, y, m, d) => `${Number(d)} ${months[Number(m) - 1] ?? m} ${y}`],
  [/(\d{1,2}:\d{2})\s?[–—~-]\s?(?=\d{1,2}:\d{2})/g, '$1 to '],
  [phone, (_, area, local, alone) => ` ${area ? `${dictated(area)}, ${dictated(local)}` : dictated(alone)} `],
  [re(`(${number})\\s?[–~]\\s?(?=\\d)`), '$1 to '],
  [re(`(${number})\\s?%`), '$1 percent'],
  [/≤\s?/g, 'at most '],
  [/≥\s?/g, 'at least '],
  [re(`<\\s?(?=\\d)`), 'less than '],
  [re(`>\\s?(?=\\d)`), 'more than '],
  [/\s?×\s?/g, ' times '],
  [/\/m³/g, ' per cubic metre'],
  [/m³/g, 'cubic metres'],
  [/kgf\/cm²/g, 'kilograms force per square centimetre'],
  [/mg\/L/g, 'milligrams per litre'],
  [/([A-Z]{3})\/100\s?mL/g, '$1 per 100 millilitres'],
  [/([A-Z]{3})\/mL/g, '$1 per millilitre'],
  [/MPa/g, 'megapascals'],
  [/(\d)\s?m(?![a-zA-Z³²])/g, '$1 metres'],
  [/\s?·\s?/g, ', '],
]

/** Only Chinese and English have rules; any other language is read as it is written. */
function said(text: string, language: string): string {
  const rules = language.startsWith('zh') ? chinese : language.startsWith('en') ? english : [silent]
  return rules.reduce(
    (so, [written, spoken]) =>
      typeof spoken === 'string' ? so.replace(written, spoken) : so.replace(written, spoken),
    text,
  )
}

const ends = /(?<=[。！？；\n])|(?<=[.!?;])\s+(?=\p{Lu}|\p{Nd})/u
const pauses = /(?<=[，、,：:])/

/** The sentences of a passage, ready to be said; none where nothing in it can be. */
export function sentencesOf(text: string, language: string): string[] {
  return said(text, language)
    .split(ends)
    .flatMap((sentence) => (sentence.length > LONGEST ? cut(sentence) : [sentence]))
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
}

function cut(sentence: string): string[] {
  const parts: string[] = []
  for (const part of sentence.split(pauses)) {
    const last = parts.at(-1)
    if (last !== undefined && last.length + part.length <= LONGEST) parts[parts.length - 1] = last + part
    else parts.push(part)
  }
  return parts
}
