import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { readJsonReport, readTableReport } from '../../../electron/queue/read-report.ts'
import { report } from '../../support/queue-source.ts'

const twice = { ok: false, trouble: { code: 'not-contract', detail: 'counters.1.counter twice' } }

it('refuses a report that names a counter twice, as each would call the other’s ticket anew', () => {
  const said = report(1, ['A001', 'A002', null])
  said.counters[1]!.counter = '1'
  expect(readJsonReport(Buffer.from(JSON.stringify(said)))).toEqual(twice)
})

it('refuses a table of everybody who was called: it does not say who is there', () => {
  const table = '窗口,号码\n1,A001\n1,A002\n'
  expect(readTableReport(Buffer.from(table), 1_795_000_000_000, Papa)).toEqual(twice)
})
