/** What is said of a call: as a sentence for a voice, and as the names of recorded clips. */

interface Call {
  number: string
  counter: string
}

/** The languages in which calls are said. */
export type Spoken = 'zh-CN' | 'en'

const digits = '零一二三四五六七八九'
const inChinese = (digit: number) => digits.charAt(digit)

/** Figures one by one, as numbers of tickets are read; what separates them is not said. */
const oneByOne = (text: string) =>
  [...text.replaceAll(/[-\s]/g, '')]
    .map((each) => (/\d/.test(each) ? inChinese(Number(each)) : each))
    .join('')

/** A counter's number as it is spoken: 三, 十二, 三十. */
export function counterInChinese(counter: string): string {
  const value = Number(counter)
  if (!/^[1-9]\d?$/.test(counter)) return oneByOne(counter)
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${inChinese(tens)}十`
  return ten + (ones === 0 && tens > 0 ? '' : inChinese(ones))
}

export function sentenceOf({ number, counter }: Call, language: Spoken): string {
  if (language === 'zh-CN') return `请${oneByOne(number)}号到${counterInChinese(counter)}号窗口办理`
  const spelt = [...number.replaceAll(/[-\s]/g, '')].join(' ')
  return `Number ${spelt}, please go to counter ${counter}.`
}

/**
 * `please`, each letter and figure, `to`, the counter: 请 · A · 零 · 一 · 二 · 号到 · 三号窗口办理. A number with anything else in
 * it has no clips.
 */
export function clipsOf({ number, counter }: Call): string[] | null {
  const spelt = [...number.replaceAll(/[-\s]/g, '').toLowerCase()]
  if (!spelt.every((each) => /[a-z0-9]/.test(each))) return null
  return [
    'please',
    ...spelt.map((each) => (/\d/.test(each) ? `digit-${each}` : `letter-${each}`)),
    'to',
    `counter-${counter.toLowerCase()}`,
  ]
}
