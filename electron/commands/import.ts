import { toMpa, type Unit } from '../../content/arithmetic/pressure-unit.ts'
import type { Both } from '../../content/schema/problem.ts'
import { planImport, type ImportPlan, type Readings } from '../spreadsheets/import-readings.ts'
import { textTable } from '../spreadsheets/text-table.ts'
import { extra, readArgs, UsageError, type Command, type CommandLanguage } from './command.ts'
import { takeIn } from './take-in.ts'

/**
 * `mingchuang import quality|pressure FILE [--content DIR] [--write] [--replace] [--unit U]`: 1 where something was left
 * out or the checker would object. Nothing is written without `--write`.
 */
export const importReadings: Command = async (args, terminal) => {
  const { language, clock } = terminal
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
  return takeIn(
    {
      ...{ file, content, isWritten: values.write ?? false, sum },
      plan: (source) =>
        planImport({ ...source, what: said, content, clock, unit, replace: values.replace ?? false }),
      changeLines: (plan) => tablesOf(plan, said, language),
    },
    terminal,
  )
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

function sum({ figures, known }: ImportPlan, leftOut: number): Both {
  return {
    zh: `读出 ${figures} 个数，其中 ${known} 个内容里已经有了；${leftOut} 处没有导入。`,
    en: `${figures} figures were read, ${known} of them known already; ${leftOut} places were left out; `,
  }
}
