import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { loadFolder } from '../../../../electron/content/load.ts'
import { makeIndexes } from '../../../../electron/content/search/make-indexes.ts'
import { topics } from '../../../../electron/content/search/topics.ts'
import en from '../../../../renderer/i18n/en.json'
import zh from '../../../../renderer/i18n/zh-CN.json'
import { copySample } from '../../../bench/corpus.ts'
import { root } from '../../../support/hall.ts'
import { indexesOf } from '../../../support/search-index.ts'
import { SAMPLE_EVENING } from '../../../support/visit.ts'

describe('the index', () => {
  it('has every guide, notice and law of the sample, and rows of what stands on a page together', async () => {
    const index = (await indexesOf(join(root, 'content'))).get('zh-CN')!
    const titles = index.items.flatMap(({ entries }) => entries.map(({ title }) => title[0]))
    for (const title of [
      '过户',
      '青岛路管道漏水，抢修停水',
      '城市供水条例',
      '3号柜台',
      '花镜',
      '服务热线',
      '下水道堵了、马桶返水',
      '交水费、查账单',
      '水表校验（口径15至25毫米）',
      '居民生活用水',
      '现河公园',
      '浑浊度',
      '报修到场',
      '刚放出来的水发白，能喝吗',
      '首问负责制度',
      '单位介绍',
      '冬季护表上门',
    ])
      expect(titles).toContain(title)
    expect(titles).not.toContain('待补充')
  })

  it('has each item in the language, or else in Chinese, and says which', async () => {
    const index = (await indexesOf(join(root, 'content'))).get('en')!
    const of = (kind: string, id: string) => index.items.find((item) => item.kind === kind && item.id === id)
    expect(of('guide', 'transfer')).toMatchObject({ language: 'en' })
    expect(of('guide', 'transfer')?.entries[0]?.title).toEqual(['Change the account holder', ''])
    expect(of('law', 'water-saving')).toMatchObject({ language: 'zh-CN' })
    expect(of('law', 'water-saving')?.entries[0]?.title).toEqual([
      '节约用水条例',
      expect.stringMatching(/^jie/),
    ])
  })

  it('calls each page by the name that the screens give it', () => {
    for (const [name, words] of Object.entries(topics)) {
      expect(words['zh-CN'].title).toBe(zh.topic[name as keyof typeof zh.topic])
      expect(words.en.title).toBe(en.topic[name as keyof typeof en.topic])
    }
  })

  it('spells only what has changed: the rest is taken over from before, without being read again', async () => {
    const content = await mkdtemp(join(tmpdir(), 'search-'))
    onTestFinished(() => rm(content, { recursive: true, force: true }))
    await copySample(content)
    const documents = new Map<string, string>()
    const keep = (hash: string, json: string) => void documents.set(hash, json)
    const load = (before: Parameters<typeof loadFolder>[0]) =>
      loadFolder(before, { content, hall: null, now: SAMPLE_EVENING, keep })
    const first = await load(null)
    const reads: string[] = []
    const read = (hash: string) => {
      reads.push(hash)
      return documents.get(hash)!
    }
    const before = await makeIndexes(first.files, [], read)
    expect(reads.length).toBeGreaterThan(100)
    reads.length = 0
    await rm(join(content, 'guides/transfer.md'))
    await rm(join(content, 'guides/transfer.en.md'))
    const after = await makeIndexes((await load(first)).files, [...before.values()], read)
    expect(reads).toEqual([])
    expect(after.get('zh-CN')!.items.map(({ id }) => id)).not.toContain('transfer')
    expect(after.get('zh-CN')!.items).toHaveLength(before.get('zh-CN')!.items.length - 1)
  })
})
