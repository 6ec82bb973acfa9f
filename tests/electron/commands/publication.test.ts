import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { publish } from '../../../electron/commands/publish.ts'
import { rollback } from '../../../electron/commands/rollback.ts'
import { verify } from '../../../electron/commands/verify.ts'
import { guide } from '../../support/content.ts'
import { folderWith, markdown } from '../../support/content-folder.ts'
import { office, refused, run } from '../../support/office.ts'

const renamed = (title: string) => folderWith({ 'guides/transfer.md': markdown({ ...guide, title }) })

describe('a folder of releases', () => {
  it('takes one publication at a time: of two at once one is refused, and what halls sync is whole', async () => {
    const { to, line, with: where } = await office()
    await run(publish, [folderWith(), ...where])
    const both = await Promise.all(['一', '二'].map((title) => refused(publish, [renamed(title), ...where])))
    expect(both.filter((each) => each === null)).toHaveLength(1)
    expect(both.find((each) => each !== null)).toContain('另一个发布正在进行')
    expect(readdirSync(join(to, 'releases')).sort()).toEqual(['1', '2'])
    expect((await run(verify, [join(to, 'current'), '--keys', line])).text).toMatch(/^第 2 号发布.*签名有效$/)
    expect(await refused(publish, [renamed('三'), ...where])).toBeNull()
  })

  it('is free again after one that was broken off on this machine, and says what to do about one of another', async () => {
    const { to, with: where } = await office()
    const turn = join(to, 'releases/.publishing')
    mkdirSync(join(to, 'releases'), { recursive: true })
    writeFileSync(turn, JSON.stringify({ machine: hostname(), process: 2 ** 22 + 1 }))
    expect(await refused(publish, [folderWith(), ...where])).toBeNull()
    expect(existsSync(turn)).toBe(false)
    // An empty one may be somebody's who is just about to write it.
    for (const other of [
      '',
      JSON.stringify({ machine: 'elsewhere', process: 1 }),
      JSON.stringify({ machine: hostname(), process: process.ppid }),
    ]) {
      writeFileSync(turn, other)
      expect(await refused(publish, [renamed('改'), ...where])).toContain(`删掉 ${turn}`)
      expect(await refused(rollback, ['1', ...where])).toContain('另一个发布正在进行')
    }
  })

  it('is not one where something else lies in current, and nothing of it is touched', async () => {
    const { to, with: where } = await office()
    mkdirSync(join(to, 'current'), { recursive: true })
    writeFileSync(join(to, 'current/mine.txt'), 'mine')
    expect(await refused(publish, [folderWith(), ...where])).toContain('mine.txt')
    expect(readFileSync(join(to, 'current/mine.txt'), 'utf8')).toBe('mine')
    rmSync(join(to, 'current/mine.txt'))
    expect(await refused(publish, [folderWith(), ...where])).toBeNull()
  })

  it('is mended by the next publication where current is not whole, though nothing has changed', async () => {
    const { to, line, with: where } = await office()
    const current = join(to, 'current')
    await run(publish, [folderWith(), ...where])
    const spoil = [
      () => rmSync(current, { recursive: true }),
      () => writeFileSync(join(current, 'hall.yaml'), 'x'),
      () => rmSync(join(current, 'online.yaml')),
      () => writeFileSync(join(current, 'release.json'), '{}'),
    ]
    for (const each of spoil) {
      each()
      expect((await run(publish, [folderWith(), ...where, '--dry-run'])).text).not.toContain('补好')
      expect((await run(verify, [current, '--keys', line])).code).toBe(1)
      expect((await run(publish, [folderWith(), ...where])).text).toContain('补好')
      expect((await run(verify, [current, '--keys', line])).code).toBe(0)
    }
    expect((await run(publish, [folderWith(), ...where])).text).not.toContain('补好')
    expect(readdirSync(join(to, 'releases'))).toEqual(['1'])
  })

  it('takes another key only where that is said to be meant, and then the same content, too', async () => {
    const { to, with: where } = await office()
    const { key, line } = await office()
    await run(publish, [folderWith(), ...where])
    const other = ['--to', to, '--key', key]
    expect(await refused(publish, [renamed('改'), ...other])).toContain('--new-key')
    expect(await refused(rollback, ['1', ...other])).toContain('--new-key')
    expect(readdirSync(join(to, 'releases'))).toEqual(['1'])
    expect((await run(publish, [folderWith(), ...other, '--new-key'])).text).toContain('第 2 号发布')
    expect((await run(verify, [join(to, 'current'), '--keys', line])).code).toBe(0)
    expect((await run(publish, [folderWith(), ...other])).text).not.toContain('第 3 号')
  })

  it('says that the clock has gone back', async () => {
    const { with: where } = await office()
    await run(publish, [folderWith(), ...where, '--created', '2099-01-01T00:00:00Z'])
    const back = await run(publish, [renamed('改'), ...where])
    expect(back.told).toContain('早于第 1 号发布的 2099-01-01T00:00:00Z')
    expect(back.code).toBe(0)
  })

  it('wants the key’s file, and says of a folder that it is one', async () => {
    const { to, folder } = await office()
    expect(await refused(publish, [folderWith(), '--to', to, '--key', folder])).toContain('是一个文件夹')
  })
})
