/** Rows of a spreadsheet: which column holds the place, and which something else. */
import { continues, placeEnd } from './area-marks.ts'
import type { Chatter } from './area-chatter.ts'

/** What a column holds: a place or part of one, what the place is in, or no place at all. */
export type Column = 'place' | 'within' | 'number' | Chatter

const columns: readonly [RegExp, Column][] = [
  [/^(?:序号|编号|序|No\.?)$/i, 'number'],
  [/(?:户数|人数|栋数|用户数|户|数量)$/, 'count'],
  [/(?:时间|日期|时段|时长)$/, 'time'],
  [/(?:电话|手机|联系方式|号码)$/, 'phone'],
  [/(?:联系人|负责人|责任人|物业|备注|原因|说明|类型|性质|情况|口径|管径)$/, 'sentence'],
  [/^(?:所属|所在|行政)?(?:区县?|市区|街道|街道办|街道办事处|镇街|乡镇|社区|辖区|片区)(?:名称)?$/, 'within'],
  [
    /^(?:(?:停水|降压|影响|涉及|受影响)的?)?(?:小区|路段|道路|路名|街路|地址|位置|地点|单位|区域|范围|门牌号?|楼栋|楼号|楼幢|村庄?|名称)(?:名称|名)?$/,
    'place',
  ],
]

/** null where the row is no heading: two of its cells at least are names of columns, or its only one. */
export function columnsOf(cells: readonly string[]): Column[] | null {
  const known = cells.map((cell) => columns.find(([name]) => name.test(cell.trim()))?.[1])
  const named = known.filter((column) => column !== undefined).length
  const isHeading = named >= 2 || (cells.length === 1 && named === 1)
  return isHeading ? known.map((column) => column ?? 'place') : null
}

/** A place that only says in what the next one is: `八大峡街道`, not `阳光小区`. */
const within = /(?:街道|街道办|办事处|镇|乡|[^小社片园城新厂校景库]区)$/

/** Somebody's name beside their number, in a table without a heading. */
const isCalled = (cells: readonly string[], index: number) => {
  const said = cells[index]?.trim() ?? ''
  const beside = [cells[index - 1], cells[index + 1]].some((cell) => /^1[3-9]\d{9}$/.test(cell?.trim() ?? ''))
  return beside && /^\p{Script=Han}{2,4}$/u.test(said) && !placeEnd.test(said)
}

export interface ReadRow {
  places: string[]
  leftOut: { said: string; why: Column }[]
}

/** Cells of a row; numbers and sides stay with the street that they are of. */
export function placesIn(cells: readonly string[], named: readonly Column[] | null): ReadRow {
  const places: string[] = []
  const leftOut: ReadRow['leftOut'] = []
  let prefix = ''
  cells.forEach((cell, index) => {
    const said = cell.trim()
    if (said === '') return
    const column = named?.[index] ?? (isCalled(cells, index) ? 'phone' : 'place')
    const before = places.at(-1)
    const isLast = cells.slice(index + 1).every((each) => each.trim() === '' || continues.test(each.trim()))
    if (column !== 'place' && column !== 'within') leftOut.push({ said, why: column })
    else if (index > 0 && before !== undefined && !/^\d+$/.test(before) && continues.test(said))
      places[places.length - 1] = before + said
    else if (!isLast && (column === 'within' || (!named && within.test(said)))) prefix += said
    else {
      places.push(prefix + said)
      prefix = ''
    }
  })
  return { places: prefix === '' ? places : [...places, prefix], leftOut }
}
