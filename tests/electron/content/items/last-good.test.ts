import { rmSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { guide, notice, price } from '../../../support/content.ts'
import { desk, guides, rulesOf } from '../../../support/content-desk.ts'
import { folderWith, goodFiles, markdown, write, yaml } from '../../../support/content-folder.ts'
import { rulesAt } from '../../../support/problems-at.ts'

/** files of a good hall; with as many guides beside them, the most that may go at once */
const known = Object.keys(goodFiles()).length
const most = Math.floor(2 * known * 0.3)

const dated = { published: '2026-01-05', owner: '客户服务部', reviewBy: '2027-01-05' }
const event = {
  title: '进社区',
  starts: '2026-11-23 09:00',
  ends: '2026-11-23 12:00',
  place: '示例社区',
  summary: '当面办',
  ...dated,
}
const law = {
  title: '旧办法',
  issuer: '示例部门',
  effective: '2020-01-01',
  until: '2026-11-23',
  body: '正文',
  ...dated,
}

describe('a file that breaks', () => {
  it('keeps its last good version, marked, and comes back when it is mended', async () => {
    const test = desk(folderWith())
    const before = await test.load()
    write(test.root, { 'guides/transfer.md': '---\ntitle: 过户\n---\n' })
    const broken = await test.load()
    const entry = test.collection('guide')['transfer']?.['zh-CN']
    expect(entry).toMatchObject({ kept: true })
    expect(test.item('guide', 'transfer')?.content).toMatchObject({ plain: guide.plain })
    expect(rulesOf(broken)).toContain('field.missing')
    write(test.root, { 'guides/transfer.md': markdown(guide) })
    expect((await test.load()).collections).toEqual(before.collections)
  })

  it('is not shown when it never was right', async () => {
    const test = desk(folderWith({ 'guides/pay.md': '---\ntitle: [\n---\n' }))
    expect(rulesAt(await test.load(), 'guides/pay.md')).toEqual(['yaml.unclosed'])
    expect(test.collection('guide')['pay']).toBeUndefined()
  })

  it.each([
    ['a notice', 'notices/stop.md', markdown(notice), 'stop', 'notice', Date.UTC(2026, 10, 23, 22, 0)],
    [
      'a price',
      'prices/old.yaml',
      yaml({ ...price, until: '2026-11-23' }),
      'old',
      'price',
      Date.UTC(2026, 10, 23, 15, 59),
    ],
    ['an event', 'events/visit.md', markdown(event), 'visit', 'event', Date.UTC(2026, 10, 23, 4, 0)],
    ['a law', 'laws/old.md', markdown(law), 'old', 'law', Date.UTC(2026, 10, 23, 15, 59)],
  ] as const)('shows %s from before only until its own end', async (_, path, text, id, kind, end) => {
    const test = desk(folderWith({ [path]: text }))
    await test.load()
    write(test.root, { [path]: 'title: [' })
    await test.load(end)
    expect(test.collection(kind)[id]?.['zh-CN']).toMatchObject({ kept: true })
    await test.load(end + 60_000)
    expect(test.collection(kind)[id]).toBeUndefined()
  })
})

describe('a file that goes', () => {
  it('is withdrawn', async () => {
    const test = desk(folderWith(guides(3)))
    await test.load()
    unlinkSync(join(test.root, 'guides/g-1.md'))
    const loaded = await test.load()
    expect(Object.keys(test.collection('guide'))).toEqual(['g-0', 'g-2', 'transfer'])
    expect(loaded.held).toBe(false)
  })

  it.each(['hall.yaml', 'phones.yaml'])('stays, with an error, when it is %s', async (path) => {
    const test = desk(folderWith())
    await test.load()
    unlinkSync(join(test.root, path))
    const loaded = await test.load()
    const kind = path === 'hall.yaml' ? 'hall' : 'phones'
    expect(Object.values(test.collection(kind))[0]?.['zh-CN']).toMatchObject({ kept: true })
    expect(loaded.problems.filter(({ rule }) => rule === 'file.needed')).toMatchObject([
      { file: path, severity: 'error' },
    ])
  })

  it('with more than 30 % of the others is a torn sync: everything stays, and it is said', async () => {
    const test = desk(folderWith(guides(known)))
    const before = await test.load()
    for (const path of Object.keys(guides(most + 1))) unlinkSync(join(test.root, path))
    const torn = await test.load()
    expect(torn).toMatchObject({ held: true, collections: before.collections })
    expect(rulesOf(torn)).toEqual(expect.arrayContaining(['content.vanished']))
    const said = torn.problems.find(({ rule }) => rule === 'content.vanished')?.message.en
    expect(said).toContain(`${most + 1} of ${2 * known}`)
    write(test.root, guides(known))
    const back = await test.load()
    expect(back).toMatchObject({ held: false, collections: before.collections })
    expect(rulesOf(back)).not.toContain('content.vanished')
  })

  it('as part of a folder that vanishes is no different', async () => {
    const test = desk(folderWith(guides(known)))
    const before = await test.load()
    rmSync(join(test.root, 'guides'), { recursive: true })
    expect(await test.load()).toMatchObject({ held: true, collections: before.collections })
    // Most of it is back: the rest is few enough to be withdrawn.
    write(test.root, guides(known + 1 - most))
    const part = await test.load()
    expect(part.held).toBe(false)
    expect(Object.keys(test.collection('guide'))).toHaveLength(known + 1 - most)
    expect(rulesOf(part)).not.toContain('content.vanished')
  })

  it('as a notice goes at once, one after the other, and all of them as well', async () => {
    const notices = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`notices/n-${index}.md`, markdown(notice)]),
    )
    const test = desk(folderWith({ ...notices, ...guides(30), 'notices/stop.md': null }))
    await test.load()
    for (let index = 0; index < 5; index++) {
      unlinkSync(join(test.root, `notices/n-${index}.md`))
      expect(Object.keys((await test.load()).notices)).toHaveLength(8 - index)
    }
    rmSync(join(test.root, 'notices'), { recursive: true })
    expect((await test.load()).notices).toEqual({})
  })

  it('with the overlay of its hall is counted, though common files stand behind', async () => {
    const own = Object.fromEntries(
      Object.entries(guides(known)).map(([path, text]) => [`halls/hall-1/${path}`, text]),
    )
    const test = desk(folderWith({ ...guides(known), ...own }))
    const before = await test.load()
    rmSync(join(test.root, 'halls'), { recursive: true })
    expect(await test.load()).toMatchObject({ held: true, collections: before.collections })
    write(test.root, own)
    expect(await test.load()).toMatchObject({ held: false, collections: before.collections })
  })

  it('ends at its own end although everything is held, where it was only kept', async () => {
    const test = desk(
      folderWith({ ...guides(known), 'notices/other.md': markdown({ ...notice, ends: '2026-11-24 07:00' }) }),
    )
    await test.load()
    write(test.root, { 'notices/stop.md': 'title: [' })
    await test.load()
    rmSync(join(test.root, 'guides'), { recursive: true })
    const held = await test.load()
    expect([held.held, Object.keys(held.notices)]).toEqual([true, ['other', 'stop']])
    const later = await test.load(Date.UTC(2026, 10, 23, 22, 1))
    expect([later.held, Object.keys(later.notices)]).toEqual([true, ['other']])
  })

  it('with 30 % of the others, or three of a few, is an author at work', async () => {
    const test = desk(folderWith(guides(known)))
    await test.load()
    for (const path of Object.keys(guides(most))) unlinkSync(join(test.root, path))
    expect((await test.load()).held).toBe(false)
    const kept = [
      'hall.yaml',
      'phones.yaml',
      'guides/transfer.md',
      'pledges/on-site.md',
      'prices/residential.yaml',
    ]
    const others = Object.keys(goodFiles()).filter((path) => !kept.includes(path))
    const few = desk(folderWith(Object.fromEntries(others.map((path) => [path, null]))))
    await few.load()
    for (const path of kept.slice(2)) unlinkSync(join(few.root, path))
    expect((await few.load()).held).toBe(false)
  })
})
