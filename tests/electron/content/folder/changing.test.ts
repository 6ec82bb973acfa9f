import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Keeper } from '../../../../electron/content/keeper.ts'
import type { FromKeeper } from '../../../../electron/content/keeper-wire.ts'
import { guide, phones } from '../../../support/content.ts'
import { desk, guides } from '../../../support/content-desk.ts'
import { folderWith, markdown, NOW, scratch, write, yaml } from '../../../support/content-folder.ts'
import { manualClock } from '../../../support/manual-clock.ts'
import { entriesOf, rulesAt } from '../../../support/problems-at.ts'

/**
 * A load walks the folder before it first gives way (to fetch the reader of tables), and reads afterwards: what happens
 * here happens in between.
 */
async function between(test: ReturnType<typeof desk>, meddle: () => void) {
  const loading = test.load()
  meddle()
  return loading
}

describe('a file that changes between walk and read', () => {
  it('keeps its last version, unmarked and with a warning, and is read at the next look', async () => {
    const test = desk(folderWith())
    const before = await test.load()
    write(test.root, { 'guides/transfer.md': 'half' })
    const during = await between(test, () =>
      write(test.root, { 'guides/transfer.md': markdown({ ...guide, title: '改了' }) }),
    )
    expect(during.problems.filter(({ file }) => file === 'guides/transfer.md')).toMatchObject([
      { rule: 'file.changing', severity: 'warning' },
    ])
    expect(during.collections).toEqual(before.collections)
    const after = await test.load()
    expect(rulesAt(after, 'guides/transfer.md')).toEqual([])
    expect(test.item('guide', 'transfer')?.content).toMatchObject({ title: '改了' })
  })

  it('leaves its translation as it is', async () => {
    const test = desk(folderWith({ 'guides/transfer.en.md': markdown({ title: 'Transfer' }) }))
    const before = await test.load()
    write(test.root, { 'guides/transfer.md': 'half' })
    const during = await between(test, () => write(test.root, { 'guides/transfer.md': markdown(guide) }))
    expect(during.collections).toEqual(before.collections)
    write(test.root, { 'guides/transfer.md': markdown({ ...guide, order: 7 }) })
    await test.load()
    expect(test.item('guide', 'transfer', 'en')?.content).toMatchObject({ title: 'Transfer', order: 7 })
  })

  it('is shown once it stands still, when it is new', async () => {
    const test = desk(folderWith())
    await test.load()
    write(test.root, { 'guides/new.md': 'half' })
    const during = await between(test, () => write(test.root, { 'guides/new.md': markdown(guide) }))
    expect(rulesAt(during, 'guides/new.md')).toEqual(['file.changing'])
    expect(Object.keys(test.collection('guide'))).toEqual(['transfer'])
    await test.load()
    expect(Object.keys(test.collection('guide'))).toEqual(['new', 'transfer'])
  })

  it('or goes, disturbs nothing else', async () => {
    const test = desk(folderWith(guides(3)))
    await test.load()
    write(test.root, {
      'guides/g-1.md': markdown({ ...guide, order: 3 }),
      'guides/g-2.md': markdown({ ...guide, order: 4 }),
    })
    const during = await between(test, () => rmSync(join(test.root, 'guides/g-1.md')))
    expect(entriesOf(during)).toEqual(['file.changing guides/g-1.md'])
    expect(test.item('guide', 'g-2')?.content).toMatchObject({ order: 4 })
    expect(test.item('guide', 'g-1')?.content).toMatchObject({ order: guide.order })
    await test.load()
    expect(test.collection('guide')['g-1']).toBeUndefined()
  })

  it('is looked at again within seconds', async () => {
    const content = folderWith()
    const said: FromKeeper[] = []
    const start = { content, store: join(scratch(), 'store'), hall: null, known: 0, clockOffset: 0 }
    const keeper = new Keeper(start, manualClock(NOW), (message) => void said.push(message))
    await keeper.take({ type: 'look' })
    write(content, { 'guides/transfer.md': 'half' })
    const looking = keeper.take({ type: 'look' })
    // the look begins in a microtask of its own
    await Promise.resolve()
    write(content, { 'guides/transfer.md': markdown({ ...guide, title: '改了' }) })
    await looking
    const looks = said.filter((message) => message.type === 'looked')
    expect(looks.map(({ againMs }) => againMs <= 2_000)).toEqual([false, true])
    await keeper.take({ type: 'close' })
  })
})

