/** One day's figures of three plants and three network points, in the layouts that water companies publish them in. */
import { bookFile, chineseBiff5, figure, serial, type CellText, type MadeSheet } from './spreadsheets.ts'
import { toGb18030 } from '../fuzz/mutate-bytes.ts'

export const DAY = '2026-11-20'

const itemIds =
  'turbidity colour odour free-chlorine colony-count total-coliforms permanganate visible-matter e-coli'.split(
    ' ',
  )

const usual =
  '浑浊度 色度 臭和味 游离氯 菌落总数 总大肠菌群 高锰酸盐指数（以O2计） 肉眼可见物 大肠埃希氏菌'.split(' ')
const others = '浊度 色度 嗅和味 余氯 细菌总数 总大肠菌群 CODMn 肉眼可见物 大肠埃希菌'.split(' ')
const units = ['NTU', '度', '—', 'mg/L', 'CFU/mL', 'CFU/100mL', 'mg/L', '—', 'CFU/100mL']
const limits = ['≤1', '≤15', '无异臭、异味', '0.3-2', '≤100', '不应检出', '≤3', '无', '不应检出']

const places: Record<string, string> = {
  'plant-city': '城区水厂',
  'plant-east': '城东水厂',
  'plant-south': '城南水厂（示例）',
  'net-renmin': '人民路',
  'net-hongqi': '红旗路',
  'net-yangzhou': '扬州路（管网末梢）',
}
const plants = ['plant-city', 'plant-east', 'plant-south']
const network = ['net-renmin', 'net-hongqi', 'net-yangzhou']

/** Nothing is alike: 未检出, 0, 无, -- and figures that end in zeros. */
export const reported: Record<string, string[]> = {
  'plant-city': ['0.11', '<5', '0', '0.64', '未检出', '未检出', '1.72', '无', '未检出'],
  'plant-east': ['0.13', '<5', '0', '0.60', '未检出', '未检出', '1.70', '无', '未检出'],
  'plant-south': ['0.10', '<5', '0', '0.70', '1', '未检出', '1.65', '无', '未检出'],
  'net-renmin': ['0.20', '<5', '0', '0.41', '4', '未检出', '1.80', '--', '--'],
  'net-hongqi': ['0.15', '6', '0', '0.30', '未检出', '未检出', '2.00', '--', '--'],
  'net-yangzhou': ['0.30', '<5', '0', '0.05', '未检出', '未检出', '1.90', '--', '--'],
}

/** `place item` → the text that the report has. */
export const expected = Object.fromEntries(
  Object.entries(reported).flatMap(([place, texts]) =>
    texts.map((text, at) => [`${place} ${itemIds[at]}`, text]),
  ),
)

const cells = (place: string): CellText[] => (reported[place] ?? []).map(figure)
const nameOf = (place: string) => places[place] ?? place
const all = [...plants, ...network]

/** Two tables below each other, as the daily bulletin has them: plants by nine items, then the network by seven. */
const bulletin: MadeSheet = {
  name: 'Sheet1',
  rows: [
    ['示例供水公司出厂水、管网水日检水质公告', ...Array<null>(9).fill(null)],
    ['取样日期：2026年11月20日', null, null, null, null, null, '报告日期：2026年11月23日', null, null, null],
    ['水厂', ...usual],
    ['标准限值', ...limits],
    ...plants.map((place): CellText[] => [nameOf(place), ...cells(place)]),
    ['管网水', ...Array<null>(9).fill(null)],
    ['采样点', ...usual.slice(0, 7)],
    ...network.map((place): CellText[] => [nameOf(place), ...cells(place).slice(0, 7)]),
    ['备注：--表示没有检测', ...Array<null>(9).fill(null)],
  ],
  merges: ['A1:J1', 'A8:J8', 'A2:F2', 'G2:J2'],
}

/** The header in two rows, then a row of units and one of limits; a number before each row; the day merged down. */
const twoRows = (names: string[]): MadeSheet => ({
  name: '水质',
  rows: [
    ['水质检测结果汇总表', ...Array<null>(11).fill(null)],
    ['序号', '采样日期', '采样点', '检测项目', ...Array<null>(8).fill(null)],
    [null, null, null, ...names],
    [null, null, '单位', ...units],
    [null, null, '限值', ...limits],
    ...all.map((place, at): CellText[] => [
      at + 1,
      at === 0 ? serial(DAY) : null,
      nameOf(place),
      ...cells(place),
    ]),
    [null, null, '综合合格率', '100%', ...Array<null>(8).fill(null)],
  ],
  merges: ['A1:L1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:L2', 'B6:B11'],
})

const itemsDown: MadeSheet = {
  name: '日报',
  rows: [
    ['水质日报', ...Array<null>(9).fill(null)],
    ['采样日期', serial(DAY, 'yyyy"年"m"月"d"日"'), null, null, null, null, null, null, null, null],
    ['序号', '检测项目', '单位', '标准限值', ...all.map(nameOf)],
    ...usual.map((name, at): CellText[] => [
      at + 1,
      name,
      units[at] ?? '',
      limits[at] ?? '',
      ...all.map((place) => figure(reported[place]?.[at] ?? '')),
    ]),
    ['审核：', null, null, null, '制表：', null, null, null, null, null],
  ],
  merges: ['A1:J1'],
}

