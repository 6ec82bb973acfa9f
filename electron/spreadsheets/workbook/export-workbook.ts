import { hash } from 'node:crypto'
import { bookItems, rowsOf, type BookItem } from './book-content.ts'
import { bookPlan } from './book-plan.ts'
import { headsOf, helpText } from './help-row.ts'

export const ABOUT = '说明'
export const FILE = '文件'
export const PRINT = '校验'

const about = [
  ['明窗内容工作簿 · Workbook of content'],
  [
    '改好、存盘以后运行 mingchuang workbook import 这个文件：先看它要改什么、哪一格不对；都对了再加上 --write 写进内容文件夹。只写改过的格。',
  ],
  [
    'After saving run mingchuang workbook import with this file: it says what it would change and which cell will not do; then add --write. Only cells that you changed are written into the content folder.',
  ],
  [
    '不要改工作表名、表头和已有的编号。第二行说明每一列怎么写。加一项就在最后加一行，起一个新编号；它的材料、步骤等写在名称带“·”的明细表里，编号相同，序号从 1 往下编。',
  ],
  [
    'Keep names of sheets, headers and the ids that are there. The second row says what a column takes. A new row with a new id is a new item; its details stand in the sheets with a · in their name, under the same id, numbered from 1.',
  ],
  ['下面是导出时各文件的校验值，导入时用来看内容后来有没有改过，不要动。'],
  [
    'Below stand the prints of the files as they were exported, by which an import sees what has changed since.',
  ],
]

/** The workbook of a content folder, as an .xlsx whose cells are all text, so that no figure is rewritten. */
export async function exportWorkbook(content: string): Promise<Uint8Array> {
  const xlsx = await import('@e965/xlsx')
  const items = await bookItems(content)
  const book = xlsx.utils.book_new()
  const add = (name: string, rows: string[][], widths: number[]) => {
    const sheet = xlsx.utils.aoa_to_sheet([])
    for (const [row, cells] of rows.entries())
      for (const [column, said] of cells.entries())
        sheet[xlsx.utils.encode_cell({ r: row, c: column })] = { t: 's', v: said, z: '@' }
    const width = Math.max(1, ...rows.map((cells) => cells.length))
    sheet['!ref'] = xlsx.utils.encode_range({
      s: { r: 0, c: 0 },
      e: { r: Math.max(0, rows.length - 1), c: width - 1 },
    })
    sheet['!cols'] = widths.map((wch) => ({ wch }))
    xlsx.utils.book_append_sheet(book, sheet, name)
  }
  add(ABOUT, [...about, [FILE, PRINT], ...items.flatMap(prints)], [60, 20])
  for (const sheet of bookPlan()) {
    const rows = rowsOf(sheet, items).map(({ id, number, cells }) => [
      id,
      ...(number === null ? [] : [String(number)]),
      ...cells,
    ])
    const heads = headsOf(sheet)
    add(
      sheet.name,
      [heads.map(({ header }) => header), heads.map(({ note }) => helpText(note)), ...rows],
      heads.map((_, column) => widthOf(rows, column)),
    )
  }
  return new Uint8Array(xlsx.write(book, { bookType: 'xlsx', type: 'buffer', compression: true }) as Buffer)
}

export const printOf = (text: string) => hash('sha256', text).slice(0, 16)

const prints = ({ path, file, translations }: BookItem) => {
  const english = translations.get('en')
  return [[path, printOf(file.text)], ...(english ? [[english.path, printOf(english.file.text)]] : [])]
}

const widthOf = (rows: string[][], column: number) =>
  Math.min(
    60,
    Math.max(
      12,
      ...rows.map((row) => 2 * Math.max(...(row[column] ?? '').split('\n').map((line) => line.length))),
    ),
  )
