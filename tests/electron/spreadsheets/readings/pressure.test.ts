import { describe, expect, it } from 'vitest'
import { openSheets } from '../../../../electron/spreadsheets/open-sheets.ts'
import { sayDoubt } from '../../../../electron/spreadsheets/doubt.ts'
import { readPressure } from '../../../../electron/spreadsheets/readings/pressure.ts'
import { pressureWords } from '../../../../electron/spreadsheets/readings/pressure-words.ts'
import { sampleKnown } from '../../../support/sample-known.ts'
import { toGb18030 } from '../../../fuzz/mutate-bytes.ts'
import { bookFile, figure, serial, type CellText, type MadeSheet } from '../../../support/spreadsheets.ts'

const { pressure: known } = await sampleKnown()

async function read(bytes: Uint8Array, file = 'x.xlsx', more: Partial<typeof known> = {}) {
  const { sheets } = await openSheets(bytes, file)
  const { figures, doubts } = readPressure(sheets, file, { ...known, ...more })
  return {
    figures,
    said: Object.fromEntries(
      figures.map(({ point, measured, said, unit }) => [`${point.id} ${measured}`, `${said} ${unit}`]),
    ),
    doubts: doubts.map((doubt) => `${sayDoubt(doubt).at} ${doubt.rule}`),
  }
}

const sheet = (rows: MadeSheet['rows'], more: Partial<MadeSheet> = {}) =>
  bookFile('xlsx', [{ name: '压力', rows, ...more }])

const expected = {
  'low-qingdao 2026-11-20 08:00': '0.37 MPa',
  'low-qingdao 2026-11-20 20:00': '0.30 MPa',
  'mid-renmin 2026-11-20 08:00': '0.31 MPa',
  'mid-renmin 2026-11-20 20:00': '0.29 MPa',
  'low-yangzhou 2026-11-20 08:00': '0.25 MPa',
  'low-yangzhou 2026-11-20 20:00': '0.14 MPa',
}

const hours = ['08:00', '20:00']
const points = { 青岛路: ['0.37', '0.30'], 人民路: ['0.31', '0.29'], '扬州路（管网末梢）': ['0.25', '0.14'] }
const names = Object.keys(points)
const at = (name: string, hour: number): CellText => figure(points[name as keyof typeof points][hour] ?? '')

const layouts = [
  {
    name: 'a reading in each row, .csv in GB18030',
    file: 'a.csv',
    bytes: toGb18030(
      `测压记录\n序号,测压点,测压时间,压力(MPa)\n${names.flatMap((name) => hours.map((hour, index) => `1,${name},2026/11/20 ${hour},${points[name as keyof typeof points][index]}`)).join('\n')}\n`,
    ),
  },
  {
    name: 'day and hour in a column each, as Excel holds them, .xls',
    file: 'b.xls',
    bytes: bookFile('biff8', [
      {
        name: '压力',
        rows: [
          ['日期', '时间', '监测点', '压力', '备注'],
          [null, null, null, 'MPa', null],
          ...names.flatMap((name) =>
            hours.map((_, index): CellText[] => [
              serial('2026-11-20'),
              { v: index === 0 ? 8 / 24 : 20 / 24, z: 'h:mm' },
              name,
              at(name, index),
              '',
            ]),
          ),
        ],
      },
    ]),
  },
  {
    name: 'a column for each point, hours down',
    file: 'c.xlsx',
    bytes: sheet([
      ['管网压力日报（单位：MPa）', null, null, null],
      ['时间', ...names],
      ...hours.map((hour, index): CellText[] => [
        serial('2026-11-20', 'yyyy/m/d h:mm', hour),
        ...names.map((name) => at(name, index)),
      ]),
      ['平均', 0.34, 0.3, 0.2],
    ]),
  },
  {
    name: 'points down, hours across under their merged day, with each point’s limit',
    file: 'd.xlsx',
    bytes: sheet(
      [
        ['管网压力（MPa）', null, null, null, null],
        ['序号', '监测点', '下限', '2026年11月20日', null],
        [null, null, null, '8:00', '20时'],
        ...names.map((name, index): CellText[] => [index + 1, name, 0.14, at(name, 0), at(name, 1)]),
      ],
      { merges: ['A1:E1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2'] },
    ),
  },
]

