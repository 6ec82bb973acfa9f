import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { toMpa, type Unit } from '../../content/arithmetic/pressure-unit.ts'
import { putFile } from '../authoring/put-files.ts'
import { ContentUnavailable } from '../content/unavailable.ts'
import { sayDoubt } from '../spreadsheets/doubt.ts'
import { NotReady, planImport, type ImportPlan, type Readings } from '../spreadsheets/import-readings.ts'
import { textTable } from '../spreadsheets/text-table.ts'
import { Unreadable } from '../spreadsheets/unreadable.ts'
import {
  exitCodes,
  extra,
  readArgs,
  unwritable,
  UsageError,
  type Command,
  type CommandLanguage,
} from './command.ts'
import { problemLines } from './problem-lines.ts'
import { doubtLines } from './doubt-lines.ts'

/**
 * `mingchuang import quality|pressure FILE [--content DIR] [--write] [--replace] [--unit U]`: 1 where something was left
 * out or the checker would object. Nothing is written without `--write`.
 */
export const importReadings: Command = async (args, { out, err, language, clock }) => {
  const { values, positionals } = readArgs(args, {
    content: { type: 'string' },
    write: { type: 'boolean' },
    replace: { type: 'boolean' },
    unit: { type: 'string' },
  })
  const [said, file, more] = positionals
  if (said !== 'quality' && said !== 'pressure')
    throw new UsageError({
      zh: 'import 后面要写 quality 或 pressure，再写一个表格文件',
      en: 'import takes quality or pressure, then one spreadsheet',
    })
  if (file === undefined)
    throw new UsageError({
      zh: `import ${said} 后面要写一个表格文件`,
      en: `import ${said} takes one spreadsheet`,
    })
  if (more !== undefined) throw extra(more)
  const content = values.content ?? 'content'
  const unit = unitNamed(values.unit)
  const plan = await planImport({
    ...{ what: said, content, clock, unit },
    bytes: bytesOf(file),
    fileName: basename(file),
    replace: values.replace ?? false,
  }).catch((error: unknown) => {
    if (error instanceof ContentUnavailable || error instanceof NotReady || error instanceof Unreadable)
      throw new UsageError(error instanceof Unreadable ? at(file, error.said) : error.said)
    throw error
  })
  for (const line of tablesOf(plan, said, language)) out(line)
  const doubts = plan.doubts.map(sayDoubt)
  for (const line of doubtLines(doubts, language)) out(line)
  for (const problem of plan.errors) out(problemLines(problem, language))
  const isWritten = values.write === true && plan.errors.length === 0
  if (isWritten) await write(content, plan.files)
  err(closing(plan, { isWritten, leftOut: doubts.filter(({ taken }) => !taken).length }, language))
  return plan.errors.length > 0 || doubts.some(({ taken }) => !taken) ? exitCodes.found : exitCodes.fine
}

function unitNamed(said: string | undefined): Unit | undefined {
  if (said === undefined) return undefined
  if (/^mpa$/i.test(said)) return 'MPa'
  if (/^(?:公斤|kgf(?:\/cm2)?)$/i.test(said)) return 'kgf/cm2'
  throw new UsageError({
    zh: `--unit 只能写 MPa 或 公斤，不能是“${said}”`,
    en: `--unit takes MPa or kgf/cm2, not "${said}"`,
  })
}

const at = (file: string, { zh, en }: { zh: string; en: string }) => ({
  zh: `${file}：${zh}`,
  en: `${file}: ${en}`,
})

export function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new UsageError({ zh: `读不了：${file}（${code}）`, en: `It cannot be read: ${file} (${code})` })
  }
}

export async function write(content: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const place = join(content, path)
    try {
      await mkdir(dirname(place), { recursive: true })
      await putFile(place, text)
    } catch (error) {
      throw unwritable(place, error)
    }
  }
}

const heads = {
  quality: { zh: ['取样日期', '监测点', '编号'], en: ['Sampled', 'Place', 'Id'] },
  pressure: {
    zh: ['时间', '监测点', '编号', '压力', '换算'],
    en: ['Time', 'Place', 'Id', 'Pressure', 'In MPa'],
  },
} as const

/** What each file would gain, as a table to read through. */
function tablesOf({ written, recoded }: ImportPlan, what: Readings, language: CommandLanguage): string[] {
  return [...Map.groupBy(written, ({ path }) => path)].flatMap(([path, rows]) => {
    const note = { zh: '（原来是 GB18030，改存为 UTF-8）', en: ' (was GB18030, becomes UTF-8)' }
    const title = `${path}${recoded.includes(path) ? note[language] : ''}`
    const columns = [...new Set(rows.flatMap(({ figures }) => figures.map(({ called }) => called)))]
    const hasStatistic = rows.some(({ row }) => row.labels.statistic !== undefined)
    const statistic = hasStatistic ? [language === 'zh' ? '统计' : 'Statistic'] : []
    const head =
      what === 'quality'
        ? [...heads.quality[language], ...statistic, ...columns]
        : [...heads.pressure[language]]
    const body = rows.map(({ row, figures }) => {
      const labels = [row.when, row.place.name, row.place.id]
      if (what === 'pressure') {
        const { said = '', head: unit = '' } = figures[0] ?? {}
        const isKgf = unit.includes('公斤')
        return [...labels, isKgf ? `${said} 公斤` : `${said} MPa`, isKgf ? toMpa(said, 'kgf/cm2') : said]
      }
      const own = columns.map((column) => figures.find(({ called }) => called === column)?.said ?? '')
      return [...labels, ...(hasStatistic ? [row.labels.statistic ?? ''] : []), ...own]
    })
    return [title, ...textTable([head, ...body]).map((line) => `  ${line}`), '']
  })
}

function closing(
  { figures, known, files, errors }: ImportPlan,
  { isWritten, leftOut }: { isWritten: boolean; leftOut: number },
  language: CommandLanguage,
): string {
  const count = Object.keys(files).length
  const sum = {
    zh: `读出 ${figures} 个数，其中 ${known} 个内容里已经有了；${leftOut} 处没有导入`,
    en: `${figures} figures were read, ${known} of them known already; ${leftOut} places were left out`,
  }
  const end =
    errors.length > 0
      ? { zh: '检查不通过，什么都没有写', en: 'the checker objects, nothing was written' }
      : count === 0
        ? { zh: '没有要写的', en: 'there is nothing to write' }
        : isWritten
          ? { zh: `写好 ${count} 个文件`, en: `${count} ${count === 1 ? 'file is' : 'files are'} written` }
          : {
              zh: '这是试读，什么都没有写；加上 --write 才写',
              en: 'this was a trial, nothing was written; --write does it',
            }
  return `${sum[language]}${language === 'zh' ? '。' : '; '}${end[language]}`
}
