import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { walkAside, walkNow } from '../../../../electron/content/folder/walk.ts'
import { guide, phones } from '../../../support/content.ts'
import { desk } from '../../../support/content-desk.ts'
import { folderWith, markdown, scratch, write, yaml } from '../../../support/content-folder.ts'
import { entriesOf, rulesAt } from '../../../support/problems-at.ts'

const names = (root: string, overlay: string | null = null) => ({
  files: walkNow(root, overlay).files.map(({ path }) => path),
  untaken: walkNow(root, overlay).untaken.map(({ rule, path }) => [rule, path]),
})

/** Whether this machine lets folders be mounted; without it the loop is left to the limit of depth. */
function mount(what: string, at: string): boolean {
  try {
    execFileSync('mount', ['--bind', what, at], { stdio: 'ignore' })
  } catch {
    return false
  }
  onTestFinished(() => void execFileSync('umount', [at]))
  return true
}

describe('what is no file of content', () => {
  it('is a symbolic link, to a file, a folder, the folder itself or nothing: none is followed', async () => {
    const outside = scratch()
    write(outside, { 'secret.md': markdown({ ...guide, title: '外面' }) })
    const root = folderWith()
    symlinkSync(join(outside, 'secret.md'), join(root, 'guides/secret.md'))
    symlinkSync(outside, join(root, 'pledges/outside'))
    symlinkSync(root, join(root, 'guides/again'))
    symlinkSync('nothing', join(root, 'prices/gone.yaml'))
    const test = desk(root)
    const loaded = await test.load()
    expect(entriesOf(loaded)).toEqual([
      'file.link guides/again',
      'file.link guides/secret.md',
      'file.link pledges/outside',
      'file.link prices/gone.yaml',
    ])
    expect(Object.keys(test.collection('guide'))).toEqual(['transfer'])
  })

  it('is the overlay of a hall, or all of them, behind a link', async () => {
    const outside = scratch()
    write(outside, { 'hall-1/phones.yaml': yaml({ ...phones, owner: '外面' }) })
    const one = folderWith({ 'halls/hall-2/hall.yaml': '' })
    symlinkSync(join(outside, 'hall-1'), join(one, 'halls/hall-1'))
    const all = folderWith()
    symlinkSync(outside, join(all, 'halls'))
    for (const [root, link] of [
      [one, 'halls/hall-1'],
      [all, 'halls'],
    ] as const) {
      const test = desk(root, 'hall-1')
      expect(rulesAt(await test.load(), link)).toEqual(['file.link'])
      expect(test.item('phones', 'phones')?.content).toMatchObject({ owner: phones.owner })
    }
  })

  it('is a pipe, a socket or a device, and none of them is opened', async () => {
    const root = folderWith()
    execFileSync('mkfifo', [join(root, 'guides/pipe.md'), join(root, 'media.svg')])
    const loaded = await desk(root).load()
    for (const path of ['guides/pipe.md', 'media.svg'])
      expect(rulesAt(loaded, path)).toEqual(['file.special'])
  })

  it('lies deeper than any layout, which is said once for the folder', () => {
    const root = scratch()
    const deep = Array.from({ length: 12 }, (_, index) => `${index}`).join('/')
    write(root, { [`${deep}/a.md`]: 'a', [`${deep}/more/b.md`]: 'b', [`${deep}/more/c/d.md`]: 'd' })
    expect(names(root)).toEqual({ files: [`${deep}/a.md`], untaken: [['folder.deep', `${deep}/more/`]] })
  })

  it('is a folder that contains itself by a mount', (context) => {
    const root = scratch()
    write(root, { 'guides/a.md': 'a', 'media/deep/mark.svg': '<svg/>' })
    mkdirSync(join(root, 'media/deep/loop'))
    if (!mount(root, join(root, 'media/deep/loop'))) return context.skip()
    expect(names(root)).toEqual({
      files: ['guides/a.md', 'media/deep/mark.svg'],
      untaken: [['folder.loop', 'media/deep/loop/']],
    })
  })

  it('has a name that is not UTF-8, as a file and as a folder', (context) => {
    const root = scratch()
    write(root, { 'guides/a.md': 'a' })
    const name = Buffer.concat([Buffer.from(`${root}/guides/`), Buffer.from([0xb9, 0xfd, 0xbb, 0xa7])])
    try {
      writeFileSync(Buffer.concat([name, Buffer.from('.md')]), 'x')
      mkdirSync(name)
    } catch {
      // a disk that takes UTF-8 alone
      return context.skip()
    }
    expect(names(root)).toEqual({
      files: ['guides/a.md'],
      untaken: [
        ['file.name-bytes', 'guides/\uFFFD\uFFFD\uFFFD\uFFFD/'],
        ['file.name-bytes', 'guides/\uFFFD\uFFFD\uFFFD\uFFFD.md'],
      ],
    })
  })

  it('is a folder of halls that no hall can be called', async () => {
    const root = folderWith({ 'halls/Hall-1/phones.yaml': yaml(phones), 'halls/notes.txt': 'x' })
    expect(entriesOf(await desk(root).load())).toEqual([
      'file.unknown halls/notes.txt',
      'folder.hall-name halls/Hall-1/',
    ])
  })
})

describe('what belongs to programs', () => {
  it('is left out at the root of the project’s own content, and nowhere else', () => {
    const root = scratch()
    const files = { 'schema/kinds.ts': 'x', 'schema/tsconfig.json': '{}', 'arithmetic/tsconfig.json': '{}' }
    write(root, { ...files, 'media/schema/tsconfig.json': '{}', 'guides/a.md': 'a' })
    expect(names(root).files).toEqual(['guides/a.md', 'media/schema/tsconfig.json'])
  })

  it('is content of a sort in a folder that is only called so', () => {
    const root = scratch()
    write(root, { 'schema/notes.md': 'x', 'arithmetic/a.md': 'x' })
    expect(names(root).files).toEqual(['arithmetic/a.md', 'schema/notes.md'])
  })

  it('is the list of a release, at the root', () => {
    const root = scratch()
    write(root, { 'release.json': '{}', 'guides/release.json': '{}' })
    expect(names(root).files).toEqual(['guides/release.json'])
  })
})

describe('a walk', () => {
  it('sees the same beside the server as where files are loaded', async () => {
    const root = folderWith({ 'halls/hall-1/phones.yaml': yaml(phones), 'guides/.hidden': 'x' })
    symlinkSync('nowhere', join(root, 'guides/link.md'))
    const now = walkNow(root, 'hall-1')
    expect(await walkAside(root, 'hall-1')).toEqual(now)
    expect(now.files.at(-1)).toMatchObject({ path: 'halls/hall-1/phones.yaml', logical: 'phones.yaml' })
    expect(now.directories).toContain(join(root, 'halls'))
  })

  it('may begin at a link: whoever set up the hall wrote that path', () => {
    const root = join(scratch(), 'link')
    symlinkSync(folderWith(), root)
    expect(names(root).files).toContain('hall.yaml')
  })

  it('tells a folder by what is in it, not by when it was made', () => {
    const root = scratch()
    write(root, { 'guides/a.md': 'a' })
    const { print } = walkNow(root, null)
    renameSync(join(root, 'guides'), join(root, 'aside'))
    expect(walkNow(root, null).print).not.toBe(print)
    renameSync(join(root, 'aside'), join(root, 'guides'))
    expect(walkNow(root, null).print).toBe(print)
    rmSync(join(root, 'guides/a.md'))
    symlinkSync('b.md', join(root, 'guides/a.md'))
    expect(walkNow(root, null).print).not.toBe(print)
  })
})