describe('a sheet of pressures', () => {
  it.each(layouts)('is read cell by cell: $name', async ({ bytes, file }) => {
    const { said, doubts } = await read(bytes, file)
    expect(said).toEqual(expected)
    expect(doubts.filter((doubt) => !doubt.endsWith('value.statistic'))).toEqual([])
  })

  it('keeps 公斤 as reported and says that they are converted; 24:00 is midnight', async () => {
    const { said, doubts } = await read(
      sheet([
        ['2026年11月20日', null, null],
        ['时间', '测压点', '压力（公斤）'],
        ['8:00', '青岛路', figure('3.70')],
        ['24:00', '青岛路', figure('3.5')],
      ]),
    )
    expect(said).toEqual({
      'low-qingdao 2026-11-20 08:00': '3.70 kgf/cm2',
      'low-qingdao 2026-11-21 00:00': '3.5 kgf/cm2',
    })
    expect(doubts).toEqual(['压力!A1 date.title', '压力 unit.converted'])
  })

  it('takes no pressure without its unit, or in one that cannot be', async () => {
    const rows = (head: string, pressure: number): MadeSheet['rows'] => [
      ['时间', '测压点', head],
      ['2026-11-20 08:00', '青岛路', pressure],
    ]
    expect(await read(sheet(rows('压力', 0.3)))).toMatchObject({
      figures: [],
      doubts: ['压力!C2 unit.unsaid'],
    })
    expect((await read(sheet(rows('压力', 0.3)), 'x.xlsx', { unit: 'MPa' })).said).toEqual({
      'low-qingdao 2026-11-20 08:00': '0.3 MPa',
    })
    expect((await read(sheet(rows('压力（公斤）', 0.3)))).doubts).toEqual(['压力!C2 unit.contradicts'])
    expect((await read(sheet(rows('压力（MPa）', 3.1)))).doubts).toEqual(['压力!C2 value.implausible'])
  })

  it('names each doubtful cell and takes the rest', async () => {
    const { said, doubts } = await read(
      sheet([
        ['时间', '测压点', '压力（MPa）'],
        ['2026-11-20 08:00', '青岛路', 0.12],
        ['2026-11-20 08:00', '青鸟路', 0.3],
        ['2026-12-20 08:00', '人民路', 0.3],
        ['2026-11-20', '人民路', 0.3],
        ['2026-11-20 08:00', '红旗路', '故障'],
        ['2026-11-20 08:00', '现河公园', '--'],
      ]),
    )
    expect(said).toEqual({ 'low-qingdao 2026-11-20 08:00': '0.12 MPa' })
    expect(new Set(doubts)).toEqual(
      new Set([
        '压力!C2 value.below',
        '压力!B3 place.unknown',
        '压力!A4 date.future',
        '压力!A5 date.unreadable',
        '压力!C6 value.no-pressure',
      ]),
    )
  })

  it('says what a time lacks, at the cell of the time', async () => {
    const rows: MadeSheet['rows'] = [
      ['监测点', '时间', '压力（MPa）'],
      ['青岛路', '11-26 9:00', 0.35],
      ['青岛路', '9:00', 0.35],
      ['青岛路', null, 0.35],
      ['青岛路', '2026-11-20 24:30', 0.35],
    ]
    const { figures, doubts } = await read(sheet(rows))
    expect(figures).toEqual([])
    expect(doubts).toEqual([
      '压力!B2 time.no-year',
      '压力!B3 time.no-day',
      '压力!B4 time.missing',
      '压力!B5 date.unreadable',
    ])
    const several = await read(sheet([['2026年11月20日 2026年11月21日'], ['测压记录'], ...rows.slice(0, 3)]))
    expect(several.doubts).toEqual(['压力!B4 time.no-year', '压力!B5 time.several'])
    const said = Object.values(pressureWords).flatMap(({ zh, en }) => [...zh, ...en])
    expect(said.filter((words) => /取样|sample/.test(words))).toEqual([])
  })

  it('takes the unit that stands in the header of each point', async () => {
    const rows = (...heads: string[]): MadeSheet['rows'] => [
      ['时间', ...heads],
      ['2026-11-20 08:00', ...heads.map(() => figure('0.35'))],
    ]
    const own = await read(sheet(rows('青岛路（MPa）', '扬州路（管网末梢）（MPa）', '不存在的点（MPa）')))
    expect(own.said).toEqual({
      'low-qingdao 2026-11-20 08:00': '0.35 MPa',
      'low-yangzhou 2026-11-20 08:00': '0.35 MPa',
    })
    expect(own.doubts).toEqual(['压力!D1 place.unknown'])
    const downwards = await read(
      sheet([
        ['时间', '2026-11-20 08:00'],
        ['青岛路压力（公斤）', figure('3.5')],
        ['人民路（公斤）', figure('3.4')],
      ]),
    )
    expect(Object.values(downwards.said)).toEqual(['3.5 kgf/cm2', '3.4 kgf/cm2'])
    const doubtsOf = async (...heads: string[]) => (await read(sheet(rows(...heads)))).doubts
    expect(await doubtsOf('青岛路（MPa）', '人民路（公斤）')).toEqual(['压力!C1 unit.mixed'])
    expect(await doubtsOf('青岛路（MPa）', '人民路')).toEqual(['压力!C1 unit.unsaid'])
    const titled = sheet([['水压（单位：MPa）'], ...rows('青岛路（MPa）', '人民路')])
    expect(Object.keys((await read(titled)).said)).toHaveLength(2)
  })
})
