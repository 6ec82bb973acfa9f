import { describe, expect, it } from 'vitest'
import { problem } from '../../../../content/schema/problem.ts'
import { catalogue, type RuleId } from '../../../../electron/content/problems/catalogue.ts'
import { rules } from '../../../../electron/content/rules/all.ts'
import { problemOf } from '../../../../electron/content/problems/wording.ts'
import type { Words } from '../../../../electron/content/problems/words.ts'

const entries = Object.entries(catalogue) as [RuleId, Words][]
/** What an author types or reads in Chinese whatever the language of the sentence around it. */
const typed = /待补充|未检出|大肠埃希氏菌|压力（公斤）|统计|对不起，请稍等|2026年6月3日|每年6月3日/g

const places = (sentences: readonly string[]) =>
  new Set(sentences.flatMap((sentence) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)))

describe('the catalogue', () => {
  it.each(entries)('says %s in both languages, with the same facts', (rule, { zh, en }) => {
    expect([...places(en)].sort()).toEqual([...places(zh)].sort())
    for (const sentence of zh) expect(sentence).toMatch(/\p{Script=Han}|^\{mend\}$/u)
    for (const sentence of en) expect(sentence.replaceAll(typed, '')).not.toMatch(/\p{Script=Han}/u)
    expect(problem.parse(problemOf({ rule, file: 'a.yaml' }))).toMatchObject({
      rule,
      line: null,
      field: null,
    })
  })

  it('has words for every rule of a whole folder', () => {
    for (const rule of Object.keys(rules)) expect(catalogue).toHaveProperty([rule])
  })

  it('fills in facts, each in its language', () => {
    const { message } = problemOf({
      rule: 'kind.missing',
      file: '.',
      params: { kind: { zh: '电话', en: 'phones' } },
    })
    expect(message).toEqual({ zh: '没有电话', en: 'Missing: phones' })
  })
})
