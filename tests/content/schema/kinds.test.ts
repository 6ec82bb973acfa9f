import { describe, expect, it } from 'vitest'
import { kinds, type Kind } from '../../../content/schema/kinds.ts'
import { listed } from '../../../content/schema/listed.ts'
import { hall, phones, places, price, readings, standard } from '../../support/content.ts'
import { guide, notice, pledge } from '../../support/written.ts'

const samples: Partial<Record<Kind, object>> = {
  hall,
  phones,
  pledge,
  guide,
  price,
  notice,
  qualityStandard: standard,
  qualityPlaces: places,
  qualityReadings: readings,
}

describe('a kind', () => {
  it.each(Object.entries(samples))(
    '%s takes its sample, and gives the same again from what it gave',
    (kind, sample) => {
      const { schema } = kinds[kind as Kind]
      const once = schema.parse(sample)
      expect(schema.parse(once)).toEqual(once)
    },
  )

  it.each(Object.entries(samples))('%s takes no field that nobody knows', (kind, sample) => {
    expect(kinds[kind as Kind].schema.safeParse({ ...sample, unheard: 1 }).success).toBe(false)
  })

  it('lists what first pages need', () => {
    expect(listed.notice({ ...notice, areas: ['a', 'b', 'c', 'd'], body: [] })).toMatchObject({
      areaCount: 4,
      areas: ['a', 'b', 'c'],
    })
    expect(listed.qualityReadings(readings)).toEqual({ first: '2026-11-14', last: '2026-11-15', rows: 3 })
  })
})

describe('a guide', () => {
  it.each([
    ['says that it is free', { free: true }, true],
    [
      'names every charge with the document it rests on',
      { charges: [{ name: 'a', amount: '20', unit: '元', basis: { document: 'b' } }] },
      true,
    ],
    [
      'says how works are reckoned, and on what basis',
      { reckoned: 'a', basis: { document: 'b' }, note: 'c' },
      true,
    ],
    ['leaves the basis of works out', { reckoned: 'a' }, false],
    ['is free and reckoned at once', { free: true, reckoned: 'a', basis: { document: 'b' } }, false],
    ['leaves the basis out', { charges: [{ name: 'a', amount: '20', unit: '元' }] }, false],
    ['has no charge', { charges: [] }, false],
    ['says nothing', {}, false],
  ])('that %s', (_, fee, isGood) => {
    expect(kinds.guide.schema.safeParse({ ...guide, fee }).success).toBe(isGood)
  })
})

describe('a notice', () => {
  it('ends after it starts', () => {
    expect(kinds.notice.schema.safeParse({ ...notice, ends: notice.starts }).success).toBe(false)
  })
})

it('a ladder of tiers that does not rise, or leaves water without a price, is refused', () => {
  const tiers = (...ends: (number | null)[]) =>
    kinds.price.schema.safeParse({
      ...price,
      tiers: ends.map((upTo, index) => ({ name: `第 ${index + 1} 档`, upTo, base: '1' })),
    }).success
  expect(tiers(144, 204, null)).toBe(true)
  expect(tiers(null)).toBe(true)
  expect(tiers(144, 100, null)).toBe(false)
  expect(tiers(144, 144, null)).toBe(false)
  expect(tiers(144, null, null)).toBe(false)
  expect(tiers(144, 204)).toBe(false)
})
