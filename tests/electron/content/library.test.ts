import { readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openLibrary } from '../../../electron/content/open.ts'
import { loaderHere } from '../../support/loader-here.ts'
import { guide } from '../../support/content.ts'
import { folderWith, markdown, NOW, scratch } from '../../support/content-folder.ts'
import { wholeNotice } from '../../support/whole-hall.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { item, open, until } from '../../support/open-library.ts'

describe('a library', () => {
  it('serves the snapshot of a folder: collections, items, media and notices', async () => {
    const content = folderWith({ 'media/mark.svg': '<svg/>' })
    const { library } = await open(content)
    expect(library.snapshot()).toMatchObject({ sequence: 1, created: NOW })
    expect(await item(library, 'guide', 'transfer')).toMatchObject({ title: '过户' })
    const address = library.snapshot().media['media/mark.svg'] ?? ''
    const media = library.media(address.slice('/media/'.length))
    expect(media?.type).toBe('image/svg+xml')
    expect(readFileSync(media?.path ?? '', 'utf8')).toBe('<svg/>')
    expect(media?.path).not.toContain(content)
    expect(Object.keys(library.notices())).toEqual(['stop'])
    expect(library.state()).toEqual({ storeWritable: true, contentReachable: true })
    expect(library.problems()).toEqual([])
    expect([await library.read('0'.repeat(64)), library.media('none.svg')]).toEqual([null, null])
  })

  it('follows the folder, and says what kind of change it was', async () => {
    const { library, content } = await open(folderWith())
    const changes: string[] = []
    // The index follows each change a moment later; what can be found has tests of its own.
    library.subscribe((change) => void (change === 'search' || changes.push(change)))
    const before = library.snapshot()
    writeFileSync(join(content, 'notices/stop.md'), markdown({ ...wholeNotice, title: '改了' }))
    await until(() => expect(library.notices()['stop']?.['zh-CN']?.listed.title).toBe('改了'))
    expect(changes).toEqual(['notices'])
    expect(library.snapshot()).toEqual(before)

    writeFileSync(join(content, 'guides/transfer.md'), markdown({ ...guide, title: '改了' }))
    await until(() => expect(library.snapshot().sequence).toBe(2))
    expect(changes).toEqual(['notices', 'snapshot'])
    expect(await item(library, 'guide', 'transfer')).toMatchObject({ title: '改了' })
    expect(await library.read(before.collections.guide)).not.toBeNull()

    unlinkSync(join(content, 'notices/stop.md'))
    await until(() => expect(library.notices()).toEqual({}))

    writeFileSync(join(content, 'guides/transfer.md'), 'broken')
    await until(() =>
      expect(library.problems()).toMatchObject([{ rule: 'markdown.no-front', file: 'guides/transfer.md' }]),
    )
    expect(changes.at(-1)).toBe('state')
    expect(await item(library, 'guide', 'transfer')).toMatchObject({ title: '改了' })
  })

  it('names media by their bytes, and keeps those that a kept snapshot shows', async () => {
    const { library, content, data } = await open(folderWith({ 'media/a.svg': '<svg/>' }))
    const nameOf = () => library.snapshot().media['media/a.svg']?.slice('/media/'.length) ?? ''
    const first = nameOf()
    for (const sequence of [2, 3, 4]) {
      writeFileSync(join(content, 'media/a.svg'), `<svg id="${sequence}"/>`)
      await until(() => expect(library.snapshot().sequence).toBe(sequence))
      expect(readFileSync(library.media(nameOf())?.path ?? '', 'utf8')).toBe(`<svg id="${sequence}"/>`)
      expect(library.media(first) === null).toBe(sequence === 4)
    }
    // three versions of it, and the hall's mark
    expect(readdirSync(join(data, 'content/media'))).toHaveLength(4)
  })

  it('gives the loader’s memory back when there is nothing to load', async () => {
    const time = manualClock(NOW)
    const loader = loaderHere(time)
    const opening = openLibrary({
      content: folderWith(),
      data: scratch(),
      hall: null,
      clock: time,
      startLoader: loader.startLoader,
    })
    const library = await opening
    onTestFinished(() => library.close())
    expect(loader.running()).toBe(1)
    await until(() => {
      time.pass(1_000)
      expect(loader.running()).toBe(0)
    })
    expect(loader.started()).toBe(1)
  })

  it.each([
    ['missing', () => join(scratch(), 'none'), 'content-missing'],
    ['empty', () => scratch(), 'content-empty'],
    ['without a hall', () => folderWith({ 'hall.yaml': null }), 'content-unreadable'],
    ['with a broken hall', () => folderWith({ 'hall.yaml': 'id: [' }), 'content-unreadable'],
  ])('does not open on a folder that is %s, and says why', async (_, folder, code) => {
    const opening = open(folder())
    await expect(opening).rejects.toMatchObject({ name: 'ContentUnavailable', code })
    await expect(opening).rejects.toMatchObject({
      said: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.any(String) },
    })
  })
})
