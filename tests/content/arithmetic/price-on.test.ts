import { describe, expect, it } from 'vitest'
import { inForceOn, lastBegunOn, nextAfter } from '../../../content/arithmetic/price-on.ts'

const homes = [
  { id: 'old', audience: '居民', effective: '2016-09-01', until: '2026-06-30' },
  { id: 'new', audience: '居民', effective: '2026-07-01' },
]
const shops = { id: 'shops', audience: '非居民', effective: '2018-01-01', until: '2025-12-31' }
const ids = (prices: { id: string }[]) => prices.map(({ id }) => id)

describe('a price', () => {
  it('is in force from its first day to its last', () => {
    expect(ids(inForceOn(homes, '2016-08-31'))).toEqual([])
    expect(ids(inForceOn(homes, '2026-06-30'))).toEqual(['old'])
    expect(ids(inForceOn(homes, '2026-07-01'))).toEqual(['new'])
  })

  it('gives way to a newer one of the same audience, whichever comes first in content', () => {
    const overlapping = homes.map(({ until: _, ...price }) => price)
    expect(ids(inForceOn(overlapping, '2026-07-01'))).toEqual(['new'])
    expect(ids(inForceOn(overlapping.toReversed(), '2026-07-01'))).toEqual(['new'])
    expect(ids(inForceOn([...homes, shops], '2025-01-01'))).toEqual(['old', 'shops'])
    expect(ids(inForceOn([homes[1]!, { ...homes[1]!, id: 'twin' }], '2026-07-01'))).toEqual(['new'])
  })

  it('that ended without a successor can still be had as the last one', () => {
    expect(ids(inForceOn([shops], '2026-11-23'))).toEqual([])
    expect(ids(lastBegunOn([...homes, shops], '2026-11-23'))).toEqual(['new', 'shops'])
    expect(ids(lastBegunOn(homes, '2016-08-31'))).toEqual([])
  })

  it('is followed by the soonest of its own audience, and by none that has begun', () => {
    const later = { id: 'later', audience: '居民', effective: '2028-01-01' }
    const coming = { id: 'coming', audience: '居民', effective: '2027-01-01' }
    const all = [...homes, later, coming, { ...shops, effective: '2026-12-01' }]
    expect(nextAfter(all, homes[1]!, '2026-11-23')?.id).toBe('coming')
    expect(nextAfter(all, homes[1]!, '2027-01-01')?.id).toBe('later')
    expect(nextAfter(homes, homes[1]!, '2026-11-23')).toBeUndefined()
  })
})
