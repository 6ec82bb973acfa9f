import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { auditIn, dataFolder, deed } from '../../support/audit.ts'
import { openHall } from '../../support/open-hall.ts'
import { desk, manager } from '../../support/staff.ts'

const cli = join(import.meta.dirname, '../../../electron/cli.ts')

/** The command as somebody types it. */
const mingchuang = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [cli, ...args], (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    )
  })

async function audited(below = ''): Promise<{ data: string; file: string }> {
  const data = await dataFolder()
  const { audit } = await auditIn(join(data, below))
  for (const about of ['one', 'two', 'three']) await audit.add(deed(about))
  return { data, file: join(data, below, 'audit/2026-11-23.jsonl') }
}

describe('mingchuang audit', () => {
  it('says that it is whole, or which line of which file is not, in both languages', async () => {
    // As `npm start` has it: one data folder for each content folder, below the one that is named.
    const { data, file } = await audited('content-0a1b')
    const verify = (lang: string) => mingchuang('audit', 'verify', '--data', data, '--lang', lang)
    expect(await verify('zh')).toEqual({ code: 0, out: '操作记录完整：1 个文件，3 条\n', err: '' })
    const lines = (await readFile(file, 'utf8')).split('\n')
    await writeFile(file, lines.with(1, lines[1]!.replace('停水', '供水')).join('\n'))
    const [zh, en] = await Promise.all([verify('zh'), verify('en')])
    expect([zh.code, zh.out]).toEqual([1, ''])
    expect(zh.err).toContain('2026-11-23.jsonl 第 2 行：第 2 号记录被改过')
    expect(en.err).toContain('2026-11-23.jsonl, line 2: deed 2 was changed')
  })

  it('holds it against a head that was kept elsewhere', async () => {
    const { data } = await audited()
    const kept = join(data, 'kept.json')
    await writeFile(kept, JSON.stringify({ n: 9, hash: '0'.repeat(64), day: '2026-11-23' }))
    const { code, err } = await mingchuang('audit', 'verify', '--data', data, '--head', kept, '--lang', 'zh')
    expect(code).toBe(1)
    expect(err).toContain('2026-11-23.jsonl 末尾：第 4 到 9 号记录被删掉了')
    const none = await mingchuang('audit', 'verify', '--data', data, '--head', join(data, 'none.json'))
    expect(none.code).toBe(2)
  })

  it('prints the table, or writes it into a file, of the days that are asked for', async () => {
    const { data } = await audited()
    const file = join(data, '记录.csv')
    expect(await mingchuang('audit', 'csv', '--data', data, '--out', file)).toEqual({
      code: 0,
      out: '',
      err: '',
    })
    const printed = await mingchuang('audit', 'csv', '--data', data)
    expect(printed.out).toBe(await readFile(file, 'utf8'))
    expect(printed.out.split('\r\n')).toHaveLength(5)
    const none = await mingchuang('audit', 'csv', '--data', data, '--from', '2026-11-24')
    expect(none.out.split('\r\n')).toHaveLength(2)
  })

  it('ends with 2 where the words are wrong or there is nothing to read', async () => {
    const data = await dataFolder()
    for (const args of [
      ['audit'],
      ['audit', 'mend'],
      ['audit', 'verify', '--data', data],
      ['audit', 'verify', '--data', join(data, 'nowhere')],
      ['audit', 'csv', '--data', data, '--from', 'monday'],
    ])
      expect((await mingchuang(...args)).code, args.join(' ')).toBe(2)
  })
})

describe('mingchuang staff code', () => {
  it('makes a code by which a hall that runs takes a manager', async () => {
    const data = await dataFolder()
    const hall = await openHall({ data: join(data, 'content-0a1b') })
    const { code, out } = await mingchuang('staff', 'code', '--data', data, '--lang', 'en')
    expect(code).toBe(0)
    expect(out).toMatch(/Open http:\/\/[\w.:]+\/staff on this machine/)
    const [, made] = /^Code: (\w{4}-\w{4}-\w{4})$/m.exec(out) ?? []
    expect((await desk(hall).post('/staff/first', { ...manager, code: made })).status).toBe(200)
  })
})
