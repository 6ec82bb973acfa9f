import { rmSync, symlinkSync, truncateSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { guide, hall, paragraph, phones } from '../../../support/content.ts'
import { desk, guides, rulesOf } from '../../../support/content-desk.ts'
import { folderWith, markdown, write, yaml } from '../../../support/content-folder.ts'
import { entriesOf } from '../../../support/problems-at.ts'

describe('a translation', () => {
  const english = { title: 'Transfer', plain: 'A new owner', body: paragraph('Bring everything.') }

  it('is an item of its own, with the figures of the Chinese file', async () => {
    const test = desk(folderWith({ 'guides/transfer.en.md': markdown(english) }))
    await test.load()
    expect(Object.keys(test.collection('guide')['transfer'] ?? {})).toEqual(['en', 'zh-CN'])
    expect(test.item('guide', 'transfer', 'en')).toMatchObject({
      language: 'en',
      content: { ...english, promisedLimit: guide.promisedLimit, counters: guide.counters },
    })
  })

  it('moves with its Chinese file, and alone', async () => {
    const test = desk(folderWith({ 'guides/transfer.en.md': markdown(english) }))
    await test.load()
    write(test.root, {
      'guides/transfer.md': markdown({ ...guide, promisedLimit: { value: 2, unit: 'workday' } }),
    })
    expect((await test.load()).counters.changedItems).toBe(2)
    expect(test.item('guide', 'transfer', 'en')?.content).toMatchObject({ promisedLimit: { value: 2 } })
    write(test.root, { 'guides/transfer.en.md': markdown({ ...english, title: 'Transfer of an account' }) })
    expect((await test.load()).counters.changedItems).toBe(1)
    expect(test.item('guide', 'transfer', 'en')?.content).toMatchObject({ title: 'Transfer of an account' })
  })

  it('that changes a figure keeps its last good version, and its line is named', async () => {
    const test = desk(folderWith({ 'guides/transfer.en.md': markdown(english) }))
    await test.load()
    write(test.root, { 'guides/transfer.en.md': '---\ntitle: Transfer\nlegalLimit:\n  value: 6\n---\n' })
    const { problems } = await test.load()
    expect(problems.filter(({ file }) => file === 'guides/transfer.en.md')).toMatchObject([
      {
        rule: 'translation.changes-figure',
        file: 'guides/transfer.en.md',
        field: 'legalLimit.value',
        line: 4,
      },
    ])
    expect(test.collection('guide')['transfer']?.['en']).toMatchObject({ kept: true })
  })

  it('waits for a broken Chinese file, and goes with one that is withdrawn', async () => {
    const test = desk(folderWith({ ...guides(2), 'guides/transfer.en.md': markdown(english) }))
    await test.load()
    write(test.root, { 'guides/transfer.md': '---\nx: 1\n---\n' })
    await test.load()
    expect(test.item('guide', 'transfer', 'en')?.content).toMatchObject(english)
    unlinkSync(join(test.root, 'guides/transfer.md'))
    expect(rulesOf(await test.load())).toContain('language.no-base')
    expect(test.collection('guide')['transfer']).toBeUndefined()
  })
})

describe('the overlay of a hall', () => {
  const files = {
    'halls/hall-1/phones.yaml': yaml({ ...phones, owner: '一厅' }),
    'halls/hall-2/phones.yaml': yaml({ ...phones, owner: '二厅' }),
    'halls/hall-2/hall.yaml': yaml({ ...hall, id: 'hall-2' }),
    'halls/hall-2/guides/pay.md': markdown(guide),
    'halls/hall-2/nonsense.txt': 'x',
  }

  it.each([
    ['the hall that hall.yaml names', null, '一厅', ['transfer']],
    ['the hall that the machine belongs to', 'hall-2', '二厅', ['pay', 'transfer']],
  ])('is that of %s', async (_, hallId, owner, ids) => {
    const test = desk(folderWith(files), hallId)
    const { problems } = await test.load()
    expect(test.item('phones', 'phones')?.content).toMatchObject({ owner })
    expect(Object.keys(test.collection('guide'))).toEqual(ids)
    expect(problems.some(({ file }) => file === 'halls/hall-2/nonsense.txt')).toBe(hallId === 'hall-2')
  })

  it('gives way to the common file when it goes', async () => {
    const test = desk(folderWith(files))
    await test.load()
    rmSync(join(test.root, 'halls/hall-1'), { recursive: true })
    await test.load()
    expect(test.item('phones', 'phones')?.content).toMatchObject({ owner: phones.owner })
  })

  it('translates the common words, or is translated by them', async () => {
    const test = desk(folderWith({ ...files, 'phones.en.yaml': yaml({ phones: [{ name: 'Company' }] }) }))
    await test.load()
    expect(test.item('phones', 'phones', 'en')?.content).toMatchObject({
      owner: '一厅',
      phones: [{ name: 'Company' }, {}, {}, {}],
    })
  })

  it('stays that of the hall while the common hall.yaml is broken or gone', async () => {
    const test = desk(folderWith(files))
    await test.load()
    write(test.root, { 'hall.yaml': 'id: [' })
    await test.load()
    expect(test.item('phones', 'phones')?.content).toMatchObject({ owner: '一厅' })
    unlinkSync(join(test.root, 'hall.yaml'))
    await test.load()
    expect(test.item('phones', 'phones')?.content).toMatchObject({ owner: '一厅' })
  })

  it('does not give way to the common file while its own cannot be taken', async () => {
    const test = desk(folderWith(files))
    await test.load()
    const own = join(test.root, 'halls/hall-1/phones.yaml')
    truncateSync(own, 2 * 1024 * 1024 + 1)
    expect(entriesOf(await test.load())).toEqual(['file.too-large halls/hall-1/phones.yaml'])
    expect(test.item('phones', 'phones')?.content).toMatchObject({ owner: '一厅' })
    rmSync(own)
    symlinkSync('../../phones.yaml', own)
    await test.load()
    expect(test.item('phones', 'phones')?.content).toMatchObject({ owner: '一厅' })
    rmSync(own)
    await test.load()
    expect(test.item('phones', 'phones')?.content).toMatchObject({ owner: phones.owner })
  })

  it('is no way out of the folder', async () => {
    const root = folderWith({ ...files, 'hall.yaml': yaml({ ...hall, id: '../../..' }) })
    write(join(root, '..'), { 'phones.yaml': yaml({ ...phones, owner: '外面' }) })
    onTestFinished(() => rmSync(join(root, '../phones.yaml')))
    for (const hallId of [null, '..', '../../..']) {
      const test = desk(root, hallId)
      await test.load()
      expect(test.item('phones', 'phones')?.content).toMatchObject({ owner: phones.owner })
    }
  })
})
