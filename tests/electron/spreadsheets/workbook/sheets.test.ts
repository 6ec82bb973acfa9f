import { describe, expect, it } from 'vitest'
import { sayDoubt } from '../../../../electron/spreadsheets/doubt.ts'
import { exportWorkbook } from '../../../../electron/spreadsheets/workbook/export-workbook.ts'
import { planWorkbook } from '../../../../electron/spreadsheets/workbook/import-workbook.ts'
import { NOW } from '../../../support/content-folder.ts'
import { manualClock } from '../../../support/manual-clock.ts'
import { bookFile } from '../../../support/spreadsheets.ts'
import { Workbook } from '../../../support/workbooks.ts'

const sample = new URL('../../../../content', import.meta.url).pathname
const exported = await exportWorkbook(sample)
const book = () => new Workbook(exported)
const plan = (bytes: Uint8Array) =>
  planWorkbook({ bytes, removes: true, fileName: 'x.xlsx', content: sample, clock: manualClock(NOW) })
const said = ({ doubts }: Awaited<ReturnType<typeof plan>>) =>
  doubts.map((doubt) => `${sayDoubt(doubt).at} ${doubt.rule}`)

describe('a sheet of the workbook', () => {
  it('that is gone or hidden is named, and its items stay', async () => {
    const read = await plan(book().drop('服务承诺').hide('水价').bytes)
    expect(read).toMatchObject({ files: {}, gone: [] })
    expect(said(read)).toEqual(['服务承诺 book.sheet-missing', '水价 book.sheet-hidden'])
  })

  it('may be the only one that is left; each that is gone is named', async () => {
    const own = book()
    const [about = '', ...names] = own.names
    for (const name of [about, ...names.filter((each) => each !== '电话')]) own.drop(name)
    const read = await plan(own.bytes)
    expect(said(read)).toEqual([
      ...names.filter((name) => name !== '电话').map((name) => `${name} book.sheet-missing`),
      '说明 book.about-missing',
    ])
  })
})

describe('a file that is no workbook of content', () => {
  it('is refused, and for what it is', async () => {
    await expect(plan(new TextEncoder().encode('hello'))).rejects.toMatchObject({
      said: { zh: expect.stringContaining('不是 Excel 工作簿') as string },
    })
    await expect(plan(bookFile('xlsx', [{ name: 'Sheet1', rows: [['1']] }]))).rejects.toMatchObject({
      said: { zh: expect.stringContaining('没有一张内容工作簿的表') as string },
    })
  })
})
