import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openJournal, type JournalOptions } from '../../../electron/device/journal.ts'
import { readDay } from '../../../electron/device/journal-files.ts'
import { openLog } from '../../../electron/device/log.ts'
import { manualClock } from '../../support/manual-clock.ts'

interface Fact {
  is: string
}

async function scene() {
  const base = await mkdtemp(join(tmpdir(), 'journal-'))
  onTestFinished(() => rm(base, { recursive: true, force: true }))
  const folder = join(base, 'screens')
  const clock = manualClock(Date.UTC(2026, 10, 23, 23, 59, 58))
  const logged: string[] = []
  const log = openLog({ folder: null, clock, fallback: (line) => void logged.push(line) })
  const open = (more: Partial<JournalOptions> = {}) =>
    openJournal<Fact>({
      folder,
      clock,
      log,
      dayOf: (instant) => new Date(instant).toISOString().slice(0, 10),
      keepDays: 3,
      mostBytes: 1e6,
      dayBytes: 1e5,
      ...more,
    })
  const shape = (value: unknown) =>
    typeof value === 'object' && value !== null && 'is' in value ? (value as Fact) : null
  const read = (day: string) => readDay(folder, day, shape)
  const facts = async (day: string) => (await read(day)).entries.map(({ is }) => is)
  const events = () => logged.map((line) => (JSON.parse(line) as { event: string }).event)
  return { base, folder, clock, open, read, facts, events, logged }
}

/** The batch is written in real time once its second has passed. */
async function settle<T>(clock: { pass(ms: number): void }, written: Promise<T>, ms = 1_000): Promise<T> {
  clock.pass(ms)
  return written
}

