import { describe, expect, it } from 'vitest'
import { clipsOf, counterInChinese, sentenceOf } from '../../../renderer/topics/queue/call-words.ts'

describe('the words of a call', () => {
  it('has figures one by one, and the counter as a number', () => {
    const call = { number: 'A012', counter: '3' }
    expect(sentenceOf(call, 'zh-CN')).toBe('请A零一二号到三号窗口办理')
    expect(sentenceOf(call, 'en')).toBe('Number A 0 1 2, please go to counter 3.')
    expect(sentenceOf({ number: '贵宾-07', counter: '12' }, 'zh-CN')).toBe('请贵宾零七号到十二号窗口办理')
  })

  it.each([
    ['1', '一'],
    ['10', '十'],
    ['12', '十二'],
    ['20', '二十'],
    ['35', '三十五'],
    ['105', '一零五'],
    ['B2', 'B二'],
  ])('says counter %s as %s', (counter, said) => expect(counterInChinese(counter)).toBe(said))

  it('as clips has the same parts, and none where a part has no clip', () => {
    expect(clipsOf({ number: 'A012', counter: '3' })).toEqual([
      ...['please', 'letter-a', 'digit-0', 'digit-1', 'digit-2', 'to', 'counter-3'],
    ])
    expect(clipsOf({ number: '贵宾7', counter: '3' })).toBeNull()
  })
})
