import { expect, it } from 'vitest'
import { modulesOf, wordsInUse } from '../../../build/words-in-use.mjs'
import en from '../../../renderer/i18n/desk/en.json'
import zh from '../../../renderer/i18n/desk/zh-CN.json'

interface Words {
  [key: string]: string | Words
}

const flat = (words: Words, before = ''): [word: string, text: string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before + key}.`),
  )

const stem = (word: string) => word.replace(/_(?:one|other)$/, '')
const keys = (words: Words) => [...new Set(flat(words).map(([word]) => stem(word)))].sort()
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

it('the desk has every word in both languages, and what is counted in both of English’s numbers', () => {
  expect(keys(en)).toEqual(keys(zh))
  const plural = flat(en).map(([word]) => word)
  for (const word of plural.filter((each) => each.endsWith('_one')))
    expect(plural).toContain(word.replace(/_one$/, '_other'))
})

it('a translation fills the same holes', () => {
  const chinese = new Map(flat(zh))
  for (const [word, text] of flat(en)) expect(holes(text), word).toEqual(holes(chinese.get(stem(word)) ?? ''))
})

it('no word is empty, and Chinese has its own punctuation', () => {
  expect([...flat(zh), ...flat(en)].filter(([, text]) => !text.trim())).toEqual([])
  expect(
    flat(zh).filter(([, text]) => /[\u4e00-\u9fff][,;:!?()]|[,;:!?(][\u4e00-\u9fff]/.test(text)),
  ).toEqual([])
})

it('every word is said somewhere at the desk', () => {
  const modules = modulesOf('renderer/desk.tsx')
  expect(modules.size).toBeGreaterThan(30)
  const said = new Set(flat(wordsInUse(zh, modules.values())).map(([word]) => word))
  expect(flat(zh).filter(([word]) => !said.has(word))).toEqual([])
})
