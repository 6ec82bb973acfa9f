import { expect, it } from 'vitest'
import counterEn from '../../../renderer/i18n/counter/en.json'
import counterZh from '../../../renderer/i18n/counter/zh-CN.json'
import screensEn from '../../../renderer/i18n/en.json'
import plainEn from '../../../renderer/i18n/plain/en.json'
import plainZh from '../../../renderer/i18n/plain/zh-CN.json'
import screensZh from '../../../renderer/i18n/zh-CN.json'

/** The screens' words, and beside them those of the counters and of the pages that the hall draws by itself. */
const zh = { ...screensZh, ...counterZh, ...plainZh }
const en = { ...screensEn, ...counterEn, ...plainEn }

type Words = { [key: string]: string | string[] | Words }

function flat(words: Words, prefix = ''): [key: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flat(value as Words, `${prefix + key}.`),
  )
}

const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()

/** English has a singular besides, where a number is counted. */
const singular = /_one$/

it('every language has every word', () => {
  expect(
    flat(en)
      .map(([key]) => key)
      .filter((key) => !singular.test(key))
      .sort(),
  ).toEqual(
    flat(zh)
      .map(([key]) => key)
      .sort(),
  )
})

it('no word is empty', () => {
  expect([...flat(zh), ...flat(en)].filter(([, text]) => !text.trim())).toEqual([])
})

it('a translation fills the same holes, or fewer where a language needs fewer', () => {
  const chinese = new Map(flat(zh))
  for (const [key, text] of flat(en)) {
    const given = holes(chinese.get(key.replace(singular, '')) ?? '')
    expect(given, key).toEqual(expect.arrayContaining(holes(text)))
  }
})

it('Chinese text uses full-width punctuation', () => {
  const half = flat(zh).filter(([, text]) => /[\u4e00-\u9fff][,;:!?()]|[,;:!?(][\u4e00-\u9fff]/.test(text))
  expect(half).toEqual([])
})
