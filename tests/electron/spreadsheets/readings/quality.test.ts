import { describe, expect, it } from 'vitest'
import { openSheets } from '../../../../electron/spreadsheets/open-sheets.ts'
import { sayDoubt } from '../../../../electron/spreadsheets/doubt.ts'
import { readQuality } from '../../../../electron/spreadsheets/readings/quality.ts'
import { sampleKnown } from '../../../support/sample-known.ts'
import { DAY, expected, layouts } from '../../../support/quality-layouts.ts'
import { bookFile, figure, type MadeSheet } from '../../../support/spreadsheets.ts'

const { quality: known } = await sampleKnown()

async function read(bytes: Uint8Array, file = 'x.xlsx') {
  const { sheets } = await openSheets(bytes, file)
  const { figures, doubts } = readQuality(sheets, file, known)
  return {
    figures,
    said: Object.fromEntries(figures.map(({ place, item, said }) => [`${place.id} ${item.id}`, said])),
    doubts: doubts.map((doubt) => `${sayDoubt(doubt).at} ${doubt.rule}`),
  }
}

const sheet = (rows: MadeSheet['rows'], name = '水质') => bookFile('xlsx', [{ name, rows }])

describe('a sheet of quality', () => {
  it.each(layouts)('is read cell by cell: $name', async ({ bytes, file }) => {
    const { figures, said, doubts } = await read(bytes, file)
    const inBulletin = Object.entries(expected).filter(
      ([key]) => said[key] !== undefined || !/^net-.* (?:visible-matter|e-coli)$/.test(key),
    )
    expect(said).toEqual(Object.fromEntries(inBulletin))
    expect(figures.length).toBeGreaterThanOrEqual(48)
    expect(new Set(figures.map(({ day, statistic }) => `${day} ${statistic}`))).toEqual(
      new Set([`${DAY} sample`]),
    )
    expect(doubts).toEqual([])
  })

  it('takes means, highest and lowest for what they are, as of the last day of their month', async () => {
    const { figures, doubts } = await read(
      bookFile('xlsx', [
        {
          name: '月报',
          rows: [
            ['2026年10月水质月报', ...Array<null>(6).fill(null)],
            ['水厂', '浑浊度', null, null, '游离氯', null, null],
            [null, '最高', '最低', '平均', '最高', '最低', '平均'],
            ['城区水厂', ...['0.21', '0.08', '0.12', '0.80', '0.50', '0.60'].map(figure)],
          ],
          merges: ['A1:G1', 'A2:A3', 'B2:D2', 'E2:G2'],
        },
      ]),
    )
    expect(figures.map(({ day, statistic, item, said }) => [day, statistic, item.id, said])).toEqual([
      ['2026-10-31', 'highest', 'turbidity', '0.21'],
      ['2026-10-31', 'lowest', 'turbidity', '0.08'],
      ['2026-10-31', 'mean', 'turbidity', '0.12'],
      ['2026-10-31', 'highest', 'free-chlorine', '0.80'],
      ['2026-10-31', 'lowest', 'free-chlorine', '0.50'],
      ['2026-10-31', 'mean', 'free-chlorine', '0.60'],
    ])
    expect(doubts).toEqual(['月报!A1 date.interval'])
  })

  it('names each doubtful cell and takes the rest', async () => {
    const { said, doubts } = await read(
      sheet([
        ['取样日期', '监测点', '浑浊度', '余氯', '总氯', '色度'],
        ['2026-11-20', '城区水厂', 1.2, '0.05L', '0.9', '<5'],
        ['2026-11-20', '人民北路', 0.2, '0.3', '0.9', '<5'],
        ['2027-11-20', '人民路', 0.2, '0.3', '0.9', '<5'],
        ['11月20日', '红旗路', 0.2, '0.3', '0.9', '<5'],
        ['2026-11-20', '杭州路', { v: 46345, z: 'yyyy/m/d' }, '<0.1', '0.9', '合格'],
        ['2019-01-04', '杭州路', 0.2, '', '', ''],
      ]),
    )
    expect(said).toEqual({
      'plant-city turbidity': '1.2',
      'plant-city colour': '<5',
      'net-hangzhou free-chlorine': '<0.1',
    })
    expect(new Set(doubts)).toEqual(
      new Set([
        '水质!E1 header.unknown',
        '水质!C2 value.over',
        '水质!D2 value.unreadable',
        '水质!B3 place.unknown',
        '水质!C4 date.future',
        '水质!A5 date.unreadable',
        '水质!C6 value.date',
        '水质!D6 value.unclear',
        '水质!F6 value.unreadable',
        '水质!C7 standard.none',
      ]),
    )
  })

  it('never takes the day of testing, reporting or publication for that of the sample', async () => {
    const rows = (date: string): MadeSheet['rows'] => [
      [date, null, null],
      ['监测点', '浑浊度', '色度'],
      ['人民路', 0.2, '<5'],
    ]
    const reportedOn = await read(sheet(rows('报告日期：2026-11-20')))
    expect(reportedOn).toMatchObject({ figures: [], doubts: ['水质!A1 date.other'] })
    const unsaid = await read(sheet(rows('2026年11月20日水质公告')))
    expect(unsaid.figures.map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-20'])
    expect(unsaid.doubts).toEqual(['水质!A1 date.unlabelled'])
    expect((await read(sheet(rows('水质公告')))).doubts).toEqual(['水质!B3 date.missing'])
    const ranged = await read(sheet(rows('2026年11月16日至20日水质')))
    expect(ranged.figures).toEqual([])
  })

  it('refuses figures in a unit that is not the standard’s', async () => {
    const { said, doubts } = await read(
      sheet([
        ['取样日期', '监测点', '浑浊度(NTU)', '余氯(μg/L)'],
        ['2026-11-20', '人民路', 0.2, 300],
      ]),
    )
    expect(said).toEqual({ 'net-renmin turbidity': '0.2' })
    expect(doubts).toEqual(['水质!D1 unit.other'])
  })

  it('says what it did not read: a sheet without a table, a hidden one', async () => {
    const bytes = bookFile('xlsx', [
      { name: '说明', rows: [['请按规定填写']] },
      { name: '旧数据', rows: [['监测点']], hidden: true },
    ])
    const opened = await openSheets(bytes, 'x.xlsx')
    expect(opened.hidden).toEqual(['旧数据'])
    expect((await read(bytes)).doubts).toEqual(['说明 table.none'])
  })
})
