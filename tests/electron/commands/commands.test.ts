import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languageOf } from '../../../electron/commands/command.ts'

const root = new URL('../../..', import.meta.url).pathname
let scratch = ''

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'mingchuang-commands-'))
  await mkdir(join(scratch, 'broken/pledges'), { recursive: true })
  await writeFile(join(scratch, 'broken/pledges/late.md'), '---\ntitle: 到场\npromise: 一小时\n---\n')
  await mkdir(join(scratch, 'empty'))
})
afterAll(() => rm(scratch, { recursive: true, force: true }))

interface Ended {
  code: number
  out: string
  err: string
}

function mingchuang(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(root, 'electron/cli.ts'), ...args],
      { env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: undefined } },
      (_, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    )
  })
}

describe('mingchuang check', () => {
  it('prints one JSON object with the problems of the folder, and ends with 1 when one is an error', async () => {
    const { code, out, err } = await mingchuang('check', join(scratch, 'broken'), '--json')
    const report = JSON.parse(out) as {
      problems: { file: string; field: string | null }[]
      summary: { errors: number }
    }
    expect(code).toBe(1)
    expect(err).toBe('')
    expect(report.summary.errors).toBeGreaterThan(0)
    expect(report.problems).toContainEqual(
      expect.objectContaining({ file: 'pledges/late.md', field: 'breach' }),
    )
  })

  it('names file, what is wrong and the mend in the language asked for', async () => {
    const chinese = await mingchuang('check', join(scratch, 'broken'))
    const english = await mingchuang('check', join(scratch, 'broken'), '--lang', 'en')
    expect(chinese.out).toMatch(/pledges\/late\.md.*breach[^]*?错误[^]*?→ [^]*?[\u4e00-\u9fff]/)
    expect(english.out).toMatch(/pledges\/late\.md.*breach[^]*?error[^]*?→ [A-Z]/)
    expect(english.err).toMatch(/\d+ errors, \d+ warnings/)
  })

  it('finds one thing to do in the sample: the number of the authority', async () => {
    const { code, out } = await mingchuang('check', join(root, 'content'), '--json')
    const report = JSON.parse(out) as { problems: { rule: string }[] }
    expect(report.problems.map(({ rule }) => rule)).toEqual(['phones.pending'])
    expect(code).toBe(0)
  })

  it.each([
    ['a folder that is not there', ['check', '/nowhere/at/all'], /不存在：\/nowhere\/at\/all/],
    ['no folder', ['check'], /要写一个内容文件夹/],
    ['two folders', ['check', 'a', 'b'], /要写一个内容文件夹/],
    ['an option that it does not know', ['check', '--jsn'], /--jsn/],
    ['a command that it does not know', ['chekc'], /chekc/],
    ['a port that is none', ['serve', '--port', 'http'], /--port.*http/],
  ])('ends with 2 and one sentence for %s', async (_, args, sentence) => {
    const { code, out, err } = await mingchuang(...args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('ends with 2 for an empty folder', async () => {
    const { code, err } = await mingchuang('check', join(scratch, 'empty'))
    expect(code).toBe(2)
    expect(err).toContain('没有任何内容')
  })
})

it('help says every command, in both languages', async () => {
  for (const lang of ['zh', 'en']) {
    const { code, out } = await mingchuang('help', '--lang', lang)
    expect(code).toBe(0)
    for (const word of ['check', 'serve', 'help', '--json', '--content', '--port'])
      expect(out).toContain(word)
  }
})

it('the language is what is asked for, then the machine’s, then Chinese', () => {
  expect(languageOf(['check', '--lang', 'en'], { LANG: 'zh_CN' })).toBe('en')
  expect(languageOf(['--lang=zh'], { LANG: 'en_US' })).toBe('zh')
  expect(languageOf([], { LANG: 'en_US.UTF-8' })).toBe('en')
  expect(languageOf([], {})).toBe('zh')
  expect(languageOf([], { LC_ALL: 'C' })).toBe('zh')
})