describe('a link put in the place of', () => {
  it('a file after the walk is not followed; the last version stays until the link goes', async () => {
    const outside = scratch()
    write(outside, { 'a.md': markdown({ ...guide, title: '外面' }) })
    const test = desk(folderWith())
    await test.load()
    write(test.root, { 'guides/transfer.md': markdown({ ...guide, title: '改了' }) })
    const during = await between(test, () => {
      rmSync(join(test.root, 'guides/transfer.md'))
      symlinkSync(join(outside, 'a.md'), join(test.root, 'guides/transfer.md'))
    })
    expect(entriesOf(during)).toEqual(['file.link guides/transfer.md'])
    expect(test.item('guide', 'transfer')?.content).toMatchObject({ title: guide.title })
    expect(entriesOf(await test.load())).toEqual(['file.link guides/transfer.md'])
    expect(test.collection('guide')['transfer']?.['zh-CN']).toMatchObject({ kept: true })
    rmSync(join(test.root, 'guides/transfer.md'))
    await test.load()
    expect(test.collection('guide')['transfer']).toBeUndefined()
  })

  it('a folder after the walk is not followed, and what was known of it stays', async () => {
    const outside = scratch()
    write(outside, {
      'transfer.md': markdown({ ...guide, title: '外面' }),
      'g-0.md': markdown({ ...guide, title: '外面' }),
    })
    const test = desk(folderWith(guides(9)))
    await test.load()
    write(test.root, { 'guides/transfer.md': markdown({ ...guide, title: '改了' }) })
    const during = await between(test, () => {
      renameSync(join(test.root, 'guides'), join(scratch(), 'aside'))
      symlinkSync(outside, join(test.root, 'guides'))
    })
    expect(entriesOf(during)).toEqual(['file.changing guides/transfer.md'])
    expect(test.item('guide', 'transfer')?.content).toMatchObject({ title: guide.title })
    const after = await test.load()
    expect(after.held).toBe(false)
    expect(entriesOf(after)).toEqual(['file.link guides'])
    expect(test.item('guide', 'transfer')?.content).toMatchObject({ title: guide.title })
    expect(Object.keys(test.collection('guide'))).toHaveLength(10)
  })

  it('the common hall.yaml is not followed to find the hall', async () => {
    const outside = scratch()
    write(outside, { 'hall.yaml': 'id: hall-2' })
    const test = desk(
      folderWith({
        'halls/hall-1/phones.yaml': yaml({ ...phones, owner: '一厅' }),
        'halls/hall-2/phones.yaml': yaml({ ...phones, owner: '二厅' }),
      }),
    )
    await test.load()
    rmSync(join(test.root, 'hall.yaml'))
    symlinkSync(join(outside, 'hall.yaml'), join(test.root, 'hall.yaml'))
    expect(entriesOf(await test.load())).toEqual(['file.link hall.yaml'])
    expect(test.item('phones', 'phones')?.content).toMatchObject({ owner: '一厅' })
  })
})

describe('a file that the checks cannot digest', () => {
  it('is a problem of its own', async () => {
    const test = desk(folderWith({ 'guides/constructor.md': markdown(guide) }))
    await test.load()
    expect(Object.keys(test.collection('guide'))).toEqual(['constructor', 'transfer'])
    expect(Object.keys(Object)).toEqual([])
    writeFileSync(
      join(test.root, 'quality/readings/2026-11.csv'),
      '取样日期,监测点,__proto__,constructor\n2026-11-15,plant-1,0.12,0.60\n',
    )
    const loaded = await test.load()
    expect(rulesAt(loaded, 'quality/readings/2026-11.csv')).not.toEqual([])
    expect(test.item('hall', 'hall')).toBeDefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
