import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { wallTime } from '../../content/arithmetic/wall-time.ts'
import { readSettings } from '../device/settings.ts'
import { readMonth } from '../uptime/read-month.ts'
import { sheetOf } from '../uptime/sheet.ts'
import { exitCodes, extra, readArgs, UsageError, type Command, type CommandLanguage } from './command.ts'

/** `mingchuang uptime --month 2026-11 [--data DIR | --device FILE]`: in both languages, or in the one of `--lang`. */
export const uptime: Command = async (args, { out, language, clock }) => {
  const { values, positionals } = readArgs(args, {
    month: { type: 'string' },
    data: { type: 'string' },
    device: { type: 'string' },
    lang: { type: 'string' },
  })
  if (positionals[0] !== undefined) throw extra(positionals[0])
  const month = monthIn(values.month)
  if (values.data !== undefined && values.device !== undefined)
    throw new UsageError({
      zh: '--data 和 --device 只写一个',
      en: 'Give --data or --device, not both',
    })
  const data = await dataFolder(values.data, values.device)
  const now = clock.now()
  const read = await readMonth(data, month, now)
  if (read.is === 'nothing')
    throw new UsageError({
      zh: `这里没有屏幕运行记录：${data}`,
      en: `There is no record of screens here: ${data}`,
    })
  if (read.is === 'other-months')
    throw new UsageError({
      zh: `没有 ${month} 的记录；有的是 ${read.first} 至 ${read.last}`,
      en: `There is no record of ${month}; there is one from ${read.first} to ${read.last}`,
    })
  if (month > wallTime(now, read.month.timeZone).slice(0, 7))
    throw new UsageError({
      zh: `${month} 还没有开始`,
      en: `${month} has not begun`,
    })
  const languages: CommandLanguage[] = values.lang === undefined ? ['zh', 'en'] : [language]
  out(languages.map((language) => sheetOf({ ...read, made: now }, language)).join('\n\n'))
  return exitCodes.fine
}

function monthIn(said: string | undefined): string {
  if (said === undefined)
    throw new UsageError({
      zh: 'uptime 要写 --month，例如 --month 2026-11',
      en: 'uptime needs --month, as in --month 2026-11',
    })
  if (/^20\d\d-(?:0[1-9]|1[0-2])$/.test(said)) return said
  throw new UsageError({
    zh: `--month 要写年和月，例如 2026-11，不能是“${said}”`,
    en: `--month takes a year and a month as in 2026-11, not "${said}"`,
  })
}

/** As `serve` has it: the folder that is named, or the one that device.yaml names, or `data`. */
async function dataFolder(data: string | undefined, device: string | undefined): Promise<string> {
  const folder = resolve(data ?? (device === undefined ? undefined : await dataIn(device)) ?? 'data')
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder
  throw new UsageError({
    zh: `没有这个数据文件夹：${folder}`,
    en: `There is no such data folder: ${folder}`,
  })
}

async function dataIn(device: string): Promise<string | undefined> {
  const read = await readSettings(device)
  if (read.ok) return read.settings.data
  const [{ file, line, message }] = read.problems
  const at = { zh: line === null ? '' : ` 第 ${line} 行`, en: line === null ? '' : `, line ${line}` }
  throw new UsageError({
    zh: `${file}${at.zh}：${message.zh}`,
    en: `${file}${at.en}: ${message.en}`,
  })
}
