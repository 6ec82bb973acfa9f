import { describe, expect, it } from 'vitest'
import { dialled, isDialled, onePerKind, type Phone } from '../../../content/arithmetic/phones.ts'
import { pendingNumber } from '../../../content/schema/phones.ts'

describe('a number', () => {
  it('that is not known yet cannot be dialled', () => {
    expect(isDialled(pendingNumber)).toBe(false)
    expect(isDialled('96111')).toBe(true)
  })

  it('may be followed by an extension', () => {
    expect(dialled('0531-00001000转8')).toEqual({ number: '0531-00001000', extension: '8' })
    expect(dialled('96111')).toEqual({ number: '96111', extension: null })
  })
})

describe('the phones that must be in view', () => {
  const phone = (kind: Phone['kind'], number: string): Phone => ({
    kind,
    name: '示例',
    number,
    hours: '24小时',
  })

  it('are one of each kind, in the order of content', () => {
    const all = [phone('hotline', '96111'), phone('company', '87362705'), phone('hotline', '96112')]
    expect(onePerKind(all).map(({ number }) => number)).toEqual(['96111', '87362705'])
  })

  it('prefer a number that can be dialled to one that is not known yet, and keep the unknown where it is alone', () => {
    const all = [
      phone('hotline', pendingNumber),
      phone('hotline', '96112'),
      phone('authority', pendingNumber),
      phone('authority', pendingNumber),
    ]
    expect(onePerKind(all)).toEqual([all[1], all[2]])
  })
})
