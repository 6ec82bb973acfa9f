import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  boundAt,
  isReadable,
  judge,
  numberIn,
  saidIn,
  type Bound,
  type Item,
} from '../../../content/arithmetic/verdict.ts'

const atMost: Bound = { rule: 'at-most', max: '1' }
const between: Bound = { rule: 'between', min: '0.3', max: '2' }
const atLeast: Bound = { rule: 'at-least', min: '0.05' }
const notDetected: Bound = { rule: 'not-detected' }
const said: Bound = { rule: 'said', text: '无', words: ['无', '0'] }

describe('a verdict', () => {
  it.each<[string, Bound | undefined, string]>([
    ['0.11', atMost, 'good'],
    ['1', atMost, 'good'],
    ['1.00', atMost, 'good'],
    ['1.01', atMost, 'bad'],
    ['<5', { rule: 'at-most', max: '15' }, 'good'],
    ['<5', { rule: 'at-most', max: '5' }, 'good'],
    ['<5', { rule: 'at-most', max: '3' }, 'unclear'],
    ['＜5', { rule: 'at-most', max: '15' }, 'good'],
    ['0.05', atLeast, 'good'],
    ['0.04', atLeast, 'bad'],
    ['<0.05', atLeast, 'bad'],
    ['<0.1', atLeast, 'unclear'],
    ['0.3', between, 'good'],
    ['2', between, 'good'],
    ['2.1', between, 'bad'],
    ['0.29', between, 'bad'],
    ['<0.3', between, 'bad'],
    ['<1', between, 'unclear'],
    ['未检出', notDetected, 'good'],
    ['未检出', { rule: 'at-most', max: '100' }, 'good'],
    ['未检出', atLeast, 'unclear'],
    ['未检出', between, 'unclear'],
    ['未检出', said, 'unclear'],
    ['0', notDetected, 'good'],
    ['0.0', notDetected, 'good'],
    ['1', notDetected, 'bad'],
    ['<2', notDetected, 'unclear'],
    ['无', said, 'good'],
    ['0', said, 'good'],
    ['有', said, 'bad'],
    ['1', said, 'bad'],
    ['无', atMost, 'unclear'],
    ['--', said, 'not-tested'],
    ['--', atMost, 'not-tested'],
    ['', atMost, 'not-tested'],
    ['', undefined, 'not-tested'],
    ['abc', atMost, 'unclear'],
    ['0.11', undefined, 'unclear'],
  ])('of %j against %j is %s', (reported, bound, verdict) => {
    expect(judge(reported, bound)).toBe(verdict)
  })

  it('never calls text good that it cannot read', () => {
    for (const text of [
      '1,5',
      '0.1x',
      '≈1',
      '一',
      'NaN',
      'Infinity',
      '-1',
      '1e3',
      '0x1',
      '１',
      '<',
      '.5',
      '5.',
    ])
      expect(judge(text, atMost)).not.toBe('good')
  })

  it('compares decimals, not the floats near them', () => {
    expect(judge('1.00000000000000000001', atMost)).toBe('bad')
    expect(judge('0.29999999999999999999', between)).toBe('bad')
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (value, max) => {
        const bound: Bound = { rule: 'at-most', max: (max / 1000).toFixed(3) }
        expect(judge((value / 1000).toFixed(3), bound)).toBe(value <= max ? 'good' : 'bad')
      }),
    )
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
    expect(boundAt({ bounds: [item.bounds[1]!] } as Item, 'plant')).toBeUndefined()
  })
})

describe('a cell', () => {
  it.each([
    ['--', 'not-tested'],
    ['—', 'not-tested'],
    ['/', 'not-tested'],
    ['', 'blank'],
    ['  ', 'blank'],
    ['未检出', 'not-detected'],
    ['0', 'number'],
    ['1.70', 'number'],
    ['<5', 'below'],
    ['无', 'word'],
    ['-1', 'word'],
  ])('that says %j is %s and nothing else', (reported, what) => {
    expect(saidIn(reported)).toBe(what)
  })

  it('is a number beside its text only where it is one', () => {
    expect(['1.70', ' <5 ', '未检出', '--', '', '无', '1,5'].map(numberIn)).toEqual([
      1.7,
      5,
      null,
      null,
      null,
      null,
      null,
    ])
    expect(['1.70', '<5', '未检出', '--', '', '无', '1,5'].map(isReadable)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ])
  })
})
