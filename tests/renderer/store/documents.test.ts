import { expect, it } from 'vitest'
import { ANSWER_MS, createDocuments } from '../../../renderer/store/documents.ts'
import { manualClock } from '../../support/manual-clock.ts'

function counted(answers: Record<string, unknown>) {
  const asked: string[] = []
  const documents = createDocuments(async (path) => {
    asked.push(path)
    const hash = path.slice('/item/'.length)
    if (!(hash in answers)) throw new Error(`${path}: 404`)
    return answers[hash]
  }, manualClock())
  return { documents, asked }
}

it('a document is fetched once, however often and however soon it is wanted again', async () => {
  const { documents, asked } = counted({ a: 1, b: 2 })
  await Promise.all([documents.load(['a', 'b']), documents.load(['a'])])
  await documents.load(['a', 'b'])
  expect(asked.sort()).toEqual(['/item/a', '/item/b'])
  expect(documents.get('a')).toBe(1)
})

it('a document that cannot be had is an error, is asked for again, and harms no other', async () => {
  const { documents, asked } = counted({ a: 1 })
  await expect(documents.load(['a', 'gone'])).rejects.toThrow('404')
  await expect(documents.load(['gone'])).rejects.toThrow('404')
  expect(documents.get('a')).toBe(1)
  expect(asked.filter((path) => path === '/item/gone')).toHaveLength(2)
})

it('an answer that does not come is given up, and what is wanted again is fetched anew', async () => {
  const clock = manualClock()
  const limits: AbortSignal[] = []
  const { load } = createDocuments(
    (_, limit) =>
      new Promise((_resolve, reject) => {
        limits.push(limit)
        limit.addEventListener('abort', () => reject(new Error('aborted')))
      }),
    clock,
  )
  const first = load(['a'])
  clock.pass(ANSWER_MS - 1)
  expect(limits.map(({ aborted }) => aborted)).toEqual([false])
  clock.pass(1)
  await expect(first).rejects.toThrow('aborted')
  const second = load(['a'])
  expect(limits.map(({ aborted }) => aborted)).toEqual([true, false])
  clock.pass(ANSWER_MS)
  await expect(second).rejects.toThrow('aborted')
  expect(clock.waiting()).toBe(0)
})

it('what no snapshot names is let go', () => {
  const { documents } = counted({})
  documents.put('old', 1)
  documents.put('new', 2)
  documents.keepOnly(new Set(['new']))
  expect(documents.get('old')).toBeUndefined()
  expect(documents.get('new')).toBe(2)
})
