import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { parseReadings } from '../../../electron/content/readings.ts'

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
  ])('that cannot be trusted is a problem: %j', (text, rule, line) => {
    expect(quality(text)).toMatchObject({
      ok: false,
      faults: [line === undefined ? { rule } : { rule, line }],
    })
  })
})

describe('a table of pressure', () => {
  it.each([
    'measured,point,pressure',
    '时间,监测点,压力',
    '压力(MPa),监测点,时间',
    '时间,监测点,压力（MPa）',
  ])('is found under the header %s', (header) => {
    const cells = header.startsWith('压力') ? '0.28,p-1,2026/11/23 8:05' : '2026/11/23 8:05,p-1,0.28'
    expect(pressure(`${header}\n${cells}\n`)).toEqual({
      ok: true,
      data: { rows: [{ measured: '2026-11-23 08:05', point: 'p-1', pressure: '0.28' }] },
    })
  })
})
