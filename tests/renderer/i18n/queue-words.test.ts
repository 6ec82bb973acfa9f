import { expect, it } from 'vitest'
import { modulesOf, wordsInUse } from '../../../build/words-in-use.mjs'
import en from '../../../renderer/i18n/queue/en.json'
import zh from '../../../renderer/i18n/queue/zh-CN.json'

interface Words {
  [key: string]: string | Words
}

const flat = (words: Words, before = ''): [word: string, text: string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before + key}.`),
  )
const stem = (word: string) => word.replace(/_(?:one|other)$/, '')
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

it('whose turn it is has the same words in both languages, with the same holes', () => {
  const chinese = new Map(flat(zh))
  expect([...new Set(flat(en).map(([word]) => stem(word)))].sort()).toEqual([...chinese.keys()].sort())
  for (const [word, text] of flat(en)) expect(holes(text), word).toEqual(holes(chinese.get(stem(word)) ?? ''))
})

it('no word is empty, Chinese has its own punctuation, and each is said somewhere', () => {
  expect([...flat(zh), ...flat(en)].filter(([, text]) => !text.trim())).toEqual([])
  expect(
    flat(zh).filter(([, text]) => /[\u4e00-\u9fff][,;:!?()]|[,;:!?(][\u4e00-\u9fff]/.test(text)),
  ).toEqual([])
  const said = new Set(flat(wordsInUse(zh, modulesOf('renderer/board.tsx').values())).map(([word]) => word))
  expect(flat(zh).filter(([word]) => !said.has(word))).toEqual([])
})
