import { describe, expect, it } from 'vitest'
import { sayDoubt } from '../../../../electron/spreadsheets/doubt.ts'
import { exportWorkbook } from '../../../../electron/spreadsheets/workbook/export-workbook.ts'
import { planWorkbook } from '../../../../electron/spreadsheets/workbook/import-workbook.ts'
import { NOW } from '../../../support/content-folder.ts'
import { manualClock } from '../../../support/manual-clock.ts'
import { Workbook } from '../../../support/workbooks.ts'

const sample = new URL('../../../../content', import.meta.url).pathname
const exported = await exportWorkbook(sample)
const book = () => new Workbook(exported)
const plan = ({ bytes }: Workbook, removes = true) =>
  planWorkbook({ bytes, removes, fileName: 'x.xlsx', content: sample, clock: manualClock(NOW) })
const said = ({ doubts }: Awaited<ReturnType<typeof plan>>) =>
  doubts.map((doubt) => `${sayDoubt(doubt).at} ${doubt.rule}`)
const nothing = { files: {}, gone: [], doubts: [] }

/** The sheet with its second row written anew; the first item is billing's. */
const helped = (own: Workbook, to: (notes: string[]) => string[]) =>
  own.change('服务承诺', ([heads = [], notes = [], ...rows]) => [heads, to(notes), ...rows])
const withoutHelp = ([heads = [], , ...rows]: string[][]) => [heads, ...rows]

describe('the row of help', () => {
  it('may be deleted in every sheet: each first item is still there', async () => {
    const own = book()
    for (const name of own.names.slice(1)) own.change(name, withoutHelp)
    expect(await plan(own)).toMatchObject(nothing)
    const changed = book().change('服务承诺', withoutHelp).set('服务承诺', 'billing', '标题', '算错了退')
    const { files, doubts, gone } = await plan(changed)
    expect({ doubts, gone, paths: Object.keys(files) }).toEqual({
      ...{ doubts: [], gone: [], paths: ['pledges/billing.md'] },
    })
    expect(files['pledges/billing.md']).toContain('title: 算错了退\n')
  })

  it('is known wherever a sort or a blank row has put it', async () => {
    const sorted = book().change('服务承诺', ([heads = [], notes = [], ...rows]) => [heads, ...rows, notes])
    expect(await plan(sorted)).toMatchObject(nothing)
    const moved = book().change('水价·阶梯', ([heads = [], ...rows]) => [heads, [], ...rows])
    expect(await plan(moved)).toMatchObject(nothing)
  })

  it.each<[string, (notes: string[]) => string[]]>([
    ['in Chinese alone', (notes) => notes.map((note) => note.split(' · ')[0] ?? '')],
    ['in English alone', (notes) => notes.map((note) => note.split(' · ')[1] ?? '')],
    ['with another first cell', ([, ...notes]) => ['不要改 · keep it', ...notes]],
    ['edited a little', (notes) => notes.map((note) => `${note.replace('必填；', '')}！`)],
    ['with nothing but its first cell', ([id = '']) => [id]],
  ])('is known %s', async (_, to) => {
    expect(await plan(helped(book(), to))).toMatchObject(nothing)
  })

  it.each<[string, (notes: string[]) => string[]]>([
    ['somebody wrote other words in its place', () => ['看上面', '照着填', '照着填']],
    ['an id stands in it', ([, ...notes]) => ['billing', ...notes]],
  ])('that cannot be told from an item is said, and nothing goes: %s', async (_, to) => {
    const read = await plan(helped(book().remove('服务承诺', 'billing'), to))
    expect(read).toMatchObject({ files: {}, gone: [] })
    expect(said(read)).toEqual(['服务承诺!A2 book.help', '服务承诺 book.unfound'])
    const { message, mend } = sayDoubt(read.doubts[1] ?? expect.fail('no doubt'))
    expect(message.zh).toContain('“billing”')
    expect(mend.zh).not.toContain('--delete')
  })
})
