import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bookPlan } from '../../../../electron/spreadsheets/workbook/book-plan.ts'
import { exportWorkbook } from '../../../../electron/spreadsheets/workbook/export-workbook.ts'
import { planWorkbook } from '../../../../electron/spreadsheets/workbook/import-workbook.ts'
import { sayDoubt } from '../../../../electron/spreadsheets/doubt.ts'
import { NOW } from '../../../support/content-folder.ts'
import { manualClock } from '../../../support/manual-clock.ts'
import { serial } from '../../../support/spreadsheets.ts'
import { copyOfSample, Workbook } from '../../../support/workbooks.ts'

const sample = new URL('../../../../content', import.meta.url).pathname
const secondCity = new URL('../../../fixtures/second-city', import.meta.url).pathname
const clock = manualClock(NOW)

const plan = (content: string, bytes: Uint8Array, removes = false) =>
  planWorkbook({ bytes, content, clock, removes, fileName: 'x.xlsx' })
const said = ({ doubts }: Awaited<ReturnType<typeof plan>>) =>
  doubts.map((doubt) => `${sayDoubt(doubt).at} ${doubt.rule}`)
const exported = new Workbook(await exportWorkbook(sample)).bytes
const book = () => new Workbook(exported)

/** The lines in which two texts differ. */
function differing(path: string, text = ''): { before: string[]; after: string[] } {
  const [before, after] = [readFileSync(join(sample, path), 'utf8').split('\n'), text.split('\n')]
  return {
    before: before.filter((line) => !after.includes(line)),
    after: after.filter((line) => !before.includes(line)),
  }
}

describe('the workbook', () => {
  it.each([
    ['the sample', sample],
    ['a whole other city', secondCity],
  ])('changes nothing of %s when nobody changed it', async (_, content) => {
    const bytes = await exportWorkbook(content)
    expect(await plan(content, new Workbook(bytes).bytes)).toEqual({
      files: {},
      gone: [],
      changes: [],
      doubts: [],
      errors: [],
      elsewhere: [],
    })
  })

  it('has one column for a header, and everything that people write', () => {
    for (const { columns } of bookPlan()) {
      const heads = columns.map(({ header }) => header)
      expect(new Set(heads).size).toBe(heads.length)
    }
    expect(book().get('办事指南', 'transfer', '事项名称')).toBe('过户')
  })

  it('says in its second row what a cell takes, as one writes it in Excel', () => {
    const notes = book().names.flatMap((name) => book().rows(name)[1] ?? [])
    expect(notes.filter((note) => /引号|quotes/.test(note))).toEqual([])
    const noteOf = (sheet: string, header: string) => {
      const [heads = [], own = []] = book().rows(sheet)
      return own[heads.indexOf(header)]
    }
    expect(noteOf('办事指南', '编号')).toContain('新的一项用小写字母')
    expect(noteOf('办事指南·申报材料', '编号')).toContain('“办事指南”里的编号')
    expect(noteOf('电话', '编号')).toContain('不要改')
    expect(noteOf('水价·阶梯', '本档上限')).toContain('没有就写 无')
  })

  it('shows figures, choices and limits as people read them, English beside', () => {
    const own = book()
    expect(own.get('水价·阶梯', 'residential 1', '基本水价')).toBe('2.30')
    expect(own.get('水价·阶梯', 'residential 3', '本档上限')).toBe('无')
    expect(own.get('办事指南', 'transfer', '承诺时限')).toBe('1 天（自然日）')
    expect(own.get('办事指南·申报材料', 'transfer 1', '材料形式')).toBe('原件和复印件')
    expect(own.get('服务承诺', 'water-quality', '承诺内容 English')).toContain('At least 98%')
  })
})

