import { describe, expect, it } from 'vitest'
import { isNamed, standardNear, standardOn } from '../../../content/arithmetic/standard-on.ts'
import { standard } from '../../support/content.ts'

const old = { ...standard, number: 'GB 5749-2006', validFrom: '2007-07-01', validTo: '2023-03-31' }
const coming = { ...standard, number: 'next', validFrom: '2030-01-01' }
const all = [coming, old, standard]

describe('the standard of a sample', () => {
  it('is the one in force on the day that it was taken, in whatever order content has them', () => {
    for (const standards of [all, all.toReversed()]) {
      expect(standardOn(standards, '2023-03-31')?.number).toBe('GB 5749-2006')
      expect(standardOn(standards, '2023-04-01')?.number).toBe('GB 5749-2022')
      expect(standardOn(standards, '2030-01-01')?.number).toBe('next')
      expect(standardOn(standards, '2007-06-30')).toBeUndefined()
    }
  })

  it('ends with its last day even where nothing follows it', () => {
    expect(standardOn([old], '2023-04-01')).toBeUndefined()
    expect(standardNear([old, coming], '2023-04-01')?.number).toBe('GB 5749-2006')
    expect(standardNear([coming, standard], '2001-01-01')?.number).toBe('GB 5749-2022')
  })

  it('finds its items by id, name or alias, and by nothing else', () => {
    const chlorine = standard.items[1]!
    for (const header of ['chlorine', '游离氯', '余氯']) expect(isNamed(chlorine, header)).toBe(true)
    expect(isNamed(chlorine, '氯')).toBe(false)
  })
})
