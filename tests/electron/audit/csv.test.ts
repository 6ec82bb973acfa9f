import { describe, expect, it } from 'vitest'
import Papa from 'papaparse'
import { auditCsv } from '../../../electron/audit/csv.ts'
import { makeLine, NOTHING } from '../../../electron/audit/line.ts'
import { localTime } from '../../../electron/audit/local-time.ts'
import { deed } from '../../support/audit.ts'

const lineOf = (more: Parameters<typeof deed>[1]) =>
  makeLine(deed('burst', more), { n: 1, time: '2026-11-23T15:30:05.000Z', prev: NOTHING }).line

const rowsOf = (csv: string) => Papa.parse<string[]>(csv.slice(1).trimEnd(), { newline: '\r\n' }).data

describe('the audit as a table for Excel', () => {
  it('begins with the mark that Excel knows UTF-8 by, has CRLF, Chinese names and the hall’s own time', () => {
    const csv = auditCsv([lineOf({})], localTime('Asia/Shanghai'))
    expect(Buffer.from(csv).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(csv.match(/\r?\n/g)).toEqual(['\r\n', '\r\n'])
    expect(rowsOf(csv)[1]).toEqual([
      '1',
      '2026-11-23 23:30:05',
      '窗口甲',
      'p-1',
      '192.168.1.31',
      '发布通知',
      'burst',
      '',
      '{"title":"停水 burst"}',
      'notice.published',
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ])
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠x'])(
    'runs nothing that begins like a formula: %j',
    (name) => {
      const [, row] = rowsOf(auditCsv([lineOf({ name, after: -5 })], localTime('Asia/Shanghai')))
      expect([row?.[2], row?.[8]]).toEqual([`'${name}`, "'-5"])
    },
  )

  it('keeps quotes, commas and line ends inside their cell, and a cell within what Excel holds', () => {
    const name = '甲,"乙"\n丙'
    const [, row] = rowsOf(
      auditCsv([lineOf({ name, after: 'x'.repeat(50_000) })], localTime('Asia/Shanghai')),
    )
    expect(row?.[2]).toBe(name)
    expect(row?.[8]?.length).toBeLessThan(32_767)
  })
})
