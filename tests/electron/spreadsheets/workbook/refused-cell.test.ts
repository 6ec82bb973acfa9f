import { describe, expect, it } from 'vitest'
import { sayDoubt } from '../../../../electron/spreadsheets/doubt.ts'
import { bookPlan } from '../../../../electron/spreadsheets/workbook/book-plan.ts'
import { exportWorkbook } from '../../../../electron/spreadsheets/workbook/export-workbook.ts'
import { planWorkbook } from '../../../../electron/spreadsheets/workbook/import-workbook.ts'
import { refusedCell } from '../../../../electron/spreadsheets/workbook/refused-cell.ts'
import { NOW } from '../../../support/content-folder.ts'
import { manualClock } from '../../../support/manual-clock.ts'
import { serial } from '../../../support/spreadsheets.ts'
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

describe('the cell that is at fault is named', () => {
  async function read(own: Workbook) {
    const plan = await planWorkbook({
      ...{ bytes: own.bytes, fileName: 'x.xlsx', content: sample, clock: manualClock(NOW), removes: false },
    })
    return { ...plan, said: plan.doubts.map((doubt) => ({ rule: doubt.rule, ...sayDoubt(doubt) })) }
  }
  const book = async () => new Workbook(await exportWorkbook(sample))
  const rowOf = (own: Workbook, sheet: string, id: string) =>
    own.rows(sheet).findIndex(([said]) => said === id) + 1

  it('where a date stands for words, and not the English beside it', async () => {
    const own = (await book()).set('服务承诺', 'on-site', '标题', serial('2026-01-01', 'yyyy-mm-dd'))
    own
      .add('服务承诺', { 编号: 'new', 标题: '新' })
      .set('服务承诺', 'new', '承诺内容', serial('2026-03-04', 'm/d'))
    const { said, errors } = await read(own)
    const dates = said.filter(({ rule }) => rule === 'book.date')
    expect(dates.map(({ at }) => at)).toEqual([
      `服务承诺!B${rowOf(own, '服务承诺', 'on-site')}`,
      `服务承诺!D${rowOf(own, '服务承诺', 'new')}`,
    ])
    expect(dates[0]?.message.zh).toContain('标题要写文字，Excel 把这一格当成了日期“2026-01-01”')
    expect(errors.filter(({ file }) => file.includes('on-site'))).toEqual([])
  })

  it('where figures were typed for words, and the English where that was changed', async () => {
    const own = (await book()).set('服务承诺', 'on-site', '标题', '2026-01-01')
    const at = rowOf(own, '服务承诺', 'on-site')
    const [doubt, ...more] = (await read(own)).said
    expect(doubt).toMatchObject({ at: `服务承诺!B${at}`, rule: 'book.figure' })
    expect(doubt?.message.zh).toMatch(/“2026-01-01”只有数字，和英文“On site/)
    expect(more).toEqual([])
    const both = own.set('服务承诺', 'on-site', '标题 English', 'On site')
    expect((await read(both)).said).toMatchObject([{ at: `服务承诺!C${at}`, rule: 'book.refused' }])
  })

  it('where 否 stands for nothing, and what else a group of fields takes is said by headers', async () => {
    const paid = await read((await book()).set('办事指南', 'pay', '收费·免费', '否'))
    expect(paid).toMatchObject({ said: [], files: {} })
    const own = (await book()).set('办事指南', 'change-use', '收费·免费', '否')
    const { said, elsewhere } = await read(own)
    expect(elsewhere).toEqual([])
    expect(said).toMatchObject([
      { at: expect.stringMatching(`^办事指南![A-Z]+${rowOf(own, '办事指南', 'change-use')}$`) as string },
    ])
    expect(said[0]?.message.zh).toBe('“收费”没有写成任何一种可用的形式')
    expect(said[0]?.mend.zh).toMatch(/“收费·免费”写“是”；或“办事指南·收费项目”；或“收费·计费方法”/)
    expect(said[0]?.mend.en).not.toMatch(/true|\bfree\b/)
  })
})
