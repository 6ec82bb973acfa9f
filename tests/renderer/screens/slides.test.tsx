/** Every slide of every item of two cities, drawn from no more than it says it needs. */
import { cleanup, render } from '@testing-library/react'
import i18next from 'i18next'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Collection, Snapshot } from '../../../electron/server/wire.ts'
import { modulesOf, wordsInUse } from '../../../build/words-in-use.mjs'
import en from '../../../renderer/i18n/en.json' with { type: 'json' }
import zh from '../../../renderer/i18n/zh-CN.json' with { type: 'json' }
import { setupWords, speak } from '../../../renderer/i18n/setup.ts'
import type { Topic } from '../../../renderer/playback/due.ts'
import { wallTime } from '../../../content/arithmetic/wall-time.ts'
import { signageNeeds } from '../../../renderer/screens/signage/play.ts'
import { drawnTopics, fetchSlidesAhead, isDrawn, slideOf } from '../../../renderer/screens/signage/slides.ts'
import { supplyOf } from '../../../renderer/screens/signage/supply.ts'
import { clock } from '../../../renderer/store/clock.ts'
import { collectionsOf, documents, hashesOf, useHall, type Shelf } from '../../../renderer/store/hall.ts'
import { HeldContext } from '../../../renderer/store/held.ts'
import { endVisit } from '../../../renderer/store/visit.ts'
import { desk } from '../../support/content-desk.ts'

/** 2026-11-24 12:20 in Shanghai, the day that both contents are made for */
const NOON = Date.UTC(2026, 10, 24, 4, 20)
const MONTHS_LATER = Date.UTC(2027, 7, 2, 4, 20)

const root = join(import.meta.dirname, '../../..')

async function city(folder: string) {
  const from = desk(folder)
  const loaded = await from.load(NOON)
  const hashes = Object.fromEntries(Object.entries(loaded.collections).filter(([kind]) => kind !== 'notice'))
  const snapshot = {
    id: folder,
    sequence: 1,
    created: NOON,
    collections: hashes,
    media: {},
  } as Snapshot
  const notice = from.collection('notice') as Collection<'notice'>
  return { from, snapshot, notice }
}

type City = Awaited<ReturnType<typeof city>>
const cities = {} as Record<'sample' | 'second', City>

setupWords()
// They travel with the words that their program names, and no others.
const sources = [...modulesOf(join(root, 'renderer/signage-paint.ts')).values()]
for (const [language, words] of Object.entries({ 'zh-CN': zh, en })) {
  i18next.removeResourceBundle(language, 'translation')
  i18next.addResourceBundle(language, 'translation', wordsInUse(words, sources))
}
/** A word that is missing is shown by its name. */
const unsaid = new RegExp(`\\b(?:${Object.keys(zh).join('|')})\\.[a-z]`)

beforeAll(async () => {
  await fetchSlidesAhead()
  cities.sample = await city(join(root, 'content'))
  cities.second = await city(join(root, 'tests/fixtures/second-city'))
})

/** What is held of a city, with no document fetched but those named. */
async function shelfOf(name: keyof typeof cities, language: string, instant = NOON) {
  cleanup()
  const { from, snapshot, notice } = cities[name]
  for (const hash of Object.values(snapshot.collections))
    documents.put(hash, JSON.parse(from.documents.get(hash) ?? 'null'))
  const shelf: Shelf = { ...collectionsOf(snapshot), notice }
  clock.learn(instant)
  await speak(language)
  endVisit(language)
  useHall.setState({ snapshot, collections: collectionsOf(snapshot), notices: notice, link: 'live' })
  return { shelf, snapshot }
}

/** The text of every slide that a city has for a topic. */
async function draw(name: keyof typeof cities, topic: Topic, language = 'zh-CN', instant = NOON) {
  const held = await shelfOf(name, language, instant)
  const supply = supplyOf({
    ...held,
    language,
    now: wallTime(instant, 'Asia/Shanghai'),
    failed: new Set(),
    isDrawn,
    owning: [],
    screen: { id: 'waiting', role: 'signage' },
  })
  const slide = slideOf(topic)
  if (!slide) throw new Error(`${topic} has no slide`)
  return supply.of(topic, []).map((id) => {
    const needed = hashesOf(
      [...signageNeeds(held.shelf), ...slide.needs(held.shelf, id)],
      held.shelf,
      language,
    )
    for (const hash of needed)
      documents.put(hash, JSON.parse(cities[name].from.documents.get(hash) ?? 'null'))
    const { container } = render(
      <HeldContext value={held}>
        <slide.View id={id} />
      </HeldContext>,
    )
    return { id, text: container.textContent, article: container.querySelector('article') }
  })
}

