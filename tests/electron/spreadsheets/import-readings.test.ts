import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importReadings } from '../../../electron/commands/import.ts'
import { planImport, type Readings } from '../../../electron/spreadsheets/import-readings.ts'
import { toGb18030 } from '../../fuzz/mutate-bytes.ts'
import { scratch, NOW } from '../../support/content-folder.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { bookFile, figure, type CellText } from '../../support/spreadsheets.ts'

const sample = new URL('../../../content', import.meta.url).pathname
const clock = manualClock(NOW)

/** The sample's places, points and standards, with these readings alone. */
function folder(readings: Record<string, string | Uint8Array> = {}): string {
  const root = scratch()
  cpSync(sample, root, {
    recursive: true,
    filter: (path) => !/content\/(?:schema|arithmetic|media)(?:\/|$)/.test(path),
  })
  for (const kind of ['quality', 'pressure']) {
    rmSync(join(root, kind, 'readings'), { recursive: true })
    mkdirSync(join(root, kind, 'readings'))
  }
  for (const [path, text] of Object.entries(readings)) writeFileSync(join(root, path), text)
  return root
}

const plan = (content: string, what: Readings, rows: CellText[][], more: { replace?: boolean } = {}) =>
  planImport({
    what,
    content,
    clock,
    fileName: 'x.xlsx',
    bytes: bookFile('xlsx', [{ name: '表', rows }]),
    ...more,
  })

const HEAD = ['取样日期', '监测点', '浑浊度', '余氯']
const october = `取样日期,监测点,浑浊度,游离氯\r\n2026-11-02,plant-city,0.11,0.60\r\n2026-11-02,net-renmin,0.20,\r\n`

describe('importing quality', () => {
  it('adds to the file of the month and leaves every line that is there', async () => {
    const root = folder({ 'quality/readings/2026-11.csv': october })
    const { files, doubts, known } = await plan(root, 'quality', [
      [...HEAD, '色度'],
      ['2026-11-02', '城区水厂', figure('0.11'), figure('0.6'), '<5'],
      ['2026-11-02', '人民路', figure('0.20'), figure('0.30'), ''],
      ['2026-11-03', '人民路', figure('1.00'), '--', '未检出'],
      ['2026-10-03', '人民路', figure('0.30'), '', ''],
    ])
    expect(doubts).toEqual([])
    expect(known).toBe(3)
    expect(files).toEqual({
      'quality/readings/2026-11.csv':
        '取样日期,监测点,浑浊度,游离氯,色度\r\n' +
        '2026-11-02,plant-city,0.11,0.60,<5\r\n' +
        '2026-11-02,net-renmin,0.20,0.30\r\n' +
        '2026-11-03,net-renmin,1.00,--,未检出\r\n',
      'quality/readings/2026-10.csv': '取样日期,监测点,浑浊度\n2026-10-03,net-renmin,0.30\n',
    })
  })

  it('has nothing to write for what is there already', async () => {
    const root = folder({ 'quality/readings/2026-11.csv': october })
    const rows = [HEAD, ['2026-11-02', '城区水厂', 0.11, figure('0.60')]]
    expect(await plan(root, 'quality', rows)).toMatchObject({ files: {}, known: 2, doubts: [] })
  })

  it('keeps what is there where the two disagree, and says so; told to, it takes the new file for right', async () => {
    const root = folder({ 'quality/readings/2026-11.csv': october })
    const rows = [HEAD, ['2026-11-02', '城区水厂', figure('0.12'), figure('0.60')]]
    const kept = await plan(root, 'quality', rows)
    expect(kept.files).toEqual({})
    expect(kept.doubts).toMatchObject([
      { rule: 'row.conflict', row: 1, column: 2, params: { said: '0.12', known: '0.11' } },
    ])
    const replaced = await plan(root, 'quality', rows, { replace: true })
    expect(replaced.files['quality/readings/2026-11.csv']).toBe(october.replace('0.11', '0.12'))
  })

  it('leaves a file with quoted cells alone and writes beside it', async () => {
    const quoted = `${october.replaceAll('\r', '')}2026-11-04,"net-renmin",0.2,0.3\n`
    const root = folder({ 'quality/readings/2026-11.csv': quoted })
    const { files } = await plan(root, 'quality', [HEAD, ['2026-11-05', '人民路', 0.2, 0.3]])
    expect(files).toEqual({
      'quality/readings/2026-11-2.csv': '取样日期,监测点,浑浊度,游离氯\n2026-11-05,net-renmin,0.2,0.3\n',
    })
  })

  it('says that a file in GB18030 becomes UTF-8', async () => {
    const root = folder({ 'quality/readings/2026-11.csv': toGb18030(october) })
    const { files, recoded } = await plan(root, 'quality', [HEAD, ['2026-11-05', '人民路', 0.2, 0.3]])
    expect(recoded).toEqual(['quality/readings/2026-11.csv'])
    expect(files['quality/readings/2026-11.csv']).toBe(`${october}2026-11-05,net-renmin,0.2,0.3\r\n`)
  })

  it('tells apart two tables of one file that contradict each other', async () => {
    const root = folder()
    const { doubts, files } = await plan(root, 'quality', [
      HEAD,
      ['2026-11-05', '人民路', 0.2, 0.3],
      ['2026-11-05', '人民路', 0.4, 0.3],
    ])
    expect(doubts).toMatchObject([{ rule: 'row.conflict', row: 2, column: 2 }])
    expect(files['quality/readings/2026-11.csv']).toContain('net-renmin,0.2,0.3\n')
  })
})

