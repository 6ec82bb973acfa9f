import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FileFact } from '../../../../electron/content/loaded.ts'
import { mediaFault } from '../../../../electron/content/folder/media-contents.ts'
import { MediaStore } from '../../../../electron/content/store/media.ts'
import { walkNow } from '../../../../electron/content/folder/walk.ts'
import { hall } from '../../../support/content.ts'
import { desk } from '../../../support/content-desk.ts'
import { folderWith, scratch, write, yaml } from '../../../support/content-folder.ts'
import { open, until } from '../../../support/open-library.ts'
import { rulesAt } from '../../../support/problems-at.ts'
import { processorMs } from '../../../support/processor.ts'

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  )
const box = (brands: string) => bytes([0, 0, 0, 8 + brands.length], 'ftyp', brands)

const samples: Record<string, Buffer> = {
  svg: bytes('<svg/>'),
  png: bytes([0x89], 'PNG\r\n', [0x1a], '\n'),
  jpg: bytes([0xff, 0xd8, 0xff, 0xe0]),
  webp: bytes('RIFF', [4, 0, 0, 0], 'WEBPVP8 '),
  avif: box('avif\0\0\0\0mif1'),
  mp4: box('isom\0\0\0\0mp41'),
  webm: bytes([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84], 'webm'),
  pdf: bytes('%PDF-1.7\n'),
}

describe('a media file', () => {
  it.each(Object.keys(samples))('that is %s passes under its own extension alone', (type) => {
    const content = samples[type]!
    expect(mediaFault(`media/a.${type}`, content)).toBeNull()
    expect(mediaFault(`media/A.${type.toUpperCase()}`, content)).toBeNull()
    for (const other of Object.keys(samples))
      if (other !== type)
        expect(mediaFault(`media/a.${other}`, content)).toMatchObject({ rule: 'media.other-type' })
  })

  it('may be called .jpeg, or be an AVIF of a general brand', () => {
    expect(mediaFault('media/a.jpeg', samples['jpg']!)).toBeNull()
    expect(mediaFault('media/a.avif', box('mif1\0\0\0\0avif'))).toBeNull()
  })

  it.each([
    ['a picture of a phone', 'mp4', box('heic\0\0\0\0mif1')],
    ['a film of a camera', 'mp4', box('qt  \0\0\0\0')],
    ['Matroska', 'webm', bytes([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x88], 'matroska')],
    ['a page', 'png', bytes('<html>')],
    ['a page that hides a form', 'pdf', bytes('<html>%PDF-1.7')],
    ['a word', 'jpg', bytes('x')],
  ])('that is %s is no %s', (_, type, content) => {
    expect(mediaFault(`media/a.${type}`, content)).toMatchObject({ rule: 'media.other-type' })
  })

  it('says what it really is, and that a name would mend it', async () => {
    const { problems } = await desk(folderWith({ 'media/a.png': samples['jpg']! })).load()
    expect(problems.find(({ file }) => file === 'media/a.png')).toMatchObject({
      message: { zh: expect.stringContaining('JPEG'), en: expect.stringContaining('JPEG') },
      hint: { zh: expect.stringContaining('.jpg'), en: expect.stringContaining('.jpg') },
    })
  })
})

