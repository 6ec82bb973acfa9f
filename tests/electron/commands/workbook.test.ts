import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { workbook } from '../../../electron/commands/workbook.ts'
import { NOW, scratch } from '../../support/content-folder.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { copyOfSample, Workbook } from '../../support/workbooks.ts'

const clock = manualClock(NOW)

describe('mingchuang workbook', () => {
  async function run(...args: string[]) {
    const [out, err]: [string[], string[]] = [[], []]
    const terminal = {
      out: (line: string) => out.push(line),
      err: (line: string) => err.push(line),
      language: 'zh',
      clock,
      call: 'mingchuang',
    } as const
    return { code: await workbook(args, terminal), out: out.join('\n'), err: err.join('\n') }
  }

  it('writes the workbook, and takes it back only when it is told to', async () => {
    const root = copyOfSample()
    const file = join(scratch(), '内容.xlsx')
    await run('export', file, '--content', root)
    await expect(run('export', file, '--content', root)).rejects.toThrow('there already')
    writeFileSync(
      file,
      new Workbook(readFileSync(file))
        .set('服务承诺', 'water-quality', '标题', '水质好')
        .remove('通知', '2026-winter').bytes,
    )
    const trial = await run('import', file, '--content', root)
    expect(trial.out).toMatch(/pledges\/water-quality\.md\n {2}服务承诺![A-Z]+\d+ +标题 +水质合格 +→ +水质好/)
    expect(trial).toMatchObject({ code: 1, err: expect.stringContaining('什么都没有写') as string })
    expect(readFileSync(join(root, 'pledges/water-quality.md'), 'utf8')).toContain('水质合格')
    const done = await run('import', file, '--content', root, '--write', '--delete')
    expect(done).toMatchObject({
      code: 0,
      err: expect.stringMatching(/写好 \d 个文件\n这个工作簿到此用完/) as string,
    })
    expect(readFileSync(join(root, 'pledges/water-quality.md'), 'utf8')).toContain('title: 水质好')
    expect(existsSync(join(root, 'notices/2026-winter.md'))).toBe(false)
  })
})
