import { execFileSync } from 'node:child_process'
import { closeSync, fstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Inside } from '../../../../electron/content/folder/inside.ts'
import { readSteady } from '../../../../electron/content/folder/steady.ts'
import { scratch, write } from '../../../support/content-folder.ts'

function folders() {
  const [root, outside] = [join(scratch(), 'content'), scratch()]
  write(root, { 'guides/a.md': 'inside a', 'guides/b.md': 'inside b', 'media/c.svg': 'inside c' })
  write(outside, { 'a.md': 'outside', 'b.md': 'outside', 'c.svg': 'outside' })
  const inside = new Inside(root)
  onTestFinished(() => inside.close())
  const read = (path: string) => {
    const file = inside.open(path)
    try {
      return readFileSync(file, 'utf8')
    } finally {
      closeSync(file)
    }
  }
  return { root, outside, inside, read }
}

describe('a file of the content folder', () => {
  it('is opened, also where the folder itself stands behind a link', () => {
    const { root, read } = folders()
    expect([read('guides/a.md'), read('media/c.svg'), read('guides/b.md')]).toEqual([
      'inside a',
      'inside c',
      'inside b',
    ])
    const link = join(scratch(), 'link')
    symlinkSync(root, link)
    const inside = new Inside(link)
    closeSync(inside.open('guides/a.md'))
    inside.close()
  })

  it('is not opened once it has become a link', () => {
    const { root, outside, read } = folders()
    rmSync(join(root, 'guides/a.md'))
    symlinkSync(join(outside, 'a.md'), join(root, 'guides/a.md'))
    expect(() => read('guides/a.md')).toThrow()
    expect(read('guides/b.md')).toBe('inside b')
  })

  it('is not opened through a folder that has become a link', () => {
    const { root, outside, read } = folders()
    renameSync(join(root, 'guides'), join(root, 'aside'))
    symlinkSync(outside, join(root, 'guides'))
    expect(() => read('guides/a.md')).toThrow()
    expect(read('media/c.svg')).toBe('inside c')
  })

  it('is not opened through a link further up', () => {
    const { root, outside, read } = folders()
    mkdirSync(join(root, 'media/floor'))
    write(outside, { 'floor/plan.svg': 'outside' })
    renameSync(join(root, 'media'), join(root, 'aside'))
    symlinkSync(outside, join(root, 'media'))
    expect(() => read('media/floor/plan.svg')).toThrow()
  })

  it('is never that of a folder exchanged between two files', () => {
    const { root, outside, read } = folders()
    expect(read('guides/a.md')).toBe('inside a')
    renameSync(join(root, 'guides'), join(root, 'aside'))
    symlinkSync(outside, join(root, 'guides'))
    // Linux goes on in the folder that it opened; others see the link.
    let said = 'inside b'
    try {
      said = read('guides/b.md')
    } catch {
      // refused
    }
    expect(said).toBe('inside b')
  })
})

describe('a file as the walk saw it', () => {
  const seen = (inside: Inside, path: string) => {
    const file = inside.open(path)
    const { size, mtimeMs } = fstatSync(file)
    closeSync(file)
    return { path, size, mtimeMs }
  }
  const text = (file: number) => readFileSync(file, 'utf8')

  it('is read', () => {
    const { inside } = folders()
    expect(readSteady(inside, seen(inside, 'guides/a.md'), text)).toBe('inside a')
  })

  it('is not taken when it has changed since, or while it is read', () => {
    const { root, inside } = folders()
    const before = seen(inside, 'guides/a.md')
    write(root, { 'guides/a.md': 'another length' })
    expect(readSteady(inside, before, text)).toEqual({ rule: 'file.changing' })
    const growing = seen(inside, 'guides/b.md')
    const said = readSteady(inside, growing, (file) => {
      write(root, { 'guides/b.md': 'inside b and more' })
      return text(file)
    })
    expect(said).toEqual({ rule: 'file.changing' })
  })

  it('is read the next time by what its handle says, where a share tells another time by its name', () => {
    const { inside } = folders()
    const elsewhen = { ...seen(inside, 'guides/a.md'), mtimeMs: 1 }
    expect(readSteady(inside, elsewhen, text)).toEqual({ rule: 'file.changing' })
    expect(readSteady(inside, elsewhen, text, true)).toBe('inside a')
  })

  it('is not waited for when a pipe has taken its place, nor read when a folder has', () => {
    const { root, inside } = folders()
    for (const [path, make] of [
      ['guides/a.md', (at: string) => execFileSync('mkfifo', [at])],
      ['guides/b.md', (at: string) => mkdirSync(at)],
    ] as const) {
      const before = seen(inside, path)
      rmSync(join(root, path))
      make(join(root, path))
      expect(readSteady(inside, before, text)).toEqual({ rule: 'file.special' })
    }
  })

  it('that has gone is changing, and a link says so', () => {
    const { root, outside, inside } = folders()
    const [a, b] = [seen(inside, 'guides/a.md'), seen(inside, 'guides/b.md')]
    rmSync(join(root, 'guides/a.md'))
    rmSync(join(root, 'guides/b.md'))
    symlinkSync(join(outside, 'b.md'), join(root, 'guides/b.md'))
    expect(readSteady(inside, a, text)).toEqual({ rule: 'file.changing' })
    expect(readSteady(inside, b, text)).toEqual({ rule: 'file.link' })
  })
})
