import type { Both } from '../content/problems/words.ts'

const words = {
  empty: { zh: '文件是空的', en: 'The file is empty' },
  large: {
    zh: '文件超过 {detail} MB，请分开存成几个文件',
    en: 'The file is larger than {detail} MB: save it in parts',
  },
  locked: {
    zh: '文件有打开密码，请在 Excel 里去掉密码再另存',
    en: 'The file has a password: remove it in Excel and save again',
  },
  broken: {
    zh: '文件损坏或没有存完整，请在 Excel 里重新另存为 .xlsx',
    en: 'The file is damaged or was not saved whole: save it again from Excel as .xlsx',
  },
  kind: {
    zh: '不是表格文件：要 .xlsx、.xls 或 .csv（UTF-8 或 GB18030）',
    en: 'This is no spreadsheet: it takes .xlsx, .xls or .csv (UTF-8 or GB18030)',
  },
  text: {
    zh: '文件里只有文字，不是 Excel 工作簿，叫 .xlsx 也不是：请用 workbook export 导出的那个文件',
    en: 'The file is text and no Excel workbook, whatever it is called: take the one that workbook export wrote',
  },
  foreign: {
    zh: '工作簿里没有一张内容工作簿的表：换成 workbook export 导出的那个文件，工作表的名称不要改',
    en: 'The workbook has none of the sheets of a workbook of content: take the file that workbook export wrote and keep the names of its sheets',
  },
} as const satisfies Record<string, Both>

/** A file that no sheet can be read from, with what to do about it. */
export class Unreadable extends Error {
  readonly said: Both

  constructor(reason: keyof typeof words, detail = '') {
    super(reason)
    const { zh, en } = words[reason]
    this.said = { zh: zh.replace('{detail}', detail), en: en.replace('{detail}', detail) }
  }
}
