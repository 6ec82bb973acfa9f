import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { UsageError, CommandLanguage } from '../../../electron/commands/command.ts'
import { inspect } from '../../../electron/commands/inspect.ts'
import { goodFiles, NOW, scratch, write } from '../../support/content-folder.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { open } from '../../support/open-library.ts'

async function storedHall(files = goodFiles()): Promise<string> {
  const content = scratch()
  write(content, files)
  const { data, library } = await open(content)
  await library.close()
  return data
}

async function run(args: string[], language: CommandLanguage = 'zh') {
  const said: string[] = []
  const told: string[] = []
  const code = await inspect(args, {
    out: (line) => void said.push(line),
    err: (line) => void told.push(line),
    language,
    clock: manualClock(NOW),
    call: 'mingchuang',
  })
  return { code, text: said.join('\n'), told: told.join('\n') }
}

describe('mingchuang inspect', () => {
  it('prints the sheet of the content that a hall has stored', async () => {
    const data = await storedHall()
    const { code, text } = await run(['--data', data])
    expect(code).toBe(0)
    expect(text).toContain('供水服务窗口自查表')
    expect(text).toContain('制表：2026-11-23 10:00')
    expect((await run(['--data', data], 'en')).text).toContain('Self-inspection')
  })

  it('says of a sample when it was made, and that its content is judged by another day', async () => {
    const files = goodFiles()
    const hall = JSON.parse(String(files['hall.yaml'])) as object
    files['hall.yaml'] = JSON.stringify({ ...hall, sample: true, sampleDay: '2026-11-20' })
    const { text } = await run(['--data', await storedHall(files)])
    expect(text).toContain('制表：2026-11-23 10:00\n')
    expect(text).toContain('内容的日期按 2026-11-20 判断（示例的那一天）；屏幕运行记录是这台机器的日期')
  })

  it('writes a page for paper, and ends with 1 where a row is not met', async () => {
    const files = goodFiles()
    delete files['elsewhere.yaml']
    const file = join(scratch(), 'sheet.html')
    const { code, text, told } = await run(['--data', await storedHall(files), '--html', file])
    const page = readFileSync(file, 'utf8')
    expect(text).toBe('')
    expect(told).toContain(file)
    expect(page).toContain('@page { size: A4')
    expect(page).toMatch(/<tr class="short"><th scope="row">25</)
    expect(code).toBe(1)
  })

  it('says what to do where no hall has run, and where the page cannot be written', async () => {
    const refusal = (args: string[]) => run(args).catch((error: unknown) => (error as UsageError).said)
    expect(await refusal(['--data', scratch()])).toMatchObject({
      zh: expect.stringContaining('先让厅运行一次'),
    })
    const nowhere = join(scratch(), 'missing/sheet.html')
    expect(await refusal(['--data', await storedHall(), '--html', nowhere])).toMatchObject({
      en: expect.stringContaining('cannot be written'),
    })
  })
})
