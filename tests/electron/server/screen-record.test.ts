import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openLog } from '../../../electron/device/log.ts'
import { followLibrary } from '../../../electron/server/live-state.ts'
import type { Proof } from '../../../electron/server/proof.ts'
import { keepRecord } from '../../../electron/server/screen-record.ts'
import { createScreens } from '../../../electron/server/screens.ts'
import { readMonth } from '../../../electron/uptime/read-month.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { memoryLibrary, sampleShelf } from '../../support/memory-library.ts'

/** 2026-11-23 09:59:50 in Shanghai, a Monday */
const NEARLY_TEN = Date.UTC(2026, 10, 23, 1, 59, 50)
const waiting = { id: 'waiting', role: 'signage', language: 'zh-CN' } as const

async function scene({ data, start = NEARLY_TEN }: { data?: string; start?: number } = {}) {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'record-')))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const clock = manualClock(start)
  const log = openLog({ folder: null, clock, fallback: () => {} })
  const library = memoryLibrary()
  const state = await followLibrary(library, clock, log)
  onTestFinished(() => state.close())
  const screens = createScreens([waiting], clock, undefined, { hallTime: state.now })
  const record = await keepRecord({
    screens,
    configured: [waiting],
    state,
    library,
    data: folder,
    clock,
    log,
  })
  const lines = async (kind: string, day: string) =>
    (await readFile(join(folder, 'journal', kind, `${day}.jsonl`), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  const facts = async (day: string) => (await lines('screens', day)).map(({ is }) => is)
  return { folder, clock, library, state, screens, record, lines, facts }
}

const slide = (name: string, since: number, seconds: number): Proof => ({
  painted: 10,
  steady: 0,
  showing: { is: 'slide', name, since, until: since + seconds * 1000 },
})

describe('the record of the screens', () => {
  it('says what holds on the day, and what each screen was and became', async () => {
    const { clock, screens, record, lines } = await scene()
    const link = screens.join('waiting', null)
    clock.pass(2_000)
    link.beat(slide('plate', clock.now(), 20))
    clock.pass(40_000)
    await record.close()
    expect(await lines('screens', '2026-11-23')).toEqual([
      { time: '2026-11-23T01:59:50.000Z', is: 'start' },
      {
        time: '2026-11-23T01:59:50.000Z',
        is: 'day',
        day: '2026-11-23',
        timeZone: 'Asia/Shanghai',
        open: [{ from: '08:00', to: '17:30' }],
        screens: [{ id: 'waiting', role: 'signage' }],
      },
      {
        time: '2026-11-23T01:59:50.000Z',
        is: 'away',
        screen: 'waiting',
        since: '2026-11-23T01:59:50.000Z',
      },
      { time: '2026-11-23T01:59:52.000Z', is: 'live', screen: 'waiting', since: '2026-11-23T01:59:52.000Z' },
      {
        time: '2026-11-23T02:00:18.000Z',
        is: 'frozen',
        screen: 'waiting',
        since: '2026-11-23T01:59:52.000Z',
        how: 'hung',
      },
      { time: '2026-11-23T02:00:32.000Z', is: 'stop' },
    ])
  })

  it('writes each slide that was drawn, from its first mark to the next one’s', async () => {
    const { clock, screens, record, lines } = await scene()
    const link = screens.join('waiting', null)
    const begun = clock.now()
    link.beat(slide('plate', begun, 20))
    clock.pass(10_000)
    link.beat(slide('plate', begun, 20))
    clock.pass(10_000)
    link.beat(slide('media/saving.mp4', clock.now(), 60))
    clock.pass(30_000)
    link.beat({ painted: 10, steady: 0, showing: { is: 'page', name: 'home', since: clock.now() } })
    clock.pass(1_000)
    await record.close()
    expect(await lines('plays', '2026-11-23')).toMatchObject([
      { slide: 'plate', from: '2026-11-23T01:59:50.000Z', to: '2026-11-23T02:00:10.000Z' },
      // a screen that says nothing for longer than it may is not believed for that time
      { slide: 'media/saving.mp4', from: '2026-11-23T02:00:10.000Z', to: '2026-11-23T02:00:10.000Z' },
    ])
  })

  it('begins each day’s file with all that holds, and notes a clock that was set', async () => {
    const { clock, screens, record, facts, lines } = await scene({
      start: Date.UTC(2026, 10, 23, 15, 59, 30),
    })
    const link = screens.join('waiting', null)
    link.beat(slide('plate', clock.now(), 20))
    clock.pass(20_000)
    link.beat(slide('phones', clock.now(), 20))
    clock.pass(12_000)
    clock.set(clock.now() - 3_600_000)
    clock.pass(2_000)
    await record.close()
    expect(await facts('2026-11-24')).toEqual(['day', 'live'])
    expect(await facts('2026-11-23')).toEqual([
      'start',
      'day',
      'away',
      'live',
      'clock',
      'day',
      'live',
      'stop',
    ])
    expect((await lines('screens', '2026-11-23'))[4]).toMatchObject({ was: '2026-11-23T16:00:04.000Z' })
  })

  it('is not filled by somebody who plays with a link, and knows in the end what the screen is', async () => {
    const { clock, screens, record, lines } = await scene()
    for (let time = 0; time < 500; time++) {
      const link = screens.join(time % 2 ? 'waiting' : `stranger-${time}`, null)
      link.beat(slide(`guides/${time}`, clock.now(), 20))
      link.leave()
      clock.pass(100)
    }
    screens.join('waiting', null).beat(slide('plate', clock.now(), 20))
    clock.pass(20_000)
    await record.close()
    const states = (await lines('screens', '2026-11-23')).filter((line) => 'screen' in line)
    expect(states.length).toBeLessThan(15)
    expect(states.at(-1)).toMatchObject({ is: 'live', screen: 'waiting' })
    expect((await lines('plays', '2026-11-23')).length).toBeLessThan(65)
  })

  it('notes other opening hours when content has them', async () => {
    const { clock, library, record, facts } = await scene()
    library.activate(sampleShelf({ hours: [{ days: ['mon'], opens: '08:00', closes: '20:00' }] }))
    await expect.poll(() => library.snapshot().sequence).toBe(2)
    clock.pass(2_000)
    await record.close()
    expect(await facts('2026-11-23')).toEqual(['start', 'day', 'away', 'day', 'stop'])
  })

  it('gives the month’s sheet its hours, over a hall that was killed and one that came back', async () => {
    const first = await scene()
    const link = first.screens.join('waiting', null)
    for (let beat = 0; beat < 360; beat++) {
      link.beat(slide('plate', first.clock.now(), 20))
      first.clock.pass(10_000)
    }
    await expect.poll(() => readdir(join(first.folder, 'journal/screens'))).toEqual(['2026-11-23.jsonl'])
    onTestFinished(() => first.record.close())
    // killed without a word: what was written within the last second is all that may be missing
    const second = await scene({ data: first.folder, start: NEARLY_TEN + 3_610_000 })
    const back = second.screens.join('waiting', null)
    back.beat({ ...slide('plate', second.clock.now(), 20), steady: 20_000 })
    second.clock.pass(10_000)
    back.beat(slide('plate', second.clock.now(), 20))
    await second.record.close()
    const read = await readMonth(first.folder, '2026-11', NEARLY_TEN + 3_620_000)
    expect(read).toMatchObject({ is: 'month', unreadable: 0, month: { screens: [{ interruptions: [] }] } })
    expect(read.is === 'month' && read.month.screens[0]?.provenMs).toBe(3_620_000)
  })
})
