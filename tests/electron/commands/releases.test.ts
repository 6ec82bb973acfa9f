import { readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { diff } from '../../../electron/commands/diff.ts'
import { keygen } from '../../../electron/commands/keygen.ts'
import { publish } from '../../../electron/commands/publish.ts'
import { rollback } from '../../../electron/commands/rollback.ts'
import { verify } from '../../../electron/commands/verify.ts'
import { guide } from '../../support/content.ts'
import { folderWith, markdown } from '../../support/content-folder.ts'
import { office, refused, run } from '../../support/office.ts'

const bytesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => [path.slice(folder.length), readFileSync(path).toString('base64')])

describe('mingchuang keygen', () => {
  it('makes a private key that nobody else may read, and never over another', async () => {
    const { key, line } = await office()
    expect(statSync(key).mode & 0o777).toBe(0o600)
    expect(readFileSync(key, 'utf8')).toContain('BEGIN PRIVATE KEY')
    expect(line).not.toBe('')
    expect(await refused(keygen, [key])).toContain('没有覆盖')
    expect(await refused(keygen, [])).toContain('私钥存在哪个文件')
  })
})

describe('mingchuang publish', () => {
  it('shows what is new, keeps each release and leaves one that verifies where halls sync from', async () => {
    const { to, line, with: where } = await office()
    const first = await run(publish, [folderWith(), ...where])
    expect(first.code).toBe(0)
    expect(first.text).toContain('第一次发布')
    expect(first.text).toContain('+ guides/transfer.md  《过户》')
    const changed = { 'guides/transfer.md': markdown({ ...guide, title: '改名' }), 'notices/stop.md': null }
    const second = await run(publish, [folderWith(changed), ...where], 'en')
    expect(second.text).toContain('Since release 1, 2026-11-23T02:00:00Z')
    expect(second.text).toContain('~ guides/transfer.md  《改名》')
    expect(second.text).toMatch(/- notices\/stop\.md {2}《.+》/)
    expect(readdirSync(join(to, 'releases')).sort()).toEqual(['1', '2'])
    expect((await run(verify, [join(to, 'current'), '--keys', line])).text).toMatch(
      /^第 2 号发布.*完整，签名有效$/,
    )
    expect(bytesIn(join(to, 'current'))).toEqual(bytesIn(join(to, 'releases/2')))
    expect(bytesIn(join(to, 'current')).map(([path]) => path)).not.toContain('/notices/stop.md')
  })

  it('makes the same bytes of the same tree, number, instant and key', async () => {
    const { folder, key } = await office()
    const as = ['--key', key, '--sequence', '5', '--created', '2026-11-27T02:00:00Z']
    const [one, other] = [join(folder, 'one'), join(folder, 'other')]
    await run(publish, [folderWith(), '--to', one, ...as])
    await run(publish, [folderWith(), '--to', other, ...as])
    expect(bytesIn(one)).toEqual(bytesIn(other))
    expect(readdirSync(join(one, 'releases'))).toEqual(['5'])
  })

  it('refuses what check refuses, says where, and leaves nothing behind', async () => {
    const { to, with: where } = await office()
    const broken = await run(publish, [
      folderWith({ 'pledges/on-site.md': '---\ntitle: 到场\n---\n' }),
      ...where,
    ])
    expect(broken.code).toBe(1)
    expect(broken.text).toContain('pledges/on-site.md')
    expect(broken.told).toContain('没有发布')
    const hall = await run(publish, [
      folderWith({ 'halls/shinan/guides/transfer.md': '---\nnone: 1\n---\n' }),
      ...where,
    ])
    expect(hall.text).toContain('halls/shinan/guides/transfer.md')
    const linked = folderWith()
    symlinkSync('/etc/hostname', join(linked, 'guides/linked.md'))
    expect((await run(publish, [linked, ...where])).text).toContain('guides/linked.md')
    expect((await run(publish, [folderWith({ 'media/CON.svg': '<svg/>' }), ...where])).text).toContain(
      'Windows',
    )
    expect((await run(publish, [folderWith({ 'media/Mark.SVG': '<svg/>' }), ...where])).text).toContain(
      '同一个名字',
    )
    expect(readdirSync(join(to, 'releases'))).toEqual([])
  })

  it('publishes nothing where nothing has changed, and nothing for a try', async () => {
    const { to, with: where } = await office()
    const tried = await run(publish, [folderWith(), ...where, '--dry-run'])
    expect(tried.text).toContain('+ hall.yaml')
    expect(readdirSync(join(to, 'releases'))).toEqual([])
    await run(publish, [folderWith(), ...where])
    expect((await run(publish, [folderWith(), ...where])).text).toContain('没有变化')
    expect(readdirSync(join(to, 'releases'))).toEqual(['1'])
  })

  it('says what is wrong with its words', async () => {
    const { to, key, folder, with: where } = await office()
    const content = folderWith()
    expect(await refused(publish, [...where])).toContain('内容文件夹')
    expect(await refused(publish, [content, '--key', key])).toContain('--to')
    expect(await refused(publish, [content, '--to', to])).toContain('--key')
    expect(await refused(publish, [content, '--to', join(content, 'out'), '--key', key])).toContain('里面')
    expect(await refused(publish, [content, ...where, '--sequence', '0'])).toContain('--sequence')
    expect(await refused(publish, [content, ...where, '--created', '2026-11-27'])).toContain('--created')
    expect(await refused(publish, [join(folder, 'none'), ...where])).toContain('ENOENT')
    writeFileSync(join(folder, 'open.pem'), readFileSync(key), { mode: 0o644 })
    expect(await refused(publish, [content, '--to', to, '--key', join(folder, 'open.pem')])).toContain(
      'chmod 600',
    )
    writeFileSync(join(folder, 'none.pem'), 'x', { mode: 0o600 })
    expect(await refused(publish, [content, '--to', to, '--key', join(folder, 'none.pem')])).toContain(
      'ed25519',
    )
  })
})

