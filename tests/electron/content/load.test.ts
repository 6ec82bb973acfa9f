import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadFolder } from '../../../electron/content/load.ts'
import { guide } from '../../support/content.ts'
import { desk, guides } from '../../support/content-desk.ts'
import { folderWith, goodFiles, markdown, NOW, scratch, write } from '../../support/content-folder.ts'
import { entriesOf, rulesAt } from '../../support/problems-at.ts'

/** An administrator may read everything: for this long the test is somebody else. */
async function asNobody<T>(load: () => Promise<T>): Promise<T> {
  const isAdministrator = process.geteuid?.() === 0
  if (isAdministrator) process.seteuid?.(65534)
  try {
    return await load()
  } finally {
    if (isAdministrator) process.seteuid?.(0)
  }
}

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
    expect(first.counters.read).toBe(200 + Object.keys(goodFiles()).length)
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
    expect(rulesAt(await test.load(), 'guides/transfer.md')).not.toContain('text.encoding')
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
      'schema/tsconfig.json': 'ignored',
      '~$hall.yaml': 'ignored',
    })
    symlinkSync('/etc/hostname', join(root, 'guides/link.md'))
    writeFileSync(join(root, 'guides/large.md'), '')
    truncateSync(join(root, 'guides/large.md'), 2 * 1024 * 1024 + 1)
    const test = desk(root)
    const loaded = await test.load()
    expect(entriesOf(loaded)).toEqual([
      'file.link guides/link.md',
      'file.name guides/过户.md',
      'file.too-large guides/large.md',
      'file.unknown notes.docx',
    ])
    expect(rulesAt(loaded, 'guides/nul.md')).toEqual(['text.nul'])
    expect(rulesAt(loaded, 'guides/large.md')).toEqual(['file.too-large'])
    expect(Object.keys(test.collection('guide'))).toEqual(['transfer'])
  })

  it('keeps what it may not read now, and reads it as soon as it may', async () => {
    const test = desk(folderWith())
    const before = await test.load()
    chmodSync(test.root, 0o755)
    write(test.root, { 'guides/transfer.md': markdown({ ...guide, title: '改了' }) })
    chmodSync(join(test.root, 'guides/transfer.md'), 0)
    const refused = await asNobody(() => test.load())
    expect(rulesAt(refused, 'guides/transfer.md')).toEqual(['file.unreadable'])
    expect(test.item('guide', 'transfer')?.content).toMatchObject({ title: guide.title })
    expect(before.collections.pledge).toBe(refused.collections.pledge)
    chmodSync(join(test.root, 'guides/transfer.md'), 0o644)
    await test.load()
    expect(test.item('guide', 'transfer')?.content).toMatchObject({ title: '改了' })
  })

  it('is loaded but for the one file at which the checks stumble', async () => {
    const content = folderWith(guides(2))
    const keep = (_: string, json: string) => {
      if (json.includes('"id":"g-1"')) throw new Error('stumbled')
    }
    const loaded = await loadFolder(null, { content, hall: null, now: NOW, keep })
    expect(rulesAt(loaded, 'guides/g-1.md')).toContain('file.unchecked')
    expect(loaded.problems.find(({ rule }) => rule === 'file.unchecked')?.message.en).toContain('stumbled')
    expect(loaded.files.get('guides/g-0.md')?.good).not.toBeNull()
    expect(loaded.files.get('guides/g-1.md')?.good).toBeNull()
  })

  it('says of a table with one mistake in every row no more than anybody reads', async () => {
    const rows = Array.from({ length: 80 }, (_, index) => `2026-11-15,plant-1,0.1,${index}`)
    const path = 'quality/readings/2026-11.csv'
    const loaded = await desk(folderWith({ [path]: ['取样日期,监测点,浑浊度', ...rows].join('\n') })).load()
    expect(rulesAt(loaded, path)).toHaveLength(51)
    expect(loaded.problems.find(({ rule }) => rule === 'file.more')?.message.en).toContain('30')
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
