import { expect, it } from 'vitest'
import { saidDoubt } from '../../../content/schema/doubt.ts'
import { sayAtDesk, sayDoubt, type Doubt } from '../../../electron/spreadsheets/doubt.ts'
import { readingWords } from '../../../electron/spreadsheets/readings/reading-words.ts'

const params = { said: '新建路', file: 'quality/places.yaml', nearest: '', day: '2022-01-03' }
const doubtOf = (rule: Doubt['rule']): Doubt => ({ rule, sheet: '日检', row: 2, column: 1, params })
const rules = Object.keys(readingWords) as (keyof typeof readingWords)[]

it('a doubt says its cell as Excel does', () => {
  const doubt = sayDoubt(doubtOf('place.unknown'))
  expect(saidDoubt.parse(doubt)).toMatchObject({ at: '日检!B3', row: 3, column: 'B', taken: false })
})

it('a clerk is told what to mend in the sheet, and with which words to ask headquarters', () => {
  const { message, mend } = sayAtDesk(doubtOf('place.unknown'))
  expect(message.zh).toContain('没有监测点“新建路”')
  expect(mend.zh).toContain('告诉总部：“请在 quality/places.yaml 里加上监测点‘新建路’”')
  expect(mend.en).toContain('tell headquarters: add "新建路" to quality/places.yaml')
  expect(sayAtDesk(doubtOf('standard.none')).mend.zh).toContain(
    '告诉总部：“2022-01-03 的样品没有适用的水质标准',
  )
})

it.each(rules)('%s asks nobody at a desk for a file or an option that is not theirs', (rule) => {
  const { mend } = sayAtDesk(doubtOf(rule))
  const [zh, en] = [mend.zh.split('告诉总部')[0], mend.en.split('tell headquarters')[0]]
  for (const own of [zh, en]) expect(own).not.toMatch(/\.yaml|aliases|quality\/|content|--\w/)
})

it('headquarters keeps the mends of its own content', () => {
  expect(sayDoubt(doubtOf('place.unknown')).mend.zh).toBe(
    '改成 quality/places.yaml 里的名称，或在那里加上这个点',
  )
  expect(sayDoubt(doubtOf('unit.unsaid')).mend.zh).toContain('--unit MPa')
})
