import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Both } from '../../content/schema/problem.ts'
import { putFile } from '../authoring/put-files.ts'
import { textTable } from '../spreadsheets/text-table.ts'
import { exportWorkbook } from '../spreadsheets/workbook/export-workbook.ts'
import { planWorkbook } from '../spreadsheets/workbook/import-workbook.ts'
import type { WorkbookPlan } from '../spreadsheets/workbook/workbook-plan.ts'
import { exitCodes, extra, readArgs, unwritable, UsageError, type Command } from './command.ts'
import { takeIn } from './take-in.ts'

/**
 * `mingchuang workbook export FILE` and `mingchuang workbook import FILE [--write] [--delete]`: guides, pledges, phones,
 * prices and notices in one .xlsx and back. 1 where a cell was left out or the checker objects.
 */
export const workbook: Command = async (args, terminal) => {
  const { err, language, clock } = terminal
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
  return takeIn(
    {
      ...{ file, content, isWritten: values.write ?? false, changeLines, sum, after },
      plan: (source) => planWorkbook({ ...source, content, clock, removes: values.delete ?? false }),
    },
    terminal,
  )
}

/** A second import of the same workbook would find its files changed, and leave what is new in it out. */
const after: Both = {
  zh: '这个工作簿到此用完：下次要改，先重新导出一份',
  en: 'This workbook has done its work: export anew before the next change',
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

function sum({ files, gone, changes }: WorkbookPlan): Both {
  const count = Object.keys(files).length + gone.length
  return {
    zh: `${changes.length} 处改动，${count} 个文件：`,
    en: `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}, ${count} ${count === 1 ? 'file' : 'files'}: `,
  }
}
