import { unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { guide, notice, price } from '../../support/content.ts'
import { desk, guides, rulesOf } from '../../support/content-desk.ts'
import { folderWith, markdown, write, yaml } from '../../support/content-folder.ts'

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
    expect(rulesOf(await test.load())).toEqual(['yaml.unclosed'])
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
    expect(loaded.problems).toMatchObject([{ rule: 'file.needed', file: path, severity: 'error' }])
  })

  it('with more than 30 % of the others is a torn sync: everything stays, and it is said', async () => {
    const test = desk(folderWith(guides(9)))
    const before = await test.load()
    for (let index = 0; index < 7; index++) unlinkSync(join(test.root, `guides/g-${index}.md`))
    const torn = await test.load()
    expect(torn).toMatchObject({ held: true, collections: before.collections })
    expect(rulesOf(torn)).toEqual(expect.arrayContaining(['content.vanished']))
    expect(torn.problems.find(({ rule }) => rule === 'content.vanished')?.message.en).toContain('7 of 20')
    write(test.root, guides(9))
    const back = await test.load()
    expect(back).toMatchObject({ held: false, collections: before.collections })
    expect(rulesOf(back)).not.toContain('content.vanished')
  })

  it('with 30 % of the others, or three of a few, is an author at work', async () => {
    const test = desk(folderWith(guides(9)))
    await test.load()
    for (let index = 0; index < 6; index++) unlinkSync(join(test.root, `guides/g-${index}.md`))
    expect((await test.load()).held).toBe(false)
    const few = desk(
      folderWith({
        'notices/stop.md': null,
        'prices/residential.yaml': null,
        'pressure/points.yaml': null,
        'quality/places.yaml': null,
        'pressure/readings/2026-11.csv': null,
        'quality/readings/2026-11.csv': null,
      }),
    )
    await few.load()
    for (const path of ['guides/transfer.md', 'pledges/on-site.md', 'quality/standards/gb5749-2022.yaml'])
      unlinkSync(join(few.root, path))
    expect((await few.load()).held).toBe(false)
  })
})