describe('mingchuang verify', () => {
  it('names each file that is not as it was signed, and a key that is not accepted', async () => {
    const { to, folder, line, with: where } = await office()
    await run(publish, [folderWith(), ...where])
    const current = join(to, 'current')
    writeFileSync(join(current, 'phones.yaml'), 'x')
    rmSync(join(current, 'online.yaml'))
    const { code, text } = await run(verify, [current, '--keys', line])
    expect(code).toBe(1)
    expect(text).toContain('phones.yaml')
    expect(text).toContain('online.yaml')
    expect((await run(verify, [folder, '--keys', line])).text).toContain('release.json')
    const stranger = await office()
    expect((await run(verify, [current, '--keys', stranger.line])).text).toContain('另一把密钥')
    writeFileSync(join(folder, 'device.yaml'), `hall: shinan\nkeys:\n  - ${line}\n`)
    expect((await run(verify, [join(to, 'releases/1'), '--device', join(folder, 'device.yaml')])).code).toBe(
      0,
    )
    expect(await refused(verify, [current, '--keys', 'ed25519:x'])).toContain('--keys')
  })
})

describe('mingchuang rollback', () => {
  it('publishes what was, under a new number, and refuses a release that is spoiled', async () => {
    const { to, line, with: where } = await office()
    await run(publish, [folderWith(), ...where])
    await run(publish, [
      folderWith({ 'guides/transfer.md': markdown({ ...guide, title: '改名' }) }),
      ...where,
    ])
    const back = await run(rollback, ['1', ...where])
    expect(back.text).toContain('~ guides/transfer.md  《过户》')
    expect(back.text).toContain('第 3 号发布')
    expect((await run(verify, [join(to, 'current'), '--keys', line])).text).toContain('第 3 号发布')
    expect((await run(diff, [join(to, 'releases/1'), join(to, 'current')])).told).toBe('0 处变化')
    expect(await refused(rollback, ['9', ...where])).toContain('第 9 号')
    expect(await refused(rollback, ['x', ...where])).toContain('第几号')
  })
})

describe('mingchuang diff', () => {
  it('names what came, changed, went and moved', async () => {
    const before = folderWith({ 'guides/same.md': markdown({ ...guide, title: '同' }) })
    const after = folderWith({
      'guides/moved.md': markdown({ ...guide, title: '同' }),
      'guides/transfer.md': markdown({ ...guide, title: '改' }),
      'guides/new.md': markdown({ ...guide, title: '新' }),
      'online.yaml': null,
    })
    const { text, code } = await run(diff, [before, after])
    expect(code).toBe(0)
    expect(text.split('\n')).toEqual([
      '  > guides/same.md → guides/moved.md  《同》',
      '  + guides/new.md  《新》',
      '  ~ guides/transfer.md  《改》',
      '  - online.yaml',
    ])
    expect(await refused(diff, [before])).toContain('两个文件夹')
  })
})