describe('a journal', () => {
  it('writes what comes within a second at once, each with its time', async () => {
    const { open, clock, folder } = await scene()
    const journal = open()
    const first = journal.add({ is: 'a' })
    clock.pass(500)
    const second = journal.add({ is: 'b' })
    expect(await readdir(folder).catch(() => [])).toEqual([])
    expect(await settle(clock, Promise.all([first, second]), 500)).toEqual([true, true])
    expect(await readFile(join(folder, '2026-11-23.jsonl'), 'utf8')).toBe(
      '{"time":"2026-11-23T23:59:58.000Z","is":"a"}\n{"time":"2026-11-23T23:59:58.500Z","is":"b"}\n',
    )
    await journal.close()
  })

  it('turns to the new day at midnight, and back where the clock is set back', async () => {
    const { open, clock, facts } = await scene()
    const journal = open()
    void journal.add({ is: 'before' })
    clock.set(Date.UTC(2026, 10, 24, 0, 0, 1))
    void journal.add({ is: 'after' })
    clock.set(Date.UTC(2026, 10, 23, 22, 0))
    void journal.add({ is: 'back' })
    await journal.close()
    expect(await facts('2026-11-23')).toEqual(['before', 'back'])
    expect(await facts('2026-11-24')).toEqual(['after'])
  })

  it.each([
    ['half a line', '{"time":"2026-11-23T10:0'],
    ['zeros that a file system left', '\0'.repeat(300)],
    ['a whole line of zeros', `${'\0'.repeat(40)}\n`],
    ['half a line that was closed', '{"time":"2026\n'],
  ])('moves %s aside, says so, and goes on after the last whole line', async (_, torn) => {
    const { open, folder, facts, events } = await scene()
    await mkdir(folder)
    const file = join(folder, '2026-11-23.jsonl')
    await writeFile(file, '{"is":"whole"}\n')
    await appendFile(file, torn)
    const journal = open()
    void journal.add({ is: 'next' })
    await journal.close()
    expect(await facts('2026-11-23')).toEqual(['whole', 'next'])
    expect(await readFile(join(folder, '2026-11-23.torn'), 'utf8')).toBe(`${torn}\n`)
    expect(events()).toEqual(['journal.torn'])
  })

  it('mends the day before, too, when the power came back after midnight', async () => {
    const { open, folder, read, events } = await scene()
    await mkdir(folder)
    await writeFile(join(folder, '2026-11-22.jsonl'), '{"is":"whole"}\n{"is":"to')
    const journal = open()
    void journal.add({ is: 'next' })
    await journal.close()
    expect(await read('2026-11-22')).toEqual({ entries: [{ is: 'whole' }], unreadable: 0 })
    expect(events()).toEqual(['journal.torn'])
  })

  it('counts the lines that a reader cannot use', async () => {
    const { folder, read } = await scene()
    await mkdir(folder)
    await writeFile(join(folder, '2026-11-23.jsonl'), '{"is":"a"}\nnot json\n{"other":1}\n')
    expect(await read('2026-11-23')).toMatchObject({ entries: [{ is: 'a' }], unreadable: 2 })
  })

  it.skipIf(process.platform !== 'linux')(
    'keeps in memory what a full disk refuses, and writes it in order when there is room',
    async () => {
      const { open, clock, folder, facts, events } = await scene()
      await mkdir(folder)
      // every write to it fails with ENOSPC
      await symlink('/dev/full', join(folder, '2026-11-23.jsonl'))
      const journal = open()
      expect(await settle(clock, journal.add({ is: 'first' }))).toBe(false)
      expect(journal.kept()).toBe(false)
      expect(await settle(clock, journal.add({ is: 'second' }), 5_000)).toBe(false)
      expect(events()).toEqual(['journal.unwritable'])
      await rm(join(folder, '2026-11-23.jsonl'))
      await journal.close()
      expect(journal.kept()).toBe(true)
      expect(events()).toEqual(['journal.unwritable', 'journal.resumed'])
      expect(await facts('2026-11-23')).toEqual(['first', 'second'])
    },
  )

  it('makes the folder anew when somebody has taken it away', async () => {
    const { open, clock, folder, facts } = await scene()
    const journal = open()
    await settle(clock, journal.add({ is: 'gone' }))
    await rm(folder, { recursive: true })
    clock.set(Date.UTC(2026, 10, 23, 12, 0))
    expect(await settle(clock, journal.add({ is: 'there' }))).toBe(true)
    expect(await facts('2026-11-23')).toEqual(['there'])
    await journal.close()
  })

  it('keeps so many days, and a clock that ran ahead costs no more than one', async () => {
    const { open, clock, folder } = await scene()
    await mkdir(folder)
    for (const day of ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'])
      await writeFile(join(folder, `${day}.jsonl`), '{"is":"a"}\n')
    await writeFile(join(folder, '2026-11-19.torn'), 'x')
    const journal = open()
    clock.set(Date.UTC(2099, 0, 1))
    await settle(clock, journal.add({ is: 'odd' }))
    expect((await readdir(folder)).sort()).toEqual([
      '2026-11-21.jsonl',
      '2026-11-22.jsonl',
      '2099-01-01.jsonl',
    ])
    clock.set(Date.UTC(1970, 0, 1))
    await settle(clock, journal.add({ is: 'dead battery' }))
    expect(await readdir(folder)).toContain('1970-01-01.jsonl')
    await journal.close()
  })

  it('drops the oldest days when all together are too large', async () => {
    const { open, folder } = await scene()
    await mkdir(folder)
    for (const day of ['2026-11-20', '2026-11-21'])
      await writeFile(join(folder, `${day}.jsonl`), `{"is":"${'x'.repeat(600)}"}\n`)
    const journal = open({ mostBytes: 1_000 })
    void journal.add({ is: 'new' })
    await journal.close()
    expect((await readdir(folder)).sort()).toEqual(['2026-11-21.jsonl', '2026-11-23.jsonl'])
  })

  it('refuses what a fault would write all day, and says so once', async () => {
    const { open, clock, events, facts } = await scene()
    const journal = open({ dayBytes: 100 })
    expect(await settle(clock, journal.add({ is: 'a' }))).toBe(true)
    clock.set(Date.UTC(2026, 10, 23, 12, 0))
    expect(await settle(clock, journal.add({ is: 'x'.repeat(100) }))).toBe(false)
    expect(await settle(clock, journal.add({ is: 'x'.repeat(100) }))).toBe(false)
    expect(events()).toEqual(['journal.full'])
    expect(await facts('2026-11-23')).toEqual(['a'])
    await journal.close()
  })
})