describe('importing pressures', () => {
  it('keeps 公斤 in a file of their own beside one in MPa', async () => {
    const mpa = '时间,监测点,压力（MPa）\n2026-11-02 08:00,low-qingdao,0.37\n'
    const root = folder({ 'pressure/readings/2026-11.csv': mpa })
    const { files, known } = await plan(root, 'pressure', [
      ['时间', '测压点', '压力（公斤）'],
      ['2026-11-03 08:00', '青岛路', figure('3.70')],
    ])
    expect(known).toBe(0)
    expect(files).toEqual({
      'pressure/readings/2026-11-kgf.csv': '时间,监测点,压力（公斤）\n2026-11-03 08:00,low-qingdao,3.70\n',
    })
  })

  it('adds to the file of the month in its own unit', async () => {
    const kgf = '测压点,时间,压力(公斤)\nlow-qingdao,2026-11-02 08:00,3.7\n'
    const root = folder({ 'pressure/readings/2026-11.csv': kgf })
    const { files } = await plan(root, 'pressure', [
      ['时间', '测压点', '压力（公斤）'],
      ['2026-11-02 08:00', '青岛路', figure('3.70')],
      ['2026-11-03 08:00', '青岛路', figure('3.60')],
    ])
    expect(files).toEqual({ 'pressure/readings/2026-11.csv': `${kgf}low-qingdao,2026-11-03 08:00,3.60\n` })
  })
})

describe('mingchuang import', () => {
  async function run(content: string, ...args: string[]) {
    const [out, err]: [string[], string[]] = [[], []]
    const code = await importReadings([...args, '--content', content], {
      out: (line) => out.push(line),
      err: (line) => err.push(line),
      language: 'zh',
      clock,
      call: 'mingchuang',
    })
    return { code, out: out.join('\n'), err: err.join('\n') }
  }

  it('is a trial until it is told to write; what it wrote is then known', async () => {
    const root = folder()
    const file = join(root, 'x.xls')
    writeFileSync(
      file,
      bookFile('biff8', [{ name: '表', rows: [HEAD, ['2026-11-05', '人民路', figure('0.20'), '0.3L']] }]),
    )
    const trial = await run(root, 'quality', file)
    expect(trial).toMatchObject({ code: 1 })
    expect(trial.out).toContain('2026-11-05  人民路  net-renmin  0.20')
    expect(trial.out).toMatch(/表!D2\n {2}未取 {2}游离氯写的是“0.3L”[^]*→ /)
    expect(trial.err).toContain('什么都没有写')
    expect(() => readFileSync(join(root, 'quality/readings/2026-11.csv'))).toThrow('ENOENT')
    const done = await run(root, 'quality', file, '--write')
    expect(done.err).toContain('写好 1 个文件')
    expect(readFileSync(join(root, 'quality/readings/2026-11.csv'), 'utf8')).toBe(
      '取样日期,监测点,浑浊度\n2026-11-05,net-renmin,0.20\n',
    )
    expect((await run(root, 'quality', file)).err).toContain('1 个内容里已经有了')
  })

  it.each([
    ['a file that is no spreadsheet', Uint8Array.of(1, 0, 2, 0), /不是表格文件/],
    ['an empty one', new Uint8Array(), /空的/],
    ['one that was cut short', bookFile('xlsx', [{ name: 'a', rows: [['a']] }]).subarray(0, 300), /损坏/],
  ])('ends with one sentence for %s', async (_, bytes, sentence) => {
    const root = folder()
    writeFileSync(join(root, 'x.xlsx'), bytes)
    await expect(run(root, 'quality', join(root, 'x.xlsx'))).rejects.toMatchObject({
      said: { zh: expect.stringMatching(sentence) as string },
    })
  })
})