describe('a media file that is wrong', () => {
  it.each([
    ['media.empty', 'a.png', Buffer.alloc(0)],
    ['media.other-type', 'a.webp', samples['png']!],
    ['media.active', 'a.svg', bytes('<svg onload="x"/>')],
    ['file.too-large', 'a.svg', Buffer.alloc(2 * 1024 * 1024 + 1)],
  ])('by %s is not served, and is missing only where it was not looked into', async (rule, name, content) => {
    const path = `media/${name}`
    const folder = folderWith({ 'hall.yaml': yaml({ ...hall, mark: path }), [path]: content })
    const loaded = await desk(folder).load()
    expect(rulesAt(loaded, path)).toEqual([rule])
    expect(rulesAt(loaded, 'hall.yaml').includes('media.missing')).toBe(rule === 'file.too-large')
    const { library } = await open(folder)
    expect(library.snapshot().media[path]).toBeUndefined()
  })

  it('leaves what it was before on screen, until it is mended or goes', async () => {
    const path = 'media/mark.svg'
    const { library, content } = await open(
      folderWith({ 'hall.yaml': yaml({ ...hall, mark: path }), [path]: '<svg/>' }),
    )
    const good = library.snapshot().media[path]
    const rules = () =>
      library
        .problems()
        .filter(({ file }) => file === path || file === 'hall.yaml')
        .map(({ rule }) => rule)
    truncateSync(join(content, path))
    await until(() => expect(rules()).toContain('media.empty'))
    expect(rules()).not.toContain('media.missing')
    expect(library.snapshot().media[path]).toBe(good)
    writeFileSync(join(content, path), '<svg id="new"/>')
    await until(() => expect(library.snapshot().media[path]).not.toBe(good))
    const address = library.snapshot().media[path] ?? ''
    expect(readFileSync(library.media(address.slice('/media/'.length))?.path ?? '', 'utf8')).toBe(
      '<svg id="new"/>',
    )
    rmSync(join(content, path))
    await until(() => expect(library.snapshot().media[path]).toBeUndefined())
    expect(rules()).toContain('media.missing')
  })

  it('leaves it over a restart, too', async () => {
    const path = 'media/mark.svg'
    const first = await open(folderWith({ [path]: '<svg/>' }))
    const good = first.library.snapshot().media[path]
    writeFileSync(join(first.content, path), '<svg onload="x"/>')
    await until(() => expect(first.library.problems().map(({ rule }) => rule)).toContain('media.active'))
    await first.library.close()
    const { library } = await open(first.content, { data: first.data })
    expect(library.snapshot().media[path]).toBe(good)
    writeFileSync(join(first.content, path), '<svg id="mended"/>')
    await until(() => expect(library.snapshot().media[path]).not.toBe(good))
  })

  it('is read no further than it need be', async () => {
    const root = folderWith({ 'media/a.mp4': samples['mp4']! })
    truncateSync(join(root, 'media/a.mp4'), 400 * 1024 * 1024)
    const begun = processorMs()
    expect(rulesAt(await desk(root).load(), 'media/a.mp4')).toEqual([])
    expect(processorMs() - begun).toBeLessThan(2_000)
  })
})

describe('a copy in the hall’s own store', () => {
  function prepared(text = '<svg/>') {
    const [root, folder] = [join(scratch(), 'content'), join(scratch(), 'media')]
    write(root, { 'media/a.svg': text })
    const [seen] = walkNow(root, null).files
    const fact: FileFact = {
      ...{ path: 'media/a.svg', size: seen!.size, mtimeMs: seen!.mtimeMs, place: { what: 'media' } },
      ...{ good: null, kept: false, absent: false, faults: [], base: '', lines: new Map() },
    }
    const store = new MediaStore(folder)
    return {
      root,
      folder,
      fact,
      store,
      taken: () => store.of(new Map([['media/a.svg', fact]])).get('media/a.svg'),
    }
  }

  it('is the file that was looked into', async () => {
    const { root, folder, fact, store, taken } = prepared()
    await store.take(root, 'media/a.svg', fact)
    expect(readdirSync(folder)).toEqual([taken()?.name])
    expect(readFileSync(taken()?.file ?? '', 'utf8')).toBe('<svg/>')
  })

  it.each<[string, (at: string, outside: string) => void]>([
    ['has changed since', (at) => writeFileSync(at, '<svg onload="x"/>')],
    [
      'has become a link since',
      (at, outside) => {
        rmSync(at)
        symlinkSync(outside, at)
      },
    ],
    [
      'lies behind a link since',
      (at, outside) => {
        rmSync(join(at, '..'), { recursive: true })
        symlinkSync(join(outside, '..'), join(at, '..'))
      },
    ],
  ])('is not taken of a file that %s', async (_, meddle) => {
    const outside = scratch()
    write(outside, { 'a.svg': '<svg/>' })
    const { root, fact, store, taken } = prepared()
    meddle(join(root, 'media/a.svg'), join(outside, 'a.svg'))
    await expect(store.take(root, 'media/a.svg', fact)).rejects.toThrow()
    expect(taken()).toBeUndefined()
  })

  it('is not taken of a file that is written to meanwhile', async () => {
    const { root, fact, store, taken } = prepared(`<svg>${' '.repeat(1_000_000)}</svg>`)
    const taking = store.take(root, 'media/a.svg', fact)
    const file = openSync(join(root, 'media/a.svg'), 'a')
    writeSync(file, '<!-- more -->')
    closeSync(file)
    await expect(taking).rejects.toThrow()
    expect(taken()).toBeUndefined()
  })

  it('stands in for the author’s own file only where the store takes something', async () => {
    const { root, folder, fact, store, taken } = prepared()
    mkdirSync(join(folder, '..'), { recursive: true })
    writeFileSync(folder, 'in the way')
    await store.take(root, 'media/a.svg', fact)
    expect(taken()?.file).toBe(join(root, 'media/a.svg'))
  })
})
