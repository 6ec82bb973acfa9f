import { rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ContentUnavailable } from '../content/unavailable.ts'
import { sayDoubt } from '../spreadsheets/doubt.ts'
import { textTable } from '../spreadsheets/text-table.ts'
import { Unreadable } from '../spreadsheets/unreadable.ts'
import { exportWorkbook } from '../spreadsheets/workbook/export-workbook.ts'
import { planWorkbook } from '../spreadsheets/workbook/import-workbook.ts'
import type { WorkbookPlan } from '../spreadsheets/workbook/workbook-plan.ts'
import { putFile } from '../authoring/put-files.ts'
import {
  exitCodes,
  extra,
  readArgs,
  unwritable,
  UsageError,
  type Command,
  type CommandLanguage,
} from './command.ts'
import { bytesOf, write } from './import.ts'
import { problemLines } from './problem-lines.ts'
import { doubtLines } from './doubt-lines.ts'

/**
 * `mingchuang workbook export FILE` and `mingchuang workbook import FILE [--write] [--delete]`: guides, pledges, phones,
 * prices and notices in one .xlsx and back. 1 where a cell was left out or the checker objects.
 */
export const workbook: Command = async (args, { out, err, language, clock }) => {
  const { values, positionals } = readArgs(args, {
    content: { type: 'string' },
    write: { type: 'boolean' },
    delete: { type: 'boolean' },
  })
  const [what, file, more] = positionals
  if ((what !== 'export' && what !== 'import') || file === undefined)
    throw new UsageError({
      zh: 'workbook 后面要写 export 或 import，再写一个 .xlsx 文件',
      en: 'workbook takes export or import, then one .xlsx file',
    })
  if (more !== undefined) throw extra(more)
  const content = values.content ?? 'content'
  if (!existsSync(join(content, 'hall.yaml')))
    throw new UsageError({
      zh: `这里没有内容文件夹：${content}`,
      en: `There is no content folder here: ${content}`,
    })
  if (what === 'export') {
    if (existsSync(file))
      throw new UsageError({ zh: `已经有这个文件了：${file}`, en: `This file is there already: ${file}` })
    const bytes = await exportWorkbook(content)
    await putFile(file, bytes).catch((error: unknown) => {
      throw unwritable(file, error)
    })
    err(language === 'zh' ? `写好：${file}` : `Written: ${file}`)
    return exitCodes.fine
  }
  const plan = await planWorkbook({
    ...{ content, clock, bytes: bytesOf(file), fileName: basename(file) },
    removes: values.delete ?? false,
  }).catch((error: unknown) => {
    if (error instanceof Unreadable)
      throw new UsageError({ zh: `${file}：${error.said.zh}`, en: `${file}: ${error.said.en}` })
    if (error instanceof ContentUnavailable) throw new UsageError(error.said)
    throw error
  })
  for (const line of changeLines(plan)) out(line)
  const doubts = plan.doubts.map(sayDoubt)
  for (const line of doubtLines(doubts, language)) out(line)
  for (const problem of plan.errors) out(problemLines(problem, language))
  const isWritten = values.write === true && plan.errors.length === 0
  if (isWritten) {
    await write(content, plan.files)
    for (const path of plan.gone) await rm(join(content, path), { force: true })
  }
  err(closing(plan, isWritten, language))
  return plan.errors.length > 0 || doubts.some(({ taken }) => !taken) ? exitCodes.found : exitCodes.fine
}

/** File by file, each cell that is different: before → after. */
function changeLines({ changes }: WorkbookPlan): string[] {
  const short = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text).replaceAll('\n', ' / ')
  return [...Map.groupBy(changes, ({ path }) => path)].flatMap(([path, own]) => [
    path,
    ...textTable(
      own.map(({ at, field, before, after }) => [at, field, short(before), '→', short(after)]),
    ).map((line) => `  ${line}`),
    '',
  ])
}

function closing(
  { files, gone, changes, errors }: WorkbookPlan,
  isWritten: boolean,
  language: CommandLanguage,
): string {
  const count = Object.keys(files).length + gone.length
  const sum = {
    zh: `${changes.length} 处改动，${count} 个文件`,
    en: `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}, ${count} ${count === 1 ? 'file' : 'files'}`,
  }
  const end =
    errors.length > 0
      ? { zh: '检查不通过，什么都没有写', en: 'the checker objects, nothing was written' }
      : count === 0
        ? { zh: '没有要写的', en: 'there is nothing to write' }
        : isWritten
          ? { zh: '写好了', en: 'written' }
          : {
              zh: '这是试读，什么都没有写；加上 --write 才写',
              en: 'this was a trial, nothing was written; --write does it',
            }
  return `${sum[language]}${language === 'zh' ? '：' : ': '}${end[language]}`
}
