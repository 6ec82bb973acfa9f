/** What the command says to somebody who has just unpacked it: on a machine that has no language set, with words that are off. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languageSaid } from '../../../electron/commands/command.ts'

const cli = new URL('../../../electron/cli.ts', import.meta.url).pathname

const call = (words: string[], env: NodeJS.ProcessEnv = {}) =>
  new Promise<{ code: number | null; out: string; lines: string[] }>((resolve) => {
    const child = execFile(process.execPath, [cli, ...words], { env }, (_, out, err) =>
      resolve({ code: child.exitCode, out, lines: err.trim().split('\n') }),
    )
  })

describe('words that are off', () => {
  it('are said in both languages where the machine has said none, and in its own where it has', async () => {
    const { code, out, lines } = await call(['chekc'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^没有“chekc”这个命令。用法见 .* help$/)
    expect(lines[1]).toMatch(/^There is no command "chekc"\. For usage see .* help --lang en$/)
    for (const words of [
      ['chekc', '--lang', 'en'],
      ['--lang=zh', 'chekc'],
    ])
      expect((await call(words)).lines).toHaveLength(1)
    expect((await call(['chekc'], { LANG: 'en_US.UTF-8' })).lines).toEqual([
      expect.stringMatching(/^There is no command "chekc"\. For usage see .* help$/),
    ])
  })

  it('are the same as none where the system names no language of people', () => {
    const said = (env: NodeJS.ProcessEnv) => languageSaid(['node', 'cli.js'], env)
    expect([said({}), said({ LANG: 'C.UTF-8' }), said({ LC_ALL: 'POSIX' })]).toEqual([null, null, null])
    expect([said({ LANG: 'zh_CN.UTF-8' }), said({ LANG: 'en_GB' })]).toEqual(['zh', 'en'])
  })
})

describe('what the system refused', () => {
  const nowhere = '/nowhere/at/all'

  it.each([
    [['fleet', nowhere]],
    [['import', 'quality', join(nowhere, 'a.xls')]],
    [['workbook', 'import', join(nowhere, 'a.xlsx')]],
    [['diff', nowhere, nowhere]],
    [['keygen', join(nowhere, 'a.pem')]],
  ])('is said in words, with what to do: %j', async (words) => {
    const { code, lines } = await call(words)
    expect(code).toBe(2)
    expect(lines[0]).toMatch(/^[读写]不了 .*nowhere.*：没有这个文件或文件夹，检查路径（ENOENT）。/)
    expect(lines[1]).toMatch(/nowhere.* cannot be (read|written): .*check the path \(ENOENT\)\. /)
  })
})

describe('the help of one command', () => {
  it('is its own rows, with what holds for all, however it is asked for', async () => {
    const { code, out } = await call(['doctor', '--help'])
    expect(code).toBe(0)
    expect(out).toMatch(
      /\n {2}doctor .*\n {4}--device FILE .*\n {4}--json .*\n\n {2}--lang zh\|en.*\n\n退出码：/,
    )
    expect(out.match(/^ {2}\w/gm)).toHaveLength(1)
    expect((await call(['help', 'doctor'])).out).toBe(out)
  })

  it('has both rows of a command with two words', async () => {
    const { out } = await call(['import', '--help', '--lang', 'en'])
    expect(out.match(/^ {2}\w+ \w+/gm)).toEqual(['  import quality', '  import pressure'])
    expect(out).toContain('--unit MPa')
  })

  it('is there of every command that the page names, and the page of all says how to have it in English', async () => {
    const { out } = await call(['--help'])
    expect(out.split('\n')[0]).toContain('help --lang en')
    const names = [...new Set([...out.matchAll(/^ {2}([a-z][\w-]*) /gm)].map(([, name]) => name))]
    expect(names).toEqual(expect.arrayContaining(['check', 'version', 'help', 'queue-sim']))
    expect(names.length).toBeGreaterThan(20)
    expect((await call(['version', '--help'])).out).toMatch(/\n {2}version /)
  })
})
