import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { guide } from '../../support/content.ts'
import { desk, guides, rulesOf } from '../../support/content-desk.ts'
import { folderWith, markdown, scratch, write } from '../../support/content-folder.ts'

describe('a folder', () => {
  it('becomes items and collections that are named by the hash of their bytes', async () => {
    const { load, documents, collection, item } = desk(folderWith())
    const loaded = await load()
    for (const [hash, json] of documents) expect(createHash('sha256').update(json).digest('hex')).toBe(hash)
    expect(Object.keys(collection('guide'))).toEqual(['transfer'])
    expect(collection('guide')['transfer']?.['zh-CN']?.listed).toMatchObject({ title: '过户' })
    expect(item('guide', 'transfer')).toMatchObject({
      kind: 'guide',
      id: 'transfer',
      language: 'zh-CN',
      content: { title: '过户' },
    })
    expect(loaded.notices['stop']?.['zh-CN']?.listed).toMatchObject({ areaCount: 30 })
  })

  it('gives the same hashes whatever order an author writes fields in', async () => {
    const one = desk(folderWith())
    const reversed = Object.fromEntries(Object.entries(guide).toReversed())
    const other = desk(folderWith({ 'guides/transfer.md': markdown(reversed) }))
    expect((await other.load()).collections).toEqual((await one.load()).collections)
  })

  it('is read once: a second look reads nothing, and one changed file is one item', async () => {
    const { root, load } = desk(folderWith(guides(200)))
    const first = await load()
    expect(first.counters.read).toBe(211)
    expect((await load()).counters).toEqual({ read: 0, hashed: 0, changedItems: 0 })
    write(root, { 'guides/g-7.md': markdown({ ...guide, title: '改了' }) })
    const third = await load()
    expect(third.counters).toEqual({ read: 1, hashed: 1, changedItems: 1 })
    expect(third.collections).toEqual({ ...first.collections, guide: third.collections.guide })
    expect(third.collections.guide).not.toBe(first.collections.guide)
  })

  it('may be in GB18030', async () => {
    const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
    const ascii = markdown({ ...guide, title: 'TITLE' }).replaceAll(/[\u0080-\uffff]/g, escaped)
    const [before = '', after = ''] = ascii.split('TITLE')
    const title = Buffer.from([0xb9, 0xfd, 0xbb, 0xa7]) // 过户
    const file = Buffer.concat([Buffer.from(before), title, Buffer.from(after)])
    const test = desk(folderWith({ 'guides/transfer.md': file }))
    expect(rulesOf(await test.load())).toEqual([])
    expect(test.item('guide', 'transfer')?.content).toMatchObject({ title: '过户', plain: guide.plain })
  })

  it('says what is odd in it and shows the rest', async () => {
    const root = folderWith({
      'notes.docx': 'x',
      'guides/过户.md': markdown(guide),
      'guides/nul.md': Buffer.from('a\0b'),
      'guides/.draft.md': 'ignored',
      'guides/README.md': 'ignored',
      'schema/guide.ts': 'ignored',
      '~$hall.yaml': 'ignored',
    })
    symlinkSync('/etc/hostname', join(root, 'guides/link.md'))
    writeFileSync(join(root, 'guides/large.md'), '')
    truncateSync(join(root, 'guides/large.md'), 2 * 1024 * 1024 + 1)
    const test = desk(root)
    const loaded = await test.load()
    expect(loaded.problems.map(({ rule, file }) => `${rule} ${file}`).sort()).toEqual([
      'file.link guides/link.md',
      'file.name guides/过户.md',
      'file.too-large guides/large.md',
      'file.unknown notes.docx',
      'text.nul guides/nul.md',
    ])
    expect(Object.keys(test.collection('guide'))).toEqual(['transfer'])
  })

  it('that is missing, no folder or empty is told apart', async () => {
    const root = scratch()
    write(root, { file: 'x', 'empty/README.md': 'x' })
    await expect(desk(join(root, 'none')).load()).rejects.toMatchObject({ code: 'content-missing' })
    await expect(desk(join(root, 'file')).load()).rejects.toMatchObject({ code: 'content-unreadable' })
    await expect(desk(join(root, 'empty')).load()).rejects.toMatchObject({ code: 'content-empty' })
  })
})

describe('a folder that moves under the reader', () => {
  it('has a subfolder that becomes a file, and one that comes back', async () => {
    const test = desk(folderWith(guides(2)))
    const before = await test.load()
    renameSync(join(test.root, 'guides'), join(test.root, 'aside'))
    writeFileSync(join(test.root, 'guides'), 'x')
    await test.load()
    expect(test.collection('guide')).toEqual({})
    rmSync(join(test.root, 'guides'))
    mkdirSync(join(test.root, 'guides'))
    write(test.root, { ...guides(2), 'guides/transfer.md': markdown(guide) })
    rmSync(join(test.root, 'aside'), { recursive: true })
    expect((await test.load()).collections).toEqual(before.collections)
  })
})