describe('a changed cell', () => {
  it('changes its own line and nothing else', async () => {
    const { files, changes, doubts, errors } = await plan(
      sample,
      book()
        .set('服务承诺', 'water-quality', '承诺内容', '水质综合合格率不低于99%')
        .set('水价·阶梯', 'residential 1', '基本水价', '2.40')
        .set('电话·公示电话', 'phones 4', '电话号码', '0532-88887777')
        .set('办事指南', 'transfer', '承诺时限', '2 工作日')
        .set('通知', '2026-11-25-planned-stop', '预计时长', '9 小时')
        .set('通知', '2026-11-25-planned-stop', '结束时间', serial('2026-11-26', 'yyyy/m/d h:mm', '07:00'))
        .bytes,
    )
    expect({ doubts, errors: errors.map(({ rule }) => rule) }).toEqual({ doubts: [], errors: [] })
    expect(Object.keys(files).sort()).toEqual([
      'guides/transfer.md',
      'notices/2026-11-25-planned-stop.md',
      'phones.yaml',
      'pledges/water-quality.md',
      'prices/residential.yaml',
    ])
    expect(differing('pledges/water-quality.md', files['pledges/water-quality.md'])).toEqual({
      before: ['promise: 水质综合合格率不低于98%，检测结果按期公布'],
      after: ['promise: 水质综合合格率不低于99%'],
    })
    expect(differing('prices/residential.yaml', files['prices/residential.yaml'])).toEqual({
      before: ["    base: '2.30'"],
      after: ["    base: '2.40'"],
    })
    expect(differing('phones.yaml', files['phones.yaml']).after).toEqual(['    number: 0532-88887777'])
    expect(differing('guides/transfer.md', files['guides/transfer.md']).after).toEqual([
      'promisedLimit: { value: 2, unit: workday }',
    ])
    expect(
      differing('notices/2026-11-25-planned-stop.md', files['notices/2026-11-25-planned-stop.md']).after,
    ).toEqual(['ends: 2026-11-26 07:00', 'lasts: { value: 9, unit: hour }'])
    expect(changes).toHaveLength(6)
  })

  it('in English, of a list, of a text in paragraphs, or of a field that was not there', async () => {
    const { files, doubts } = await plan(
      sample,
      book()
        .set('服务承诺', 'water-quality', '承诺内容 English', 'At least 99% pass')
        .set('办事指南', 'transfer', '办理条件', '房子已经是您的\n水费已经交清\n带身份证')
        .set('水价', 'residential', '备注', '第一段。\n\n第二段。')
        .set('办事指南', 'repair', '正文', '有变化会说。')
        .set('水价', 'residential', '失效日期', '2027-12-31').bytes,
    )
    expect(doubts).toEqual([])
    expect(differing('pledges/water-quality.en.md', files['pledges/water-quality.en.md']).after).toEqual([
      'promise: At least 99% pass',
    ])
    expect(files['guides/transfer.md']).toContain('房子已经是您的')
    expect(files['guides/transfer.md']).toContain('带身份证')
    expect(
      differing('guides/transfer.md', files['guides/transfer.md']).before.every((line) =>
        /conditions|房子|水费/.test(line),
      ),
    ).toBe(true)
    const price = differing('prices/residential.yaml', files['prices/residential.yaml'])
    expect(price.after).toEqual(['  第一段。', '  第二段。', 'until: 2027-12-31'])
    expect(files['prices/residential.yaml']).toContain('# 基本水价随档位变')
    expect(files['guides/repair.md']).toMatch(/reviewBy: 2027-03-01\n---\n有变化会说。\n$/)
  })
})