const table = (names: string[], order: number[], separator: string): string =>
  [
    ['监测点', ...order.map((at) => names[at]), '取样日期', '备注'],
    ...all.map((place) => [nameOf(place), ...order.map((at) => reported[place]?.[at]), '2026/11/20', '']),
  ]
    .map((row) => row.join(separator))
    .join('\r\n')

const withUnits = others.map((name, at) => (units[at] === '—' ? name : `${name}(${units[at]})`))

/** As a laboratory's system writes it out: one figure a row. */
const oneARow: MadeSheet = {
  name: '导出',
  rows: [
    ['样品编号', '采样地点', '采样时间', '检测项目', '检测结果', '单位', '单项判定'],
    ...all.flatMap((place) =>
      usual.map((name, at): CellText[] => [
        `W-${place}-${at}`,
        nameOf(place),
        serial(DAY, 'yyyy-mm-dd hh:mm', '09:30'),
        name,
        reported[place]?.[at] ?? '',
        units[at] ?? '',
        '合格',
      ]),
    ),
  ],
}

/** A sheet for each place, which its title names. */
const aSheetEach = all.map((place): MadeSheet => ({
  name: nameOf(place),
  rows: [
    [`${nameOf(place)}水质检验报告`, null, null, null, null],
    ['取样日期', '2026-11-20', null, '报告日期', '2026-11-24'],
    ['项目', '单位', '限值', '结果', '单项判定'],
    ...usual.map((name, at): CellText[] => [
      name,
      units[at] ?? '',
      limits[at] ?? '',
      figure(reported[place]?.[at] ?? ''),
      '合格',
    ]),
  ],
  merges: ['A1:E1'],
}))

/** Names that are split in the middle, and dates without their year, which the title has. */
const splitNames: MadeSheet = {
  name: '11月',
  rows: [
    ['2026年11月水质检测表', ...Array<null>(10).fill(null)],
    [
      '取样日期',
      '取样点',
      '浑浊度',
      '色度',
      '臭和味',
      '游离',
      '菌落',
      '总大肠',
      '高锰酸',
      '肉眼',
      '大肠埃希',
    ],
    [null, null, '(NTU)', '(度)', null, '氯', '总数', '菌群', '盐指数', '可见物', '氏菌'],
    ...all.map((place): CellText[] => ['11月20日', nameOf(place), ...cells(place)]),
  ],
  merges: ['A1:K1', 'A2:A3', 'B2:B3', 'E2:E3'],
}

const page = `<html><head><meta charset="gb2312"></head><body><table border=1>
<tr><td colspan=10>水质公告 取样日期：2026.11.20</td></tr>
<tr><td>监测点</td>${usual.map((name) => `<td>${name}</td>`).join('')}</tr>
${all.map((place) => `<tr><td>${nameOf(place)}</td>${(reported[place] ?? []).map((said) => `<td>${said.replace('<', '&lt;')}</td>`).join('')}</tr>`).join('\n')}
</table></body></html>`

export interface Layout {
  name: string
  file: string
  bytes: Uint8Array
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const shuffled = [6, 3, 0, 8, 1, 7, 4, 2, 5]

export const layouts: Layout[] = [
  {
    name: 'the daily bulletin with two tables, .xls',
    file: '公告.xls',
    bytes: bookFile('biff8', [bulletin]),
  },
  { name: 'the same, .xlsx', file: '公告.xlsx', bytes: bookFile('xlsx', [bulletin]) },
  {
    name: 'a header in two rows, units, limits and a merged day',
    file: '汇总.xlsx',
    bytes: bookFile('xlsx', [twoRows(usual)]),
  },
  { name: 'the same in other words, .xls', file: '汇总.xls', bytes: bookFile('biff8', [twoRows(others)]) },
  { name: 'items down and places across', file: '日报.xlsx', bytes: bookFile('xlsx', [itemsDown]) },
  {
    name: 'a CSV in UTF-8 with a mark, units in its header, in another order',
    file: 'a.csv',
    bytes: utf8(`\uFEFF${table(withUnits, shuffled, ',')}`),
  },
  {
    name: 'a CSV in GB18030 with tabs and a title',
    file: 'b.csv',
    bytes: toGb18030(`水质检测\r\n\r\n${table(usual, shuffled.toReversed(), '\t')}`),
  },
  { name: 'one figure a row', file: '导出.xlsx', bytes: bookFile('xlsx', [oneARow]) },
  { name: 'a sheet for each place', file: '报告.xls', bytes: bookFile('biff8', aSheetEach) },
  {
    name: 'names split over two rows, days without a year',
    file: '11月.xlsx',
    bytes: bookFile('xlsx', [splitNames]),
  },
  {
    name: 'a web page under the name of a spreadsheet, in GB18030',
    file: '网页.xls',
    bytes: toGb18030(page),
  },
  {
    name: 'a file of Excel 95 in its Chinese code page',
    file: '旧.xls',
    bytes: chineseBiff5([{ ...bulletin, name: 'Sheet1' }]),
  },
]
