import { writeFile } from 'node:fs/promises'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { auditCsv } from '../audit/csv.ts'
import { auditFolder, headFile, readHead } from '../audit/head.ts'
import { isDay, localTime } from '../audit/local-time.ts'
import { readAuditDays } from '../audit/read-day.ts'
import { sayVerified } from '../audit/verify-words.ts'
import { verifyAudit } from '../audit/verify.ts'
import { storedHall } from '../uptime/stored-hall.ts'
import { exitCodes, extra, readArgs, unwritable, UsageError, type Command, type Terminal } from './command.ts'

/**
 * `mingchuang audit verify [--head FILE]`: whether every line of the audit is as the hall wrote it; 1 where one is not.
 * `mingchuang audit csv [--from DAY] [--to DAY] [--out FILE]`: the audit as a table that Excel opens.
 */
export const audit: Command = async (args, terminal) => {
  const { values, positionals } = readArgs(args, {
    data: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
    head: { type: 'string' },
  })
  const [what, more] = positionals
  if (more !== undefined) throw extra(more)
  if (what !== 'verify' && what !== 'csv')
    throw new UsageError({
      zh: 'audit 后面写 verify（核对）或 csv（导出）',
      en: 'audit takes verify or csv',
    })
  const days = { from: dayIn('--from', values.from), to: dayIn('--to', values.to) }
  if (what === 'verify' && (days.from ?? days.to ?? values.out) !== undefined)
    throw new UsageError({
      zh: 'audit verify 总是核对全部，不写 --from、--to 和 --out',
      en: 'audit verify looks at all of it and takes no --from, --to or --out',
    })
  const data = dataFolder(values.data)
  if (what === 'csv' && values.head !== undefined)
    throw new UsageError({ zh: 'audit csv 不写 --head', en: 'audit csv takes no --head' })
  return what === 'verify'
    ? verify(data, values.head, terminal)
    : csv(data, { ...days, file: values.out }, terminal)
}

async function verify(
  data: string,
  file: string | undefined,
  { out, err, language }: Terminal,
): Promise<number> {
  const kept = file === undefined ? null : await readHead(file)
  if (file !== undefined && !kept)
    throw new UsageError({
      zh: `${file} 不是 audit-head.json，或读不了`,
      en: `${file} is no audit-head.json, or cannot be read`,
    })
  const verified = await verifyAudit(data, kept)
  if (!verified) throw nothingIn(data)
  const isWhole = verified.findings.length === 0
  for (const line of sayVerified(verified, language)) (isWhole ? out : err)(line)
  return isWhole ? exitCodes.fine : exitCodes.found
}

async function csv(
  data: string,
  { from = '0000', to = '9999', file }: Record<'from' | 'to' | 'file', string | undefined>,
  { out, err, language }: Terminal,
): Promise<number> {
  const { lines, unsound } = await readAuditDays(auditFolder(data), from, to)
  const timeZone = (await storedHall(data))?.hall.timeZone ?? 'Asia/Shanghai'
  const table = auditCsv(lines, localTime(timeZone))
  // The terminal ends a line by itself.
  if (file === undefined) out(table.slice(0, -1))
  else
    await writeFile(file, table).catch((error: unknown) => {
      throw unwritable(file, error)
    })
  if (unsound > 0)
    err(
      language === 'zh'
        ? `有 ${unsound} 行读不懂或被改过，没有导出；用 audit verify 核对`
        : `${unsound} lines cannot be read or were changed and are left out: see audit verify`,
    )
  return unsound > 0 ? exitCodes.found : exitCodes.fine
}

function dayIn(option: string, said: string | undefined): string | undefined {
  if (said === undefined || isDay(said)) return said
  throw new UsageError({
    zh: `${option} 要写一天，例如 2026-11-23，不能是“${said}”`,
    en: `${option} takes a day such as 2026-11-23, not "${said}"`,
  })
}

/** The folder that is named, or the only one below it: each tried content folder has its own there. */
function dataFolder(said = 'data'): string {
  const folder = resolve(said)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError({
      zh: `没有这个数据文件夹：${folder}`,
      en: `There is no such data folder: ${folder}`,
    })
  if (hasAudit(folder)) return folder
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => join(folder, name))
    .filter(hasAudit)
  const [only, ...others] = below
  if (only === undefined) throw nothingIn(folder)
  if (others.length > 0)
    throw new UsageError({
      zh: `有几份操作记录，请用 --data 指出一个：${below.join('，')}`,
      en: `There are several audits: name one with --data: ${below.join(', ')}`,
    })
  return only
}

const hasAudit = (folder: string) => existsSync(auditFolder(folder)) || existsSync(headFile(folder))

const nothingIn = (folder: string) =>
  new UsageError({ zh: `这里没有操作记录：${folder}`, en: `There is no audit here: ${folder}` })