describe.each(['sample', 'second'] as const)('the %s city', (name) => {
  it.each(drawnTopics)('has slides of %s that say what they are about, in both languages', async (topic) => {
    for (const language of ['zh-CN', 'en']) {
      const drawn = await draw(name, topic, language)
      expect(drawn.length, `${topic} has something to show`).toBeGreaterThan(0)
      for (const { id, text, article } of drawn) {
        expect(article, `${topic} ${id}`).not.toBeNull()
        expect(text.length, `${topic} ${id}`).toBeGreaterThan(8)
        expect(text, `${topic} ${id}`).not.toMatch(/undefined|null|NaN|\[object|\{\{/)
        expect(text, `${topic} ${id}`).not.toMatch(unsaid)
      }
    }
  })
})

describe('the notices of a loop', () => {
  it('are those for this screen, without the urgent ones that own it', async () => {
    const { shelf: from, snapshot } = await shelfOf('sample', 'zh-CN', NOON)
    const [first = '', second = ''] = Object.keys(from.notice)
    const entry = (more: object) => ({
      'zh-CN': {
        hash: 'x',
        listed: {
          ...from.notice[first]!['zh-CN']!.listed,
          urgency: 'normal',
          starts: '2026-11-01 00:00',
          ends: '2026-12-31 00:00',
          restored: undefined,
          ...more,
        },
      },
    })
    const notice = {
      own: entry({}),
      [first]: entry({ roles: ['touch'] }),
      [second]: entry({ screens: ['waiting'], urgency: 'urgent' }),
    } as unknown as Shelf['notice']
    const noticesWith = (owning: string[]) =>
      supplyOf({
        shelf: { ...from, notice },
        snapshot,
        language: 'zh-CN',
        now: wallTime(NOON, 'Asia/Shanghai'),
        failed: new Set(),
        owning,
        screen: { id: 'waiting', role: 'signage' },
        isDrawn: () => true,
      }).of('notices', [])
    expect(noticesWith([])).toEqual([second, 'own'])
    expect(noticesWith([second])).toEqual(['own'])
  })
})

describe('a slide', () => {
  it.each([
    'guides',
    'policies',
    'documents',
    'prices',
    'charges',
    'pledges',
    'knowledge',
    'events',
  ] as const)('of %s says since when it is public', async (topic) => {
    for (const { id, text } of await draw('sample', topic))
      expect(text, `${topic} ${id}`).toMatch(/\d{4}-\d\d-\d\d 公布/)
  })

  it.each(['hours', 'figures', 'channels', 'elsewhere', 'guides', 'prices'] as const)(
    'of %s that nobody has looked at again in time says so',
    async (topic) => {
      for (const { id, text } of await draw('sample', topic, 'zh-CN', MONTHS_LATER))
        expect(text, `${topic} ${id}`).toMatch(/公布于 \d{4}-\d\d-\d\d · 待核对/)
    },
  )

  it('of figures gives each its period and its source', async () => {
    const [drawn] = await draw('sample', 'figures')
    const items = [...(drawn?.article?.querySelectorAll('li') ?? [])]
    expect(items).toHaveLength(5)
    for (const item of items) expect(item.textContent).toMatch(/\d{4}-\d\d-\d\d 至 \d{4}-\d\d-\d\d/)
    expect(items[0]?.textContent).toContain('示例数据，照96111工单季度统计的样子编写')
  })

  it('of quality has the day, the source and every item beside its limit, and ages', async () => {
    const [sampled] = await draw('sample', 'quality')
    expect(sampled?.text).toMatch(/全部合格2026-11-\d\d 取样，13 个点/)
    expect(sampled?.text).toContain('来源 示例数据')
    expect(sampled?.text).toContain('限值 不大于 1')
    expect(sampled?.text).not.toContain('待更新')
    const [quarterly] = await draw('second', 'quality')
    expect(quarterly?.text).toContain('截至 2026-09-30')
    const [old] = await draw('sample', 'quality', 'zh-CN', MONTHS_LATER)
    expect(old?.text).toMatch(/数据日期 2026-11-\d\d · 待更新/)
  })

  it('of pressure does not call old readings normal', async () => {
    const afterTheNotice = Date.UTC(2026, 10, 25, 12)
    const [fresh] = await draw('sample', 'pressure', 'zh-CN', afterTheNotice)
    expect(fresh?.text).toMatch(/✓全部正常2026-11-2\d \d\d:\d\d，9 个监测点/)
    const [old] = await draw('sample', 'pressure', 'zh-CN', MONTHS_LATER)
    expect(old?.text).toContain('9 个监测点的数据待更新')
    expect(old?.text).not.toContain('正常')
  })

  it('of pressure does not call a point normal where a notice says that it is low', async () => {
    const [slide] = await draw('sample', 'pressure')
    expect(slide?.text).toContain('△2 个点停水或降压')
    expect(slide?.text).toContain('高区加压站检修，水压偏低 预计明天 18:00 恢复')
    expect(slide?.text).toContain('高区末梢（示例）△降压供水')
    expect(slide?.text).not.toContain('正常')
  })

  it('of a price has every tier at its price, or the single one large', async () => {
    const drawn = await draw('sample', 'prices')
    const home = drawn.find(({ id }) => id === 'residential')?.text
    for (const words of ['第一档144 m³ 及以下3.30', '第二档144–204 m³4.25', '第三档204 m³ 以上7.10'])
      expect(home).toContain(words)
    const single = (await draw('second', 'prices')).find(({ id }) => id === 'single-rate')
    expect(single?.text).toContain('6.45元/m³用多用少都是这个价')
  })

  it('of a planned stop names every street, and when it begins', async () => {
    const stop = (await draw('sample', 'notices')).find(({ id }) => id === '2026-11-25-planned-stop')
    expect(stop?.text).toContain('明天 22:00 开始，预计2026年11月26日 06:00 恢复')
    for (const street of ['人民路（红旗路至杭州路）南侧1–59号', '示例小学', '停水前请存好夜里和早上要用的水'])
      expect(stop?.text).toContain(street)
  })
})
