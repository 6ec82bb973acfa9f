import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { parseReadings } from '../../../../electron/content/items/readings.ts'

const quality = (text: string) => parseReadings('qualityReadings', text, Papa)
const pressure = (text: string) => parseReadings('pressureReadings', text, Papa)

describe('a table of quality', () => {
  it('is read by header text, in any order, and keeps every cell as reported', () => {
    expect(quality('浑浊度,监测点,余氯,取样日期\n<5,net-1,--,2026-11-15\n1.70,net-2,,2026-11-16\n')).toEqual({
      ok: true,
      data: {
        items: ['浑浊度', '余氯'],
        rows: [
          { sampled: '2026-11-15', place: 'net-1', values: ['<5', '--'] },
          { sampled: '2026-11-16', place: 'net-2', values: ['1.70', ''] },
        ],
      },
    })
  })

  it('takes the dates that a spreadsheet writes, empty rows and a missing last cell', () => {
    expect(quality('sampled,place,pH,浑浊度\r\n2026/1/5,net-1,7.6\r\n,,,\r\n\r\n')).toMatchObject({
      data: { rows: [{ sampled: '2026-01-05', place: 'net-1', values: ['7.6', ''] }] },
    })
  })

  it.each([
    ['place,pH\nnet-1,7\n', 'csv.column-missing', 1],
    ['sampled,place,pH,pH\n2026-01-05,a,1,2\n', 'csv.column-twice', 1],
    ['sampled,place,pH,\n2026-01-05,a,1,2\n', 'csv.column-nameless', 1],
    ['sampled,place,pH\n2026-01-05,a,1\n2026-01-06,a,1,2\n', 'csv.cells', 3],
    ['\n\n', 'file.empty', undefined],
    ['sampled,place,pH\n2026-01-05,a,"7\n2026-01-06,a,8\n', 'csv.quote', 2],
    [
      `sampled,place${',x'.repeat(5)}${Array.from({ length: 400 }, (_, index) => `,i${index}`).join('')}\n`,
      'csv.columns',
      1,
    ],
    ['水质日报\n\n检测日期,监测点,pH\n2026-01-05,a,7\n', 'csv.column-missing', 3],
  ])('that cannot be trusted is a problem: %j', (text, rule, line) => {
    expect(quality(text)).toMatchObject({
      ok: false,
      faults: [line === undefined ? { rule } : { rule, line }],
    })
  })
})

describe('a table of quality as utilities write it', () => {
  const row = { sampled: '2026-11-15', place: 'net-1', values: ['0.12'] }

  it.each([
    ['commas', ','],
    ['tabs', '\t'],
    ['semicolons', ';'],
  ])('has its cells parted by %s', (_, mark) => {
    const text = [
      ['取样日期', '监测点', '浑浊度'],
      ['2026-11-15', 'net-1', '0.12'],
    ].map((cells) => cells.join(mark))
    expect(quality(text.join('\n'))).toEqual({ ok: true, data: { items: ['浑浊度'], rows: [row] } })
  })

  it('has commas inside cells that are parted otherwise', () => {
    expect(quality('取样日期;监测点;浑浊度\n2026-11-15;net-1;0,12\n')).toMatchObject({
      data: { rows: [{ values: ['0,12'] }] },
    })
  })

  it.each(['采样日期', '取样时间', 'sampled', ' 采样\u3000日期 '])('has its day under %j', (head) => {
    expect(quality(`${head},采样点,浑浊度\n2026/11/15 0:00,net-1,0.12\n`)).toMatchObject({
      data: { rows: [row] },
    })
  })

  it('has titles above its header, cells over several lines, and columns that are no items', () => {
    const text = [
      '青岛示例水务水质日报,,,,,,',
      '"单位：\r\nmg/L",,,,,,',
      '序号,检测日期,采样日期,监测点编号,监测点名称,"浑浊\r\n度",备注',
      '1,2026-11-20,2026-11-15,net-1,示例路,0.12,"第一行\r\n第二行"',
      '2,2026-11-21,2026-11-16,net-1,示例路,0.13,',
    ]
    expect(quality(text.join('\r\n'))).toEqual({
      ok: true,
      data: {
        items: ['浑浊度'],
        rows: [row, { ...row, sampled: '2026-11-16', values: ['0.13'] }],
      },
    })
  })

  it('finds no header below the tenth row', () => {
    const titles = (count: number) =>
      `${'说明\n'.repeat(count)}取样日期,监测点,浑浊度\n2026-11-15,net-1,0.12\n`
    expect(quality(titles(9))).toMatchObject({ ok: true })
    expect(quality(titles(10))).toMatchObject({
      ok: false,
      faults: [{ rule: 'csv.column-missing', line: 1 }, {}],
    })
  })

  it.each([
    ['单次', 'sample'],
    ['单样', 'sample'],
    ['', 'sample'],
    ['sample', 'sample'],
    ['平均', 'mean'],
    ['均值', 'mean'],
    ['最高', 'highest'],
    ['最大', 'highest'],
    ['最低', 'lowest'],
    ['最小', 'lowest'],
    ['lowest', 'lowest'],
    ['constructor', 'constructor'],
  ])('calls %j a %s', (said, statistic) => {
    for (const head of ['statistic', '统计', '统计方式'])
      expect(quality(`取样日期,监测点,${head},浑浊度\n2026-11-15,net-1,${said},0.12\n`)).toEqual({
        ok: true,
        data: { items: ['浑浊度'], rows: [{ ...row, statistic }] },
      })
  })
})

describe('a table of pressure', () => {
  const row = { measured: '2026-11-23 08:05', point: 'p-1', pressure: '0.28' }

  it.each([
    ['measured,point,pressure', undefined],
    ['时间,监测点,压力', undefined],
    ['压力(MPa),监测点,时间', 'MPa'],
    ['时间,监测点,压力（MPa）', 'MPa'],
    ['测量时间,测压点,水压 (兆帕)', 'MPa'],
    ['测压时间,测压点,压力(公斤)', 'kgf/cm2'],
    ['监测时间,监测点,压力（kgf/cm²）', 'kgf/cm2'],
    ['measured,point,pressure_kgf', 'kgf/cm2'],
    ['时间,压力监测点,供水压力值（公斤/平方厘米）', 'kgf/cm2'],
  ])('is found under the header %s, in %s', (header, unit) => {
    const cells = header.startsWith('压力') ? '0.28,p-1,2026/11/23 8:05' : '2026/11/23 8:05,p-1,0.28'
    expect(pressure(`${header}\n${cells}\n`)).toEqual({
      ok: true,
      data: { ...(unit !== undefined && { unit }), rows: [row] },
    })
  })

  it('may have the day and the time in two columns', () => {
    expect(pressure('日期,时间,测压点,压力\n2026年11月23日,8:05,p-1,0.28\n')).toMatchObject({
      data: { rows: [row] },
    })
  })

  it.each([
    ['时间,监测点,压力(kPa)\n', 'csv.unit'],
    ['时间,监测点,压力(MPa),压力(公斤)\n', 'csv.column-twice'],
    ['时间,监测点,流量\n', 'csv.column-missing'],
  ])('that cannot be trusted is a problem: %j', (text, rule) => {
    expect(pressure(`${text}2026-11-23 08:05,p-1,280,2\n`)).toMatchObject({
      ok: false,
      faults: [{ rule, line: 1 }],
    })
  })
})
