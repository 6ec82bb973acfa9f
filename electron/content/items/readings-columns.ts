/** The columns of tables of readings, told by their header texts as they occur in the sheets of water companies. */

export type ReadingKind = 'qualityReadings' | 'pressureReadings'

/** A field's column: its own name first, then other texts, the surest first. */
const texts = {
  /** when the sample was taken; 检测日期 and 报告日期 are other days and are never taken for it */
  sampled: ['sampled', '取样日期', '采样日期', '取样时间', '采样时间', '取样日', '采样日'],
  place: [
    'place',
    '监测点编号',
    '采样点编号',
    '监测点',
    '采样点',
    '取样点',
    '采样地点',
    '取样地点',
    '监测点名称',
    '采样点名称',
    '点位',
  ],
  statistic: ['statistic', '统计', '统计方式'],
  measured: [
    'measured',
    '测量时间',
    '监测时间',
    '检测时间',
    '采集时间',
    '记录时间',
    '测压时间',
    '时间',
    '日期时间',
    '日期',
  ],
  /** beside a column with the time alone */
  day: ['日期', '测量日期', '监测日期', '检测日期'],
  point: [
    'point',
    '测压点编号',
    '监测点编号',
    '测压点',
    '监测点',
    '压力监测点',
    '测压点名称',
    '监测点名称',
    '点位',
  ],
} as const

/** The columns that a table must have; 'pressure' is told by `pressureOf`. */
const needed = {
  qualityReadings: ['sampled', 'place'],
  pressureReadings: ['measured', 'point', 'pressure'],
} as const

/** Of a sheet of quality these are no items: numbers of rows, other days, remarks. */
const asides = new Set([
  '序号',
  '编号',
  '检测日期',
  '检验日期',
  '分析日期',
  '报告日期',
  '公布日期',
  '发布日期',
  '备注',
  ...texts.place.map(normal),
  ...texts.sampled.map(normal),
  ...texts.statistic.map(normal),
])

export type Field = keyof typeof texts | 'pressure'

/** Full-width brackets, white space and case make no difference. */
function normal(head: string): string {
  return head.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase()
}

/** A field's column, counted from 0; -1 where there is none. */
export function columnOf(field: Field, heads: readonly string[]): number {
  if (field === 'pressure') return heads.findIndex((head) => pressureOf(head) !== null)
  const written = heads.map(normal)
  for (const text of texts[field]) {
    const column = written.indexOf(text)
    if (column >= 0) return column
  }
  return -1
}

/** How many of the columns that a table must have are among these. */
export const neededIn = (kind: ReadingKind, heads: readonly string[]) =>
  needed[kind].filter((field) => columnOf(field, heads) >= 0).length

export const missingIn = (kind: ReadingKind, heads: readonly string[]) =>
  needed[kind].filter((field) => columnOf(field, heads) < 0)

/** What people are told to write. */
export const textsOf: Record<Field, string> = {
  sampled: 'sampled / 取样日期 / 采样日期',
  place: 'place / 监测点 / 采样点',
  statistic: 'statistic / 统计',
  measured: 'measured / 时间 / 测量时间',
  day: '日期',
  point: 'point / 测压点 / 监测点',
  pressure: 'pressure / 压力(MPa) / 压力(公斤)',
}

/** Every column of quality that no field claims is an item. */
export const isItem = (head: string) => head !== '' && !asides.has(normal(head))

const units: Record<string, 'MPa' | 'kgf/cm2'> = Object.fromEntries([
  ...['mpa', '兆帕'].map((name) => [name, 'MPa'] as const),
  ...['公斤', '公斤力', '千克力', 'kg', 'kgf', 'kg/cm2', 'kgf/cm2', '公斤/平方厘米', '公斤力/平方厘米'].map(
    (name) => [name, 'kgf/cm2'] as const,
  ),
])

/**
 * Whether a column is one of pressures, and in which unit: `压力（MPa）`, `pressure_kgf`. Null of other columns, such as
 * 压力监测点.
 */
export function pressureOf(head: string): { unit: 'MPa' | 'kgf/cm2' | 'unsaid' | 'unknown' } | null {
  const found = /^(?:pressure|(?:供水|管网)?(?:水压|压力)值?)(?:([([_/:])?(.*?)[)\]]?)?$/.exec(normal(head))
  if (!found) return null
  const [, mark, said = ''] = found
  if (said === '') return { unit: 'unsaid' }
  const unit = Object.hasOwn(units, said) ? units[said] : undefined
  if (unit !== undefined) return { unit }
  return mark === undefined ? null : { unit: 'unknown' }
}
