import type { Both } from '../../../content/schema/problem.ts'
import type { readingWords } from './reading-words.ts'

/** Mends for whoever sits at a hall's desk and cannot touch headquarters' content, where they are others; the same params. */
export const deskMends: Partial<Record<keyof typeof readingWords, Both>> = {
  'table.none': {
    zh: '表头写上监测点和检测项目（或压力）的名称，再选一次文件；不是数据的工作表可以不管',
    en: 'Let the header name places and items (or pressure) and choose the file again; a sheet without readings can stay as it is',
  },
  'header.unknown': {
    zh: '改成标准里的名称，再选一次文件；只是叫法不同的，告诉总部：“请在 quality/standards/ 那份标准的 aliases 里加上‘{said}’”',
    en: 'Use the name of the standard and choose the file again; if it is another name of the same item, tell headquarters: add "{said}" to the aliases of the standard in quality/standards/',
  },
  'unit.unsaid': {
    zh: '在上面的“表里没写单位时”选好单位，再选一次文件；或在表头写“压力（MPa）”“压力（公斤）”',
    en: 'Choose the unit above and choose the file again; or let the header say MPa or 公斤',
  },
  'place.unknown': {
    zh: '改成屏幕上的名称，再选一次文件；确实是新的点，告诉总部：“请在 {file} 里加上监测点‘{said}’”',
    en: 'Use the name that screens have and choose the file again; if the place is new, tell headquarters: add "{said}" to {file}',
  },
  'standard.none': {
    zh: '核对年份；没有写错，告诉总部：“{day} 的样品没有适用的水质标准，请补进 quality/standards/”',
    en: 'Check the year; if it is right, tell headquarters: no standard was in force on {day}, add it to quality/standards/',
  },
  'row.conflict': {
    zh: '对照检测报告，改掉错的一处，再选一次文件',
    en: 'Compare with the report, mend the wrong one and choose the file again',
  },
}
