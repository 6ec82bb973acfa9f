/** A city that shares nothing with the sample but the program: whatever differs between cities is content. */
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { kinds, type Content, type Kind } from '../../../content/schema/kinds.ts'
import { checkFolder } from '../../../electron/content/check.ts'
import { desk } from '../../support/content-desk.ts'
import { root } from '../../support/hall.ts'
import { manualClock } from '../../support/manual-clock.ts'

const folder = join(root, 'tests/fixtures/second-city')
/** 2026-11-24 12:20 in Shanghai, the day of its hall.yaml's sampleDay */
const NOON = Date.UTC(2026, 10, 24, 4, 20)

const second = desk(folder)
const first = desk(join(root, 'content'))

/** Every item of a kind, in Chinese or in another language where it has one. */
function all<K extends Kind>(city: typeof second, kind: K, language = 'zh-CN'): Content[K][] {
  const known = city.collection(kind)
  return Object.keys(known).map((id) => {
    const item = city.item(kind, id, known[id]?.[language] ? language : 'zh-CN')
    return item?.content as Content[K]
  })
}

const one = <K extends Kind>(city: typeof second, kind: K) => all(city, kind)[0]!

beforeAll(async () => {
  await second.load(NOON)
  await first.load(NOON)
})

describe("the second city's folder", () => {
  it('has no problem at all on the day that it is made for', async () => {
    const { problems } = await checkFolder({ content: folder, clock: manualClock(NOON) })
    expect(problems).toEqual([])
  })

  it('is judged by that day for ever, at any hour', async () => {
    for (const instant of [
      Date.UTC(2026, 10, 23, 16, 0),
      Date.UTC(2027, 4, 1, 15, 59),
      Date.UTC(2031, 0, 1),
    ]) {
      const { problems } = await checkFolder({ content: folder, clock: manualClock(instant) })
      expect(problems, new Date(instant).toISOString()).toEqual([])
    }
  })

  it('has every kind of content there is', () => {
    const counts = Object.keys(kinds).map((kind) => [
      kind,
      Object.keys(second.collection(kind as Kind)).length,
    ])
    expect(counts.filter(([, count]) => count === 0)).toEqual([])
  })

  it('differs from the sample in every way that code could have taken for granted', () => {
    const shared = (of: (city: typeof second) => unknown[]) => {
      const other = new Set(of(first).map((value) => JSON.stringify(value)))
      return of(second).filter((value) => other.has(JSON.stringify(value)))
    }
    expect(shared((city) => all(city, 'hall').map(({ id }) => id))).toEqual([])
    expect(shared((city) => one(city, 'hall').counters.map(({ number }) => number))).toEqual([])
    expect(shared((city) => Object.keys(city.collection('guide')))).toEqual([])
    expect(shared((city) => Object.keys(city.collection('price')))).toEqual([])
    expect(shared((city) => all(city, 'price').map(({ tiers }) => tiers))).toEqual([])
    expect(shared((city) => one(city, 'qualityPlaces').places.map(({ id }) => id))).toEqual([])
    expect(shared((city) => one(city, 'qualityStandard').items.map(({ id }) => id))).toEqual([])
    expect(shared((city) => one(city, 'pressurePoints').points.map(({ id }) => id))).toEqual([])
    expect(shared((city) => one(city, 'channels').allowed)).toEqual([])
    const company = ({ phones }: Content['phones']) => phones.filter(({ number }) => number !== '12345')
    expect(shared((city) => company(one(city, 'phones')).map(({ number }) => number))).toEqual([])
  })
})

describe('a snapshot of it', () => {
  it('has seasons and a closed Sunday, in languages that the sample lacks', () => {
    const hall = one(second, 'hall')
    expect(hall.seasons.map(({ name }) => name)).toEqual(['夏季', '冬季'])
    expect(hall.hours.some(({ days }) => days.includes('sun'))).toBe(false)
    expect(hall.holidayHours).toBeUndefined()
    expect(all(second, 'hall', 'ja')[0]?.name).toBe('歴山サンプル営業所')
    expect(all(second, 'hall', 'ja')[0]?.seasons[0]?.name).toBe('夏季')
    expect(Object.keys(second.collection('guide')['name-change'] ?? {}).sort()).toEqual(['en', 'ja', 'zh-CN'])
  })

  it('has prices by the year, by the month, at one rate, and one that waits for its day', () => {
    const prices = second.collection('price')
    expect(prices['home-2026']?.['zh-CN']?.listed).toMatchObject({ period: 'year', until: '2026-12-31' })
    expect(prices['home-2027']?.['zh-CN']?.listed).toMatchObject({ effective: '2027-01-01' })
    expect(prices['hill-monthly']?.['zh-CN']?.listed).toMatchObject({ period: 'month' })
    expect(second.item('price', 'single-rate')?.content).toMatchObject({ tiers: [{ upTo: null }] })
  })

  it('has a mean, a highest and a lowest of every place and quarter, under whatever header a sheet has', () => {
    const { interval, places } = one(second, 'qualityPlaces')
    const { items } = one(second, 'qualityStandard')
    const files = all(second, 'qualityReadings')
    expect([interval, places.length, items.length, files.length]).toEqual(['quarterly', 10, 5, 4])
    expect(new Set(files.map((file) => file.items.join())).size).toBe(2)
    for (const file of files) {
      const claimed = file.items.map((header) =>
        items.filter(({ name, aliases }) => name === header || aliases.includes(header)).map(({ id }) => id),
      )
      expect(claimed.flat().sort()).toEqual(items.map(({ id }) => id).sort())
      for (const { id } of places)
        expect(file.rows.filter(({ place }) => place === id).map(({ statistic }) => statistic)).toEqual([
          'mean',
          'highest',
          'lowest',
        ])
    }
  })

  it('has pressure without zones and heights, in 公斤 since the meters were changed', () => {
    const { points } = one(second, 'pressurePoints')
    expect(points.filter(({ zone, elevation }) => zone !== undefined || elevation !== undefined)).toEqual([])
    expect(second.item('pressureReadings', '2026-10')?.content).toMatchObject({ unit: 'MPa' })
    expect(second.item('pressureReadings', '2026-11')?.content).toMatchObject({ unit: 'kgf/cm2' })
  })

  it('has a notice of 60 places, one that was prolonged, and an urgent one that is over', () => {
    const notices = second.collection('notice')
    expect(notices['2026-11-25-planned']?.['zh-CN']?.listed).toMatchObject({ areaCount: 60 })
    expect(notices['2026-11-24-leak']?.['zh-CN']?.listed).toMatchObject({ firstEnds: '2026-11-24 11:00' })
    expect(notices['2026-11-20-burst']?.['zh-CN']?.listed).toMatchObject({
      urgency: 'urgent',
      restored: '2026-11-20 21:40',
    })
  })
})
