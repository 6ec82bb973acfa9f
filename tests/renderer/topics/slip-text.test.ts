import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slipText, type SlipLine } from '../../../renderer/topics/slip-text.ts'

const words = {
  colon: '：',
  between: '；',
  rest: (count: number) => `等${count}项，见大厅`,
  more: '其余见大厅',
}
const bytes = (text: string) => Buffer.byteLength(text)

/** No line breaks, which no single line of content has. */
const said = fc
  .oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), fc.constantFrom('身份证', '房产证明'))
  .map((text) => text.replace(/\s/g, '') || '一')

const line: fc.Arbitrary<SlipLine> = fc.record(
  {
    term: said,
    items: fc.array(said, { maxLength: 30 }),
    listed: fc.boolean(),
    rank: fc.integer({ min: 1, max: 6 }),
  },
  { requiredKeys: ['items', 'rank'] },
)

describe('the text of a slip', () => {
  it('is never longer than 300 bytes', () => {
    fc.assert(
      fc.property(said, fc.array(line, { maxLength: 8 }), (title, lines) => {
        expect(bytes(slipText(title, lines, words))).toBeLessThanOrEqual(300)
      }),
    )
  })

  it('begins with the title, and says every line in its order where all of it fits', () => {
    const lines: SlipLine[] = [
      { term: '要带', items: ['身份证 原件', '房产证 复印件'], listed: true, rank: 3 },
      { term: '时间', items: ['周一至周五', '周六'], rank: 2 },
      { items: ['免费'], rank: 1 },
    ]
    expect(slipText('过户', lines, words)).toBe(
      '过户\n要带：\n1. 身份证 原件\n2. 房产证 复印件\n时间：周一至周五；周六\n免费',
    )
  })

  it('is cut by whole things, and says how many there are', () => {
    const items = Array.from({ length: 18 }, (_, index) => `人民路（红旗路至杭州路）南侧${index + 1}号`)
    const text = slipText('计划停水', [{ term: '范围', items, listed: true, rank: 1 }], words)
    const [, , ...shown] = text.split('\n')
    expect(shown.at(-1)).toBe('等18项，见大厅')
    expect(shown.slice(0, -1)).toEqual(
      items.slice(0, shown.length - 1).map((item, index) => `${index + 1}. ${item}`),
    )
    expect(bytes(text) + bytes(`\n6. ${items[5]}`)).toBeGreaterThan(300)
  })

  it('never shows a part of a thing, whatever it is given', () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 30 }), (items) => {
        const shown = slipText('题', [{ items, listed: true, rank: 1 }], words)
          .split('\n')
          .slice(1)
        const whole = shown.filter((one) => one !== words.rest(items.length))
        expect(whole).toEqual(items.slice(0, whole.length))
        if (whole.length > 0) expect(shown.length > whole.length).toBe(whole.length < items.length)
      }),
    )
  })

  it('keeps a place for what matters most, wherever it stands', () => {
    const long = { term: '要带', items: Array<string>(40).fill('不动产权证书'), listed: true, rank: 2 }
    const text = slipText('过户', [long, { term: '电话', items: ['96111'], rank: 1 }], words)
    expect(text).toMatch(/等40项，见大厅\n电话：96111$/)
  })

  it('does not begin a line of which not even the first thing fits', () => {
    const text = slipText('过户', [{ term: '时间', items: ['长'.repeat(120)], rank: 1 }], words)
    expect(text).toBe('过户')
  })

  it('ends too long a title after a word', () => {
    const title = Array<string>(90).fill('water').join(' ')
    const text = slipText(title, [], words)
    expect(text).toMatch(/^(?:water )+water…$/)
    expect(bytes(text)).toBeGreaterThan(290)
  })
})
