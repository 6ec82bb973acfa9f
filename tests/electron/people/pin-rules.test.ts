import { describe, expect, it } from 'vitest'
import { nameFault, nameKey, pinFault, tidyName } from '../../../electron/people/pin-rules.ts'

describe('a PIN', () => {
  it.each(['704918', '481516', '20261126', '90210473', '7'.repeat(7) + '1'])('may be %s', (pin) => {
    expect(pinFault(pin, '值班主管')).toBeNull()
  })

  it.each([
    ['12345', '6 位'],
    ['', '数字'],
    ['12345a', '数字'],
    ['１２３４５６７', '数字'],
    ['7'.repeat(33), '32 位'],
    ['111111', '容易'],
    ['000000', '容易'],
    ['123456', '容易'],
    ['0123456789', '容易'],
    ['654321', '容易'],
    ['135791', '容易'],
    ['121212', '容易'],
    ['123123', '容易'],
    ['20252025', '容易'],
    ['5201314', '容易'],
    ['147258', '容易'],
  ])('may not be %s, and a sentence says why', (pin, why) => {
    const reason = pinFault(pin, '值班主管')
    expect(reason?.zh).toContain(why)
    expect(reason?.en).toMatch(/^(A|This) PIN/)
  })

  it('may not be the number in the name', () => {
    expect(pinFault('704918', '柜员 704918')?.zh).toContain('工号')
    expect(pinFault('704918', '柜员 704919')).toBeNull()
  })
})

describe('a name', () => {
  it('is one name, however it is spaced, widened or written large', () => {
    for (const typed of ['Li Min 3', 'LIMIN3', ' li min３ ']) expect(nameKey(typed)).toBe('limin3')
    expect(tidyName('  窗口  甲 ')).toBe('窗口 甲')
  })

  it('has something to see and nothing that cannot be seen', () => {
    expect(nameFault('窗口甲')).toBeNull()
    for (const name of ['', '窗'.repeat(31), '窗\u202E口', 'a\u0000', 'a\nb', '\u200B'])
      expect(nameFault(name), JSON.stringify(name)).not.toBeNull()
  })
})
