import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { layChanges } from '../../../../electron/content/folder/changes.ts'
import { ContentUnavailable } from '../../../../electron/content/unavailable.ts'
import { scratch, write } from '../../../support/content-folder.ts'

const below = { 'a.yaml': 'a', 'guides/b.md': 'b', 'guides/c.md': 'c', 'schema/x.ts': 'x' }

function changes(files: Record<string, string>) {
  const root = scratch()
  write(join(root, 'below'), below)
  write(join(root, 'changes'), { '.over': '../below\n', ...files })
  return { root, laid: () => layChanges(join(root, 'changes')) }
}

describe('a folder of changes', () => {
  it('is checked as the whole that it makes with the folder below, which stays as it is', () => {
    const { root, laid } = changes({ 'guides/b.md': 'new', 'media/d.svg': 'd', '.gone': 'guides/c.md\n' })
    const { content, end } = laid()
    expect(readFileSync(join(content, 'guides/b.md'), 'utf8')).toBe('new')
    expect(readdirSync(content).sort()).toEqual(['a.yaml', 'guides', 'media'])
    expect(readdirSync(join(content, 'guides'))).toEqual(['b.md'])
    end()
    expect(existsSync(content)).toBe(false)
    expect(readFileSync(join(root, 'below/guides/b.md'), 'utf8')).toBe('b')
    expect(readFileSync(join(root, 'below/guides/c.md'), 'utf8')).toBe('c')
  })

  it('takes nothing away outside, nor everything', () => {
    const { root, laid } = changes({ '.gone': '../../outside.txt\n.\n/\n' })
    writeFileSync(join(root, 'outside.txt'), 'mine')
    const { content, end } = laid()
    expect(readdirSync(content).sort()).toEqual(['a.yaml', 'guides'])
    end()
    expect(readFileSync(join(root, 'outside.txt'), 'utf8')).toBe('mine')
  })

  it('over nothing is said, and leaves nothing behind', () => {
    const temporary = scratch()
    vi.stubEnv('TMPDIR', temporary)
    onTestFinished(() => void vi.unstubAllEnvs())
    const { root } = changes({})
    write(join(root, 'changes'), { '.over': '../nowhere' })
    expect(() => layChanges(join(root, 'changes'))).toThrow(ContentUnavailable)
    expect(readdirSync(temporary).filter((name) => name.startsWith('mingchuang-changes-'))).toEqual([])
  })

  it('is any other folder as it stands', () => {
    const root = scratch()
    expect(layChanges(root)).toMatchObject({ content: root })
  })
})
