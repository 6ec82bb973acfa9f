/** What a strip says of every item of two cities, from no more than it says it needs. */
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { calendarOf } from '../../../../content/arithmetic/hours.ts'
import { undrawable } from '../../../../content/arithmetic/strip-text.ts'
import { hasStripLine, stripTopics, type StripTopic } from '../../../../content/arithmetic/strip-topics.ts'
import { topic } from '../../../../content/schema/playlist.ts'
import type { Collection, Snapshot } from '../../../../electron/server/wire.ts'
import { sayIn } from '../../../../renderer/i18n/strip-words.ts'
import { lines, stripOf } from '../../../../renderer/screens/strip/lines.ts'
import { supplyOf } from '../../../../renderer/screens/signage/supply.ts'
import { collectionsOf, contentAt, documents, hashesOf, type Shelf } from '../../../../renderer/store/hall.ts'
import { desk } from '../../../support/content-desk.ts'

const root = join(import.meta.dirname, '../../../..')
/** 2026-11-24 12:20 in Shanghai, the day that both contents are made for */
const NOON = Date.UTC(2026, 10, 24, 4, 20)

const cities = {} as Record<'sample' | 'second', { from: Shelf; snapshot: Snapshot }>

beforeAll(async () => {
  for (const [name, folder] of [
    ['sample', 'content'],
    ['second', 'tests/fixtures/second-city'],
  ] as const) {
    const source = desk(join(root, folder))
    const loaded = await source.load(NOON)
    const collections = Object.fromEntries(
      Object.entries(loaded.collections).filter(([kind]) => kind !== 'notice'),
    )
    const snapshot = { id: name, sequence: 1, created: NOON, collections, media: {} } as Snapshot
    for (const [hash, text] of source.documents) documents.put(hash, JSON.parse(text))
    const notice = source.collection('notice') as Collection<'notice'>
    cities[name] = { from: { ...collectionsOf(snapshot), notice }, snapshot }
  }
})

/** Every line of a topic at a moment of the hall's calendar. */
function said(city: keyof typeof cities, of: StripTopic, language = 'zh-CN', now = '2026-11-24 12:20') {
  const { from, snapshot } = cities[city]
  const isDrawn = (each: Parameters<typeof stripOf>[0]) => stripOf(each) !== undefined
  const supply = supplyOf({
    shelf: from,
    snapshot,
    language,
    now,
    failed: new Set(),
    owning: [],
    screen: { id: 'strip', role: 'strip' },
    isDrawn,
  })
  const calendar = calendarOf(
    Object.keys(from.holidays).flatMap((year) => contentAt(from, 'holidays', year, language) ?? []),
  )
  const given = { from, language, calendar, now, say: sayIn(language) }
  return supply.of(of, []).map((id) => {
    const { needs, line } = lines[of]
    expect(hashesOf(needs(from, id), from, language).length, of).toBeGreaterThan(0)
    return line(given, id)
  })
}

const all = Object.keys(stripTopics) as StripTopic[]

describe.each(['sample', 'second'] as const)('the strip of the %s city', (city) => {
  it.each(all)('says one plain line of every item of %s, in both languages', (of) => {
    for (const language of ['zh-CN', 'en'])
      for (const text of said(city, of, language)) {
        expect(text, of).toBeTruthy()
        expect(text).not.toMatch(/\{\{|\}\}|undefined|null|\n/)
        expect(undrawable(text ?? '')).toEqual([])
      }
  })
})

describe('the strip of the sample', () => {
  it('says whose hall it is, its hours today and its numbers', () => {
    expect(said('sample', 'plate')).toEqual(['平度示例供水有限公司城区营业站'])
    expect(said('sample', 'hours')).toEqual(['今天营业 08:00–17:30'])
    expect(said('sample', 'hours', 'zh-CN', '2026-10-01 09:00')[0]).toMatch(/^今天（国庆节）/)
    expect(said('sample', 'phones')).toEqual(['企业服务电话 87362705  热线电话 96111  监督投诉电话 12345'])
    expect(said('sample', 'prices')[0]).toBe(
      '居民生活用水：第一档 3.30 元/立方米  第二档 4.25 元/立方米  第三档 7.10 元/立方米',
    )
  })

  it('says of a stop when and where, and once it is over that it is', () => {
    const at = (now: string) => said('sample', 'notices', 'zh-CN', now).join('\n')
    expect(at('2026-11-23 21:30')).toMatch(/^抢修停水 .+ 至 .+，影响.+/)
    expect(at('2026-11-20 19:00')).toContain('2026-11-20 18:10 已恢复供水')
  })

  it('has no line for what is a page, a table or a picture', () => {
    expect(topic.options.filter((each) => !hasStripLine(each)).sort()).toEqual([
      'charges',
      'documents',
      'elsewhere',
      'policies',
      'pressure',
      'quality',
      'queue',
    ])
  })
})
