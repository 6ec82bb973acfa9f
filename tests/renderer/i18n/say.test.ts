import i18next from 'i18next'
import { expect, it } from 'vitest'
import en from '../../../renderer/i18n/en.json'
import { sayFrom, type Values } from '../../../renderer/i18n/say.ts'
import zh from '../../../renderer/i18n/zh-CN.json'

type Words = { [key: string]: string | Words }

const flat = (words: Words, before = ''): [word: string, text: string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before + key}.`),
  )

/** English without the words whose number is odd, as if nobody had translated those yet. */
const half = (words: Words): Words =>
  Object.fromEntries(
    Object.entries(words)
      .filter(([, value], index) => typeof value !== 'string' || index % 2 === 0)
      .map(([key, value]) => [key, typeof value === 'string' ? value : half(value)]),
  )

const plural = /_(?:zero|one|two|few|many|other)$/
const every = [...flat(zh), ...flat(en)]
const holes = new Set(
  every.flatMap(([, text]) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name)),
)
const filled = Object.fromEntries([...holes].map((name = '', index) => [name, `$&<${name}> ${index}`]))

async function bothIn(language: string, own: Words | null) {
  const theirs = i18next.createInstance()
  await theirs.init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: {
      'zh-CN': { translation: zh },
      ...(own && language !== 'zh-CN' && { [language]: { translation: own } }),
    },
    interpolation: { escapeValue: false },
    returnObjects: false,
  })
  const spoken = own && language !== 'zh-CN' ? [[language, own] as const] : []
  const t: unknown = theirs.t
  return {
    ours: sayFrom([...spoken, ['zh-CN', zh]]),
    theirs: t as (word: string, values: Values) => string,
  }
}

it.each([
  ['Chinese', 'zh-CN', zh],
  ['English', 'en', en],
  ['half an English', 'en', half(en)],
] as const)('every word of %s is said as i18next says it, whatever is counted', async (_, language, own) => {
  const { ours, theirs } = await bothIn(language, own)
  const words = new Set(every.flatMap(([word]) => [word, word.replace(plural, '')]))
  expect(words.size).toBeGreaterThan(400)
  const apart: string[] = []
  for (const word of words)
    for (const counted of [{}, ...[0, 1, 2, 5, 1.5, 21].map((count) => ({ count })), { count: '1' }]) {
      const values = { ...filled, ...counted }
      if (ours(word, values) !== theirs(word, values)) apart.push(`${word} ${JSON.stringify(counted)}`)
    }
  expect(apart).toEqual([])
})

it('what nobody gave is left out, and a word that no language has is its own name, as with i18next', async () => {
  const { ours, theirs } = await bothIn('en', en)
  expect(ours('notices.first', { time: undefined })).toBe(theirs('notices.first', { time: undefined }))
  expect(ours('notices.nowhere', {})).toBe('notices.nowhere')
  expect(theirs('notices.nowhere', {})).toBe('notices.nowhere')
})
