import { describe, expect, it } from 'vitest'
import { boundAt, judge, type Item } from '../../../content/arithmetic/verdict.ts'

const atMost = { rule: 'at-most', max: '1' } as const
const between = { rule: 'between', min: '0.3', max: '2' } as const
const atLeast = { rule: 'at-least', min: '0.05' } as const
const notDetected = { rule: 'not-detected' } as const
const said = { rule: 'said', text: '无', words: ['无', '0'] } as const

describe('a verdict', () => {
  it.each([
    ['0.11', atMost, 'good'],
    ['1', atMost, 'good'],
    ['1.01', atMost, 'bad'],
    ['<5', { rule: 'at-most', max: '15' }, 'good'],
    ['<5', { rule: 'at-most', max: '3' }, 'unclear'],
    ['0.05', atLeast, 'good'],
    ['0.04', atLeast, 'bad'],
    ['<0.05', atLeast, 'unclear'],
    ['0.3', between, 'good'],
    ['2', between, 'good'],
    ['2.1', between, 'bad'],
    ['未检出', notDetected, 'good'],
    ['未检出', { rule: 'at-most', max: '100' }, 'good'],
    ['未检出', atLeast, 'unclear'],
    ['0', notDetected, 'good'],
    ['1', notDetected, 'bad'],
    ['无', said, 'good'],
    ['有', said, 'bad'],
    ['--', said, 'not-tested'],
    ['--', atMost, 'not-tested'],
    ['', atMost, 'not-tested'],
    ['abc', atMost, 'unclear'],
    ['0.11', undefined, 'unclear'],
  ] as const)('of %j against %j is %s', (reported, bound, verdict) => {
    expect(
      judge(reported, bound && ({ ...bound, words: 'words' in bound ? [...bound.words] : [] } as never)),
    ).toBe(verdict)
  })

  it('never calls text good that it cannot read', () => {
    for (const text of ['1,5', '0.1x', '≈1', '一', 'NaN', 'Infinity', '-1', '1e3'])
      expect(judge(text, atMost)).not.toBe('good')
  })

  it('uses the bound of the place before the one that holds everywhere', () => {
    const item = {
      bounds: [
        { rule: 'at-most', max: '9' },
        { rule: 'at-least', min: '0.05', at: 'network' },
      ],
    } as Item
    expect(boundAt(item, 'network')?.rule).toBe('at-least')
    expect(boundAt(item, 'plant')?.rule).toBe('at-most')
  })
})
