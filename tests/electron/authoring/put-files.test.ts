import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFolder, FolderTaken, putFile } from '../../../electron/authoring/put-files.ts'
import { scratch } from '../../support/content-folder.ts'

/** The second cannot be written, because the first is a file. */
const impossible = { 'one.txt': '1', 'one.txt/two.txt': '2' }

describe('a new folder', () => {
  it('is there with all its files, also below folders that were not there', async () => {
    const root = scratch()
    await createFolder(join(root, 'a/b'), { 'one.txt': '1', 'deep/er/two.txt': '2' })
    expect(readFileSync(join(root, 'a/b/one.txt'), 'utf8')).toBe('1')
    expect(readFileSync(join(root, 'a/b/deep/er/two.txt'), 'utf8')).toBe('2')
    expect(readdirSync(join(root, 'a'))).toEqual(['b'])
  })

  it('may take the place of an empty one', async () => {
    const root = scratch()
    mkdirSync(join(root, 'empty'))
    await createFolder(join(root, 'empty'), { 'one.txt': '1' })
    expect(readdirSync(join(root, 'empty'))).toEqual(['one.txt'])
    expect(readdirSync(root)).toEqual(['empty'])
  })

  it('is not made where something is', async () => {
    const root = scratch()
    mkdirSync(join(root, 'full'))
    writeFileSync(join(root, 'full/theirs.txt'), 'theirs')
    writeFileSync(join(root, 'file'), 'theirs')
    for (const taken of ['full', 'file'])
      await expect(createFolder(join(root, taken), { 'one.txt': '1' })).rejects.toThrow(FolderTaken)
    expect(readdirSync(join(root, 'full'))).toEqual(['theirs.txt'])
    expect(readdirSync(root).sort()).toEqual(['file', 'full'])
  })

  it('leaves nothing behind when a file cannot be written half-way', async () => {
    const root = scratch()
    mkdirSync(join(root, 'empty'))
    for (const place of ['new', 'deep/er/new', 'empty'])
      await expect(createFolder(join(root, place), impossible)).rejects.toThrow()
    expect(readdirSync(root)).toEqual(['empty'])
    expect(readdirSync(join(root, 'empty'))).toEqual([])
  })
})

describe('a file', () => {
  it('is replaced whole', async () => {
    const root = scratch()
    await putFile(join(root, 'a.json'), 'old and longer')
    await putFile(join(root, 'a.json'), 'new')
    expect(readFileSync(join(root, 'a.json'), 'utf8')).toBe('new')
    expect(readdirSync(root)).toEqual(['a.json'])
  })

  it('that cannot be put in its place leaves nothing beside it', async () => {
    const root = scratch()
    mkdirSync(join(root, 'a.json'))
    await expect(putFile(join(root, 'a.json'), 'new')).rejects.toThrow()
    expect(readdirSync(root)).toEqual(['a.json'])
  })
})
