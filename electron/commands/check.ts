import { statSync } from 'node:fs'
import { stripPanels } from '../../content/arithmetic/strip-time.ts'
import { checkFolder, type Checked } from '../content/check.ts'
import { ContentUnavailable } from '../content/unavailable.ts'
import { readSettings, settingsWithoutFile, type Settings } from '../device/settings.ts'
import { exitCodes, readArgs, UsageError, type Command, type CommandLanguage } from './command.ts'
import { problemLines } from './problem-lines.ts'

/** What `--json` prints: one object on standard output, nothing else. */
export interface CheckReport extends Checked {
  summary: { errors: number; warnings: number }
}

/** `mingchuang check DIR [--json] [--hall ID] [--device FILE]`: 0 when nothing is wrong but warnings, 1 with errors, 2 unreadable. */
export const check: Command = async (args, { out, err, language, clock }) => {
  const { values, positionals } = readArgs(args, {
    json: { type: 'boolean' },
    hall: { type: 'string' },
    device: { type: 'string' },
  })
  const [content, ...more] = positionals
  if (content === undefined)
    throw new UsageError({ zh: 'check 后面要写一个内容文件夹', en: 'check takes one content folder' })
  if (more.length > 0)
    throw new UsageError({
      zh: `check 一次只检查一个文件夹，后面多了“${more.join(' ')}”`,
      en: `check takes one folder at a time: "${more.join(' ')}" is too much`,
    })
  if (statSync(content, { throwIfNoEntry: false })?.isFile())
    throw new UsageError({
      zh: `这是一个文件，check 要的是整个内容文件夹：${content}`,
      en: `This is a file; check takes the whole content folder: ${content}`,
    })
  const machine = await machineOf(values.device)
  const checked = await checkFolder({
    content,
    hall: values.hall ?? machine.hall,
    strips: stripPanels(machine.screens),
    clock,
  }).catch((error: unknown) => {
    if (error instanceof ContentUnavailable) throw new UsageError(error.said)
    throw error
  })
  const errors = checked.problems.filter(({ severity }) => severity === 'error').length
  const report: CheckReport = { ...checked, summary: { errors, warnings: checked.problems.length - errors } }
  if (values.json) out(JSON.stringify(report, null, 2))
  else {
    for (const problem of report.problems) out(problemLines(problem, language))
    err(closing(report, language))
  }
  return errors > 0 ? exitCodes.found : exitCodes.fine
}

/** Whose hall it is, and what its strips have room for, where a device.yaml is named. */
async function machineOf(device: string | undefined): Promise<Pick<Settings, 'hall' | 'screens'>> {
  if (device === undefined) return settingsWithoutFile
  const read = await readSettings(device)
  if (read.ok) return read.settings
  const [{ file, line, message, hint }] = read.problems
  const where = line === null ? file : `${file}:${line}`
  throw new UsageError({
    zh: `${where} ${message.zh}。${hint.zh}`,
    en: `${where} ${message.en}. ${hint.en}`,
  })
}

function closing(
  { files, items, judgedBy, isSample, summary: { errors, warnings } }: CheckReport,
  language: CommandLanguage,
): string {
  const sum = {
    zh: `${files} 个文件，${items} 项内容：${errors} 个错误，${warnings} 个提醒`,
    en: `${count(files, 'file')}, ${count(items, 'item')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}`,
  }
  const day = {
    zh: `（示例数据，日期按 ${judgedBy} 判断）`,
    en: ` (sample content, its dates judged as of ${judgedBy})`,
  }
  return isSample ? `${sum[language]}${day[language]}` : sum[language]
}

const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`
