import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callOf, languageOf } from '../../../electron/commands/command.ts'

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
      { env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: undefined, npm_lifecycle_event: undefined } },
      (_, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    )
  })
}

describe('mingchuang token', () => {
  it('makes a secret and the digest of it, another each time', async () => {
    const [one, other] = await Promise.all([mingchuang('token'), mingchuang('token')])
    const [, secret = '', digest] = /^token: ([\w-]{43})\npairedToken: ([0-9a-f]{64})\n$/.exec(one.out) ?? []
    expect(createHash('sha256').update(secret).digest('hex')).toBe(digest)
    expect(other.out).not.toBe(one.out)
  })
})

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
    expect(english.err).toMatch(/\d+ errors?, \d+ warnings?/)
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
    ['two folders', ['check', 'a', 'b'], /一次只检查一个文件夹，后面多了“b”/],
    ['a file', ['check', join(root, 'package.json')], /这是一个文件/],
    ['a language that there is not', ['check', 'a', '--lang', 'fr'], /--lang 只能写 zh 或 en，不能是“fr”/],
    ['a language without its name', ['--lang'], /--lang 后面要写内容/],
    ['a language without its name, after the command', ['rules', '--lang'], /--lang 后面要写内容/],
    ['words that the rules do not take', ['rules', 'x'], /多了“x”/],
    ['help for a command that there is not', ['help', 'nope'], /没有“nope”这个命令/],
    ['a name that every object has', ['constructor'], /没有“constructor”这个命令/],
    ['a hall without its id', ['check', 'a', '--hall'], /--hall 后面要写内容/],
    ['an option that it does not know', ['check', '--jsn'], /--jsn/],
    ['a command that it does not know', ['chekc'], /chekc/],
    ['a new folder without a name', ['new'], /新文件夹/],
    ['a new folder in the one where one is', ['new', '.'], /当前文件夹/],
    ['a new folder below a file', ['new', join(root, 'package.json/hall')], /写不了|已经有东西/],
    ['a hall whose name is empty', ['new', '/tmp/never-made', '--name', ' '], /--name/],
    ['schemas for two folders', ['schema', 'a', 'b'], /最多写一个文件夹/],
    ['a glossary in a folder', ['schema', 'a', '--glossary'], /--glossary 单独用/],
    ['schemas where a file is', ['schema', join(root, 'package.json')], /写不了/],
    ['a port that is none', ['serve', '--port', 'http'], /--port.*http/],
    ['screens that were not built', ['serve', '--client', '/nonexistent'], /npm run build/],
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

describe('mingchuang new', () => {
  it('makes a folder that serves, and whose own check says what is missing', async () => {
    const folder = join(scratch, 'new-hall')
    const made = await mingchuang('new', folder, '--name', '城东营业站')
    expect(made).toMatchObject({ code: 0, err: '' })
    const command = `node ${join(root, 'electron/cli.ts')} check ${folder}`
    expect(made.out).toContain(command)
    expect(await readFile(join(folder, 'README.md'), 'utf8')).toContain(`\n    ${command}\n`)
    expect((await readdir(folder)).sort()).toEqual(['.schema', 'README.md', 'hall.yaml', 'phones.yaml'])
    expect(await readFile(join(folder, 'hall.yaml'), 'utf8')).toContain('name: 城东营业站')
    const { code, out } = await mingchuang('check', folder)
    expect(code).toBe(1)
    expect(out).toMatch(/没有服务承诺[^]*→ /)
    expect(out).not.toMatch(/hall\.yaml:\d+ {2}(?:id|company|name|hours|published|reviewBy)\n {2}错误/)
  })

  it('writes nothing where something is', async () => {
    const folder = join(scratch, 'taken')
    await mkdir(folder)
    await writeFile(join(folder, 'theirs.txt'), 'theirs')
    const { code, out, err } = await mingchuang('new', folder)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('什么都没有写')
    expect(await readdir(folder)).toEqual(['theirs.txt'])
  })
})

describe('mingchuang schema', () => {
  it('prints one object of schemas by kind, and says apart from it which kinds have none', async () => {
    const { code, out, err } = await mingchuang('schema')
    const schemas = JSON.parse(out) as Record<string, { $id: string }>
    expect(code).toBe(0)
    expect(schemas).toHaveProperty('guide.$id', 'urn:mingchuang:schema:guide')
    expect(schemas).toHaveProperty('device')
    expect(schemas).not.toHaveProperty('qualityReadings')
    expect(err).toContain('CSV')
  })

  it('writes them into a folder, touches nothing else there, and says how an editor uses them', async () => {
    const folder = join(scratch, 'deep/schemas')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'theirs.json'), 'theirs')
    const { code, out } = await mingchuang('schema', folder, '--lang', 'en')
    expect(code).toBe(0)
    expect(JSON.parse(await readFile(join(folder, 'hall.json'), 'utf8'))).toHaveProperty('title')
    expect(await readFile(join(folder, 'theirs.json'), 'utf8')).toBe('theirs')
    expect((await readdir(folder)).filter((name) => !name.endsWith('.json'))).toEqual([])
    const settings = JSON.parse(/^\{[^]*?^\}/m.exec(out)?.[0] ?? '') as Record<string, object>
    for (const address of Object.keys(settings['yaml.schemas']!))
      expect(existsSync(new URL(address))).toBe(true)
    expect(out).toContain('# yaml-language-server: $schema=')
  })

  it('prints the glossary', async () => {
    const { code, out } = await mingchuang('schema', '--glossary')
    expect(code).toBe(0)
    expect(out).toContain('意见簿 `comment-book`')
  })
})

it('help says every command, in both languages', async () => {
  for (const lang of ['zh', 'en']) {
    const { code, out } = await mingchuang('help', '--lang', lang)
    expect(code).toBe(0)
    for (const word of [
      'check',
      'new',
      'schema',
      'serve',
      'help',
      '--json',
      '--name',
      '--glossary',
      '--content',
      '--port',
    ])
      expect(out).toContain(word)
  }
})

it.each([['--help'], ['check', '--help'], ['help', 'check'], ['--lang', 'zh', 'help']])(
  'the help page is shown for %j',
  async (...args) => {
    const { code, out, err } = await mingchuang(...args.flat())
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('退出码')
  },
)

it('the version is that of the package', async () => {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  expect(await mingchuang('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

it('a command is named as this program was called', () => {
  expect(callOf(['node', '/x/cli.js'], {})).toBe('node /x/cli.js')
  expect(callOf(['node', '/我的 软件/cli.js'], {})).toBe('node "/我的 软件/cli.js"')
  expect(callOf(['node', '/x/cli.js'], { npm_lifecycle_event: 'mingchuang' })).toBe(
    'npm run -s mingchuang --',
  )
})

it('the language is what is asked for, then the machine’s, then Chinese', () => {
  expect(languageOf(['check', '--lang', 'en'], { LANG: 'zh_CN' })).toBe('en')
  expect(languageOf(['--lang=zh'], { LANG: 'en_US' })).toBe('zh')
  expect(languageOf([], { LANG: 'en_US.UTF-8' })).toBe('en')
  expect(languageOf([], {})).toBe('zh')
  expect(languageOf([], { LC_ALL: 'C' })).toBe('zh')
})
