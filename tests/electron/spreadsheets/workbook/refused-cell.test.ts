import { expect, it } from 'vitest'
import { sayDoubt } from '../../../../electron/spreadsheets/doubt.ts'
import { bookPlan } from '../../../../electron/spreadsheets/workbook/book-plan.ts'
import { exportWorkbook } from '../../../../electron/spreadsheets/workbook/export-workbook.ts'
import { planWorkbook } from '../../../../electron/spreadsheets/workbook/import-workbook.ts'
import { refusedCell } from '../../../../electron/spreadsheets/workbook/refused-cell.ts'
import { NOW } from '../../../support/content-folder.ts'
import { manualClock } from '../../../support/manual-clock.ts'
import { Workbook } from '../../../support/workbooks.ts'

const sample = new URL('../../../../content', import.meta.url).pathname

it('what the checker refuses is said by the words of the sheet, and its details by the sheet that they belong in', async () => {
  const own = new Workbook(await exportWorkbook(sample))
    .set('电话·公示电话', 'phones 1', '电话号码', "'0532-96111'")
    .add('水价', { 编号: 'shops', 标题: '商业用水' })
    .add('水价·阶梯', { 编号: 'shops', 序号: '1', 名称: '第一档', 本档上限: '144', 基本水价: '5.00' })
  const { doubts, errors, elsewhere } = await planWorkbook({
    ...{ bytes: own.bytes, fileName: 'x.xlsx', content: sample, clock: manualClock(NOW), removes: false },
  })
  const lines = doubts.map(sayDoubt).map(({ at, message, mend }) => `${at} ${message.zh} ${mend.zh}`)
  const phone = lines.find((line) => line.startsWith('电话·公示电话!'))
  expect(phone).toContain('“电话号码”的写法不对')
  expect(phone).not.toMatch(/number|引号/)
  expect(lines).toContainEqual(expect.stringMatching(/^水价·价格依据 “shops”：.*编号都写 shops/))
  expect(lines).toContainEqual(expect.stringMatching(/^水价·阶梯 .*“本档上限”.*写“无”/))
  // What is said by a cell is not said a second time by a line of a file.
  expect(elsewhere.length).toBeLessThan(errors.length)
  expect(elsewhere.filter(({ file }) => file === 'phones.yaml')).toEqual([])
})

it('a mend in another file keeps that file’s own words', () => {
  const [form] = bookPlan()
  const index = form?.columns.findIndex(({ header }) => header === '柜台') ?? -1
  const column = form?.columns[index]
  if (!form || !column) throw new Error('no column 柜台')
  const cell = { kind: 'empty', text: '', day: null, merged: null } as never
  const read = [{ row: 2, id: 'transfer', number: null, cells: [{ index, column, cell, at: 27 }] }]
  const hint = { zh: '在 hall.yaml 的 counters 里加上', en: 'Add it to the counters of hall.yaml' }
  const problem = { rule: 'guide.no-counter', clause: null, line: null, severity: 'error' as const, hint }
  const found = refusedCell(
    { ...problem, file: 'guides/transfer.md', field: 'counters', message: { zh: 'counters 不对', en: '' } },
    [{ form, read }],
  )
  expect(found).toMatchObject({ column: 27, params: { message: { zh: '“柜台”不对' }, hint } })
})