describe('rows', () => {
  it('are added to a list, and as an item of their own', async () => {
    const { files, doubts, errors } = await plan(
      sample,
      book()
        .add('办事指南·常见问题', { 编号: 'transfer', 序号: '4', 问: '要带户口簿吗？', 答: '不用。' })
        .add('服务承诺', {
          编号: 'answer',
          标题: '答复',
          承诺内容: '3天内答复',
          违诺责任: '上门道歉',
          公布日期: '2026-11-20',
          负责部门: '营业部',
          复核日期: '2027-11-20',
        }).bytes,
    )
    expect({ doubts, errors }).toEqual({ doubts: [], errors: [] })
    expect(files['guides/transfer.md']).toMatch(/不让您白跑。\n {2}- .*要带户口簿吗/)
    expect(files['pledges/answer.md']).toMatch(/^---\ntitle: 答复\npromise: 3天内答复\n/)
  })

  it('that were deleted are listed, and go only when that is asked for', async () => {
    const bytes = book().remove('服务承诺', 'reconnect').remove('办事指南·常见问题', 'transfer 2').bytes
    const kept = await plan(sample, bytes)
    expect(kept).toMatchObject({ files: {}, gone: [] })
    expect(said(kept)).toEqual(
      ['服务承诺 book.gone', '办事指南·常见问题 book.gone'].toSorted((one) =>
        one.startsWith('办事') ? -1 : 1,
      ),
    )
    const { files, gone } = await plan(sample, bytes, true)
    expect(gone.sort()).toEqual(['pledges/reconnect.en.md', 'pledges/reconnect.md'])
    expect(files['guides/transfer.md']).not.toContain('原户主欠着水费怎么办')
    expect(files['guides/transfer.md']).toContain('原户主来不了')
    expect(files['guides/transfer.en.md']).not.toContain('owes money')
  })

  it('are never taken for deleted where an id or the whole column of ids cannot be read', async () => {
    const slip = await plan(sample, book().set('服务承诺', 'reconnect', '编号', '复水').bytes, true)
    expect(slip).toMatchObject({ files: {}, gone: [] })
    expect(said(slip).map((each) => each.split(' ')[1])).toEqual(['book.id', 'book.unfound'])
    const headless = await plan(sample, book().rename('服务承诺', '编号', '代号').bytes, true)
    expect(headless).toMatchObject({ files: {}, gone: [] })
  })
})

describe('a doubtful cell', () => {
  it('is named by sheet, row and column; the rest goes on', async () => {
    const own = book()
    const at = own.rows('办事指南').findIndex(([id]) => id === 'transfer') + 1
    const read = await plan(
      sample,
      own
        .set('办事指南', 'transfer', '承诺时限', '很快')
        .set('办事指南', 'transfer', '大白话', '换户主')
        .rename('服务承诺', '违诺责任', '责任')
        .add('办事指南·常见问题', { 编号: 'nobody', 序号: '1', 问: '？', 答: '。' })
        .add('办事指南·常见问题', { 编号: 'transfer', 序号: '9', 问: '？', 答: '。' }).bytes,
    )
    expect(said(read)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(new RegExp(`^办事指南![A-Z]+${at} book\\.value$`)),
        expect.stringMatching(/^服务承诺![A-Z]+1 book\.column-unknown$/),
        '服务承诺 book.column-missing',
        expect.stringMatching(/^办事指南·常见问题!A\d+ book\.id$/),
        expect.stringMatching(/^办事指南·常见问题!B\d+ book\.number$/),
      ]),
    )
    expect(Object.keys(read.files)).toEqual(['guides/transfer.md'])
  })

  it('that the checker refuses is named, and nothing may be written', async () => {
    const own = book().set('水价·阶梯', 'residential 2', '基本水价', '三块二')
    const at = own.rows('水价·阶梯').findIndex(([id, number]) => id === 'residential' && number === '2') + 1
    const read = await plan(sample, own.bytes)
    expect(read.errors.map(({ file }) => file)).toContain('prices/residential.yaml')
    expect(said(read)).toContainEqual(
      expect.stringMatching(new RegExp(`^水价·阶梯![A-Z]+${at} book\\.refused$`)),
    )
  })

  it('of a file that was changed after the export is left out', async () => {
    const root = copyOfSample()
    const bytes = new Workbook(await exportWorkbook(root)).set(
      '服务承诺',
      'water-quality',
      '标题',
      '水质好',
    ).bytes
    const path = join(root, 'pledges/water-quality.md')
    writeFileSync(path, readFileSync(path, 'utf8').replace('98%，', '99%，'))
    const read = await plan(root, bytes)
    expect(read.files).toEqual({})
    expect(said(read)).toEqual(['服务承诺 book.stale'])
  })
})
