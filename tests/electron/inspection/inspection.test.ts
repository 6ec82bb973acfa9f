import { describe, expect, it } from 'vitest'
import { storedContent } from '../../../electron/content/store/stored-reader.ts'
import { inspect, type Inspection } from '../../../electron/inspection/inspection.ts'
import { readFacts } from '../../../electron/inspection/read-facts.ts'
import { sheetPage } from '../../../electron/inspection/sheet-page.ts'
import { sheetText } from '../../../electron/inspection/sheet.ts'
import type { Screen } from '../../../content/schema/device.ts'
import { goodFiles, NOW, scratch, write, yaml, type Files } from '../../support/content-folder.ts'
import { open } from '../../support/open-library.ts'
import { wholeHall } from '../../support/whole-hall.ts'

/** By the way of a real hall: a folder is loaded and stored, and the sheet is made from the store. */
async function inspected(files: Files, screens: Screen[] = []): Promise<Inspection> {
  const content = scratch()
  write(content, files)
  const { data, library } = await open(content)
  await library.close()
  const stored = storedContent(data)
  if (!stored) throw new Error('nothing was stored')
  const { snapshot, problems } = stored.head
  return inspect(await readFacts({ reader: stored, snapshot, problems, screens, month: null, now: NOW }))
}

const row = ({ rows }: Inspection, number: number) => {
  const found = rows.find((each) => each.row === number)
  if (!found) throw new Error(`no row ${number}`)
  return found
}

const without = (files: Files, path: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name !== path))

describe('the self-inspection sheet', () => {
  it('has the 29 rows of the standard, each met where nothing is wrong and something is to be seen', async () => {
    const sheet = await inspected(goodFiles())
    expect(sheet.rows.map((each) => each.row)).toEqual(Array.from({ length: 29 }, (_, index) => index + 1))
    for (const each of sheet.rows) {
      expect(each.problems, `row ${each.row}`).toEqual([])
      expect(each.state === 'held', `row ${each.row}`).toBe(
        each.shown.length > 0 && !each.shown.some(({ watch }) => watch),
      )
    }
    expect(row(sheet, 16).state).toBe('watch')
    expect(row(sheet, 24).state).toBe('held')
  })

  it('calls a row not met where the checker finds an error of its rules, and leaves the others as they were', async () => {
    const hall = { ...wholeHall, hours: [{ days: ['mon'], opens: '09:30', closes: '17:00' }] }
    const before = await inspected(goodFiles())
    const sheet = await inspected({ ...goodFiles(), 'hall.yaml': yaml(hall) })
    expect(row(sheet, 11).problems.map(({ rule }) => rule)).toContain('hall.opens-late')
    expect(row(sheet, 11).state).not.toBe('held')
    for (const number of [4, 10, 20, 26]) expect(row(sheet, number).state).toBe(row(before, number).state)
  })

  it('sorts what one rule says by the clause that each finding names', async () => {
    const facilities = wholeHall.facilities.filter(({ kind }) => kind !== 'one-metre-line')
    const sheet = await inspected({ ...goodFiles(), 'hall.yaml': yaml({ ...wholeHall, facilities }) })
    expect(row(sheet, 20).problems.map(({ rule }) => rule)).toEqual(['hall.facility-missing'])
    expect(row(sheet, 13).problems).toEqual([])
    expect(row(sheet, 21).problems).toEqual([])
  })

  it('loses nothing that the checker says of a clause of the sheet', async () => {
    const files = without(without(goodFiles(), 'elsewhere.yaml'), 'channels.yaml')
    const content = scratch()
    write(content, files)
    const { library } = await open(content)
    const known = new Set(
      (await inspected(files)).rows.flatMap(({ problems }) => problems.map(({ rule }) => rule)),
    )
    const said = library.problems().filter(({ clause }) => clause !== null)
    expect(said.length).toBeGreaterThan(0)
    for (const { rule } of said) expect(known).toContain(rule)
  })

  it('names the screens of device.yaml on which it is to be seen, and the day of the figures', async () => {
    const playlist = {
      title: '大屏',
      role: 'signage',
      items: [{ is: 'topic', topic: 'quality' }],
      published: '2026-01-05',
      owner: '客户服务部',
      reviewBy: '2027-01-05',
    }
    const screens = [
      { id: 'door', role: 'touch', language: 'zh-CN', place: '进门处' },
      { id: 'tv', role: 'signage', language: 'zh-CN' },
    ] as Screen[]
    const sheet = await inspected({ ...goodFiles(), 'playlists/tv.yaml': yaml(playlist) }, screens)
    const shown = row(sheet, 15).shown
    const quality = shown.find(({ says }) => says.zh.startsWith('水质'))
    expect(quality).toMatchObject({
      date: '2026-11-15',
      on: [{ zh: '触摸屏（进门处）' }, { zh: '大屏（tv）' }],
    })
    expect(shown[0]?.on).toEqual([{ zh: '触摸屏（进门处）', en: 'touch screen (进门处)' }])
    expect(row(sheet, 10).shown[0]?.on).toHaveLength(2)
  })

  it('is a text and a page in both languages, in which what content says is never markup', async () => {
    const hall = { ...wholeHall, creed: '<b>水</b> & 人' }
    const inspection = await inspected({ ...goodFiles(), 'hall.yaml': yaml(hall) })
    const text = sheetText(inspection, '2026-11-23 10:00', 'zh')
    expect(text).toContain('供水服务窗口自查表')
    expect(text).toContain('共 29 行')
    expect(sheetText(inspection, '2026-11-23 10:00', 'en')).toContain('29 rows: ')
    const page = sheetPage({ inspection, made: '2026-11-23 10:00', uptime: '屏幕 <运行>', language: 'zh' })
    expect(page).toContain('“&lt;b&gt;水&lt;/b&gt; &amp; 人”')
    expect(page).toContain('屏幕 &lt;运行&gt;')
    expect(page.match(/<tr class=/g)).toHaveLength(29)
  })
})
