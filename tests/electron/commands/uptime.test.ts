import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { UsageError, type CommandLanguage } from '../../../electron/commands/command.ts'
import { uptime } from '../../../electron/commands/uptime.ts'
import type { ScreenEntry } from '../../../electron/device/screen-entry.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { at, away, day, entry, frozen, live, up } from '../uptime/entries.ts'

async function dataFolder(entries: ScreenEntry[], tail = ''): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'uptime-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const screens = join(folder, 'journal/screens')
  await mkdir(screens, { recursive: true })
  const lines = entries.map((each) => `${JSON.stringify(each)}\n`).join('')
  await writeFile(join(screens, '2026-11-24.jsonl'), lines + tail)
  return folder
}

async function run(
  args: string[],
  { now = '2026-12-01 09:00', language = 'zh' }: { now?: string; language?: CommandLanguage } = {},
) {
  const said: string[] = []
  const terminal = {
    out: (line: string) => void said.push(line),
    err: () => {},
    language,
    clock: manualClock(at(now)),
    call: 'mingchuang',
  }
  const code = await uptime(args, terminal)
  return { code, text: said.join('\n') }
}

const refusal = (args: string[]) =>
  run(args).then(
    () => null,
    (error: unknown) => (error instanceof UsageError ? error.said : error),
  )

const oneDay = [
  entry('2026-11-24 08:00', { is: 'start' }),
  day('2026-11-24 08:00', 'waiting'),
  live('2026-11-24 08:10', 'waiting'),
  ...up('2026-11-24 08:12', '2026-11-24 10:00'),
  frozen('2026-11-24 10:00:25', 'waiting', '2026-11-24 10:00'),
  away('2026-11-24 10:08', 'waiting'),
  live('2026-11-24 10:08:12', 'waiting'),
  ...up('2026-11-24 10:10', '2026-11-24 17:02'),
  entry('2026-11-24 17:02', { is: 'stop' }),
]

describe('mingchuang uptime', () => {
  it('prints the sheet in Chinese, then in English', async () => {
    const data = await dataFolder(oneDay)
    const { code, text } = await run(['--month', '2026-11', '--data', data], { now: '2026-11-24 17:02' })
    expect(code).toBe(0)
    const [chinese = '', english = ''] = text.split('\n\nRecord of the screens')
    expect(chinese).toContain('屏幕运行记录 2026 年 11 月')
    expect(chinese).toContain('“保持设备正常运作”')
    expect(chinese).toContain('waiting（大屏）')
    expect(chinese).toContain('应运行（营业时间） 8 小时 30 分')
    expect(chinese).toContain('画面得到证实 8 小时 21 分 (98.39 %)')
    expect(chinese).toContain('中断 1 次')
    expect(chinese).toContain('最长 8 分 12 秒')
    expect(chinese).toContain('2026-11-24 10:00:00 → 2026-11-24 10:08:12  8 分 12 秒  页面卡死，没有响应')
    expect(chinese).toContain('注意：本月未结束，只算到 2026-11-24 17:02:00')
    expect(chinese).toContain('注意：2026-11-24 08:00:00 以前没有记录，不计在内')
    expect(english).toContain('Should have run (opening hours) 8 h 30 min')
    expect(english).toContain('Proved painted 8 h 21 min (98.39 %)')
    expect(english).toContain('8 min 12 s  page hung, no answer')
    expect(english).toContain('Note: the month is not over, it is counted until 2026-11-24 17:02:00')
  })

  it('keeps to one language where it is asked for', async () => {
    const data = await dataFolder(oneDay)
    const { text } = await run(['--month', '2026-11', '--data', data, '--lang', 'en'], { language: 'en' })
    expect(text).not.toMatch(/[\u4e00-\u9fff]{4}/)
  })

  it('says what it does not know: torn lines, days without a word, hours of which nothing is written', async () => {
    const data = await dataFolder(oneDay, '{"time":"2026-11-24T0')
    const { text } = await run(['--month', '2026-11', '--data', data])
    expect(text).toContain('注意：记录中有 1 行读不出')
    expect(text).toContain('注意：2026-11-25 – 2026-11-30 的营业时间不详，不计在内')
    expect(text).toContain('读不到内容，名称不详')
  })

  it('never rounds a gap away', async () => {
    const entries = [...oneDay.slice(0, 3), ...up('2026-11-24 08:12', '2026-11-24 16:00')]
    entries.push(away('2026-11-24 16:00', 'waiting'), live('2026-11-24 16:00:01', 'waiting'))
    entries.push(...up('2026-11-24 16:02', '2026-11-24 17:10'))
    const { text } = await run(['--month', '2026-11', '--data', await dataFolder(entries)])
    expect(text).toContain('(99.99 %)')
    expect(text).toContain('不到 1 分钟的 1 次，合计 1 秒')
  })

  it.each([
    [[], /要写 --month/, /needs --month/],
    [['--month', '2026-13'], /不能是“2026-13”/, /not "2026-13"/],
    [['--month', 'november'], /不能是“november”/, /not "november"/],
    [['--month', '2026-11', '--data', '/nowhere'], /没有这个数据文件夹：\/nowhere/, /no such data folder/],
    [['--month', '2026-11', '--data', tmpdir()], /没有屏幕运行记录/, /no record of screens/],
    [['--month', '2026-11', '--device', '/nowhere.yaml'], /nowhere\.yaml/, /nowhere\.yaml/],
    [['--month', '2026-11', '--data', 'a', '--device', 'b'], /只写一个/, /not both/],
    [['--month', '2026-11', 'more'], /多了“more”/, /"more" is one word too many/],
  ])('refuses %j in both languages', async (args, zh, en) => {
    expect(await refusal(args)).toEqual({
      zh: expect.stringMatching(zh),
      en: expect.stringMatching(en),
    })
  })

  it('refuses a month of which nothing is written, and one to come', async () => {
    const data = await dataFolder(oneDay)
    expect(await refusal(['--month', '2026-10', '--data', data])).toMatchObject({
      en: 'There is no record of 2026-10; there is one from 2026-11-24 to 2026-11-24',
    })
    expect(await refusal(['--month', '2027-01', '--data', data])).toMatchObject({
      zh: '2027-01 还没有开始',
    })
  })

  it('finds the data folder in device.yaml', async () => {
    const data = await dataFolder(oneDay)
    const device = join(data, 'device.yaml')
    await writeFile(device, 'hall: east\ndata: .\n')
    const { text } = await run(['--month', '2026-11', '--device', device])
    expect(text).toContain('waiting（大屏）')
  })
})
