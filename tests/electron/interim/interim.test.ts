import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createInterimDesk } from '../../../electron/interim/interim-desk.ts'
import { interimFolder } from '../../../electron/interim/interim-store.ts'
import { readSheetWith } from '../../../electron/interim/read-sheet.ts'
import { sampleFolder } from '../../fuzz/corpus.ts'
import { scratch } from '../../support/content-folder.ts'
import { by, interimUpon, record, source, turbidity } from '../../support/interim-hall.ts'
import { clock, open, until } from '../../support/open-library.ts'
import { bookFile } from '../../support/spreadsheets.ts'

const sheet = (day: string, said = '0.31') =>
  bookFile('xlsx', [
    {
      name: '日检',
      rows: [
        ['取样日期', '监测点', '浑浊度', '余氯'],
        [day, '人民路', said, '0.40'],
        [day, '没有这个点', '0.20', '0.30'],
      ],
    },
  ])

async function hallAt(data = scratch(), content = join(scratch(), 'content'), written = record()) {
  cpSync(sampleFolder, content, { recursive: true })
  rmSync(join(content, 'schema'), { recursive: true, force: true })
  rmSync(join(content, 'arithmetic'), { recursive: true, force: true })
  const { library: base } = await open(content)
  return { data, content, ...(await interimUpon(base, data, written)) }
}

describe('readings of the hall’s own', () => {
  it('are tried first with every doubt by its cell, then on screens as a stated overlay, and withdrawn again', async () => {
    const { library, attempt, desk, rooms, written, base } = await hallAt()
    const before = library.snapshot()
    const tried = await attempt(sheet('2026-11-23'))
    expect(tried).toMatchObject({
      rows: [{ place: '人民路', when: '2026-11-23', values: [{ said: '0.31' }, { said: '0.40' }] }],
      doubts: [{ at: '日检!B3', taken: false, mend: { zh: expect.stringContaining('告诉总部') as string } }],
    })
    expect(library.snapshot()).toBe(before)
    if ('refused' in tried) return
    const interim = await desk.publish(tried.key, by)
    expect(interim?.by).toMatchObject({ name: '值班主管' })
    expect(await turbidity(library, '2026-11-23')).toBe('0.31')
    expect(await source(library)).toContain('本厅补录 · 待总部发布 · 20')
    expect(await source(library, 'en')).toContain('added by this hall')
    expect(await turbidity(base, '2026-11-23')).toBeNull()
    expect(library.snapshot().id).not.toBe(before.id)
    expect(written.deeds.map(({ what }) => what)).toEqual(['readings.published'])
    expect(rooms.shown(desk.all()[0]!)).toBe(1)
    // What was published is not good for a second time.
    expect(await desk.publish(tried.key, by)).toBeNull()
    expect(await desk.withdraw(interim?.id ?? '', by)).toBe(true)
    expect(await desk.withdraw(interim?.id ?? '', by)).toBe(false)
    expect(library.snapshot().id).toBe(before.id)
    expect(await source(library)).not.toContain('补录')
    expect(written.deeds.at(-1)?.what).toBe('readings.withdrawn')
  })

  it('give way to headquarters’ reading of the same place of that day or a later one, and to no older one', async () => {
    const { library, content, put, rooms, desk } = await hallAt()
    await put(sheet('2026-11-22'))
    const csv = (day: string) => `取样日期,监测点,浑浊度\n${day},net-renmin,0.11\n`
    writeFileSync(join(content, 'quality/readings/2026-11b.csv'), csv('2026-11-21'))
    await until(async () => expect(await turbidity(library, '2026-11-21')).toBe('0.11'))
    expect(await turbidity(library, '2026-11-22')).toBe('0.31')
    writeFileSync(join(content, 'quality/readings/2026-11c.csv'), csv('2026-11-22'))
    await until(async () => expect(await turbidity(library, '2026-11-22')).toBe('0.11'))
    expect(await source(library)).not.toContain('补录')
    expect(rooms.shown(desk.all()[0]!)).toBe(0)
  })

  it('of which headquarters has as new ones already are not put in', async () => {
    const { attempt } = await hallAt()
    expect(await attempt(sheet('2026-11-01'))).toMatchObject({ rows: [], known: 1 })
  })

  it('that are no spreadsheet, or one that nobody could read to its end, are refused with a reason', async () => {
    const { attempt } = await hallAt()
    expect(
      await attempt(new Uint8Array(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe, 1]))),
    ).toMatchObject({
      refused: { zh: expect.any(String) as string },
    })
    expect(await attempt(new Uint8Array(0))).toMatchObject({ refused: { zh: '文件是空的' } })
    const cut = sheet('2026-11-23').slice(0, 900)
    expect(await attempt(cut)).toMatchObject({
      refused: { en: expect.stringContaining('damaged') as string },
    })
  })

  it('survive whatever moment the hall is killed at: on record they are there, and else nothing is', async () => {
    const first = await hallAt()
    await first.put(sheet('2026-11-23'))
    const folder = interimFolder(first.data)
    // Killed while the next one was being written, before anything was on record.
    writeFileSync(join(folder, 'r-20261124-2.json.tmp'), '{"n":')
    const second = await hallAt(first.data, undefined, first.written)
    expect(await turbidity(second.library, '2026-11-23')).toBe('0.31')
    expect(second.desk.all()).toHaveLength(1)
    // Killed between the record and the file: the record has it, and so has the hall that starts.
    const kept = second.store.all()[0]!
    rmSync(join(folder, `${kept.interim.id}.json`))
    writeFileSync(join(folder, `${kept.interim.id}.staged`), JSON.stringify(kept))
    const third = await hallAt(first.data, undefined, first.written)
    expect(await turbidity(third.library, '2026-11-23')).toBe('0.31')
    expect(readdirSync(folder)).not.toContain(`${kept.interim.id}.staged`)
  })

  it('are not in force where nothing can be put on record', async () => {
    const { library, store, rooms } = await hallAt()
    const desk = await createInterimDesk({
      store,
      audit: { add: () => Promise.reject(new Error('full')), recent: () => [] },
      readSheet: readSheetWith(clock),
      now: () => '2026-11-24 10:00',
      clock,
      changed: () => library.again(),
    })
    const known = await rooms.known('quality', null)
    const tried = known && (await desk.attempt(sheet('2026-11-23'), 'a.xlsx', known))
    if (!tried || 'refused' in tried) throw new Error('not read')
    await expect(desk.publish(tried.key, by)).rejects.toThrow('full')
    expect(await turbidity(library, '2026-11-23')).toBeNull()
  })
})
