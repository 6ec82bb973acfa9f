import * as fc from 'fast-check'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { settleClashes } from '../../../../electron/content/folder/clashes.ts'
import { walkNow } from '../../../../electron/content/folder/walk.ts'
import { hall, phones } from '../../../support/content.ts'
import { desk } from '../../../support/content-desk.ts'
import { folderWith, write, yaml } from '../../../support/content-folder.ts'
import { entriesOf } from '../../../support/problems-at.ts'
import { open } from '../../../support/open-library.ts'

const composed = 'media/楼层é.svg'.normalize('NFC')
const decomposed = composed.normalize('NFD')

/** Two files of one name can lie here only where the disk tells them apart. */
const isTold = (root: string, ...paths: string[]) =>
  paths.every((path) => walkNow(root, null).files.some((file) => file.path === path))

describe('two files of one name', () => {
  it.each([
    ['case', 'media/A.svg', 'media/a.svg'],
    ['the case of a folder', 'media/Plan/a.svg', 'media/plan/a.svg'],
    ['Unicode form', decomposed, composed],
  ])('that differ in %s are one problem that names both', async (_, loser, winner) => {
    const root = folderWith({ [loser]: '<svg id="loser"/>', [winner]: '<svg id="winner"/>' })
    if (!isTold(root, loser, winner)) return
    const loaded = await desk(root).load()
    expect(entriesOf(loaded)).toEqual([`file.clash ${loser}`])
    const said = loaded.problems.find(({ rule }) => rule === 'file.clash')?.message
    for (const text of [said?.zh, said?.en]) expect(text).toContain(loser)
    for (const text of [said?.zh, said?.en]) expect(text).toContain(winner)
    expect(loaded.files.get(winner)?.path).toBe(winner)
    expect(loaded.files.has(loser)).toBe(false)
  })

  it('are settled alike whatever order a disk lists them in', () => {
    const paths = [
      'media/A.svg',
      'media/a.svg',
      'MEDIA/a.svg',
      decomposed,
      composed,
      'media/other.svg',
      'halls/h/media/a.svg',
    ]
    const files = paths.map((path) => ({
      path,
      logical: path.replace('halls/h/', '').normalize('NFC'),
      size: 1,
      mtimeMs: 1,
    }))
    const sorted = (settled: ReturnType<typeof settleClashes>) => ({
      files: settled.files.map(({ path }) => path).sort(),
      clashes: settled.clashes.map(({ path, winner }) => `${path} ${winner}`).sort(),
    })
    const expected = {
      files: ['halls/h/media/a.svg', 'media/a.svg', 'media/other.svg', composed].sort(),
      clashes: ['MEDIA/a.svg media/a.svg', 'media/A.svg media/a.svg', `${decomposed} ${composed}`].sort(),
    }
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        expect(sorted(settleClashes(shuffled))).toEqual(expected)
      }),
    )
  })

  it('do not take turns: load after load is the same', async () => {
    const root = folderWith({ 'media/A.svg': '<svg id="A"/>', 'media/a.svg': '<svg id="a"/>' })
    const test = desk(root)
    const first = await test.load()
    write(root, { 'phones.yaml': yaml({ ...phones, owner: '改了' }) })
    const second = await test.load()
    expect(second.counters.read).toBe(1)
    expect([...second.files.keys()].sort()).toEqual([...first.files.keys()].sort())
    writeFileSync(join(root, 'media/A.svg'), '<svg id="B"/>')
    expect((await test.load()).counters.read).toBe(0)
  })

  it('leave the one that is shown on screen until it is mended', async () => {
    const { library, content } = await open(
      folderWith({ 'hall.yaml': yaml({ ...hall, mark: 'media/A.svg' }), 'media/A.svg': '<svg/>' }),
    )
    const shown = library.snapshot().media['media/A.svg']
    expect(shown).toBeDefined()
    const test = desk(content)
    await test.load()
    write(content, { 'media/a.svg': '<svg id="new"/>' })
    const loaded = await test.load()
    if (!isTold(content, 'media/A.svg', 'media/a.svg')) return
    expect(entriesOf(loaded)).toEqual(['file.clash media/A.svg'])
    expect(loaded.problems.map(({ rule }) => rule)).not.toContain('media.missing')
    rmSync(join(content, 'media/a.svg'))
    expect(entriesOf(await test.load())).toEqual([])
  })

  it('are none when a hall’s own file lies over the common one', async () => {
    const test = desk(
      folderWith({
        'halls/hall-1/phones.yaml': yaml({ ...phones, owner: '一厅' }),
        'halls/hall-1/media/A.svg': '<svg/>',
        'media/a.svg': '<svg/>',
      }),
    )
    expect(entriesOf(await test.load())).toEqual([])
    expect(test.item('phones', 'phones')?.content).toMatchObject({ owner: '一厅' })
  })
})
