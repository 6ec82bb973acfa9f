import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openLibrary } from '../../../electron/content/open.ts'
import { systemClock } from '../../../electron/device/clock.ts'
import {
  DATA_FORMAT,
  formatFile,
  keepDataFormat,
  readDataFormat,
} from '../../../electron/device/data-format.ts'
import { openLog } from '../../../electron/device/log.ts'
import type { NoticeList } from '../../../electron/server/wire.ts'
import { digestOf } from '../../../electron/server/grants.ts'
import { left } from '../../support/left-data.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { memoryLibrary, sampleShelf } from '../../support/memory-library.ts'
import { openHall } from '../../support/open-hall.ts'
import { hallCounters, ownQueue } from '../../support/queue-hall.ts'
import { desk, signIn } from '../../support/staff.ts'

const versions = new URL('../../fixtures/data', import.meta.url).pathname
const released = readdirSync(versions, { withFileTypes: true }).flatMap((one) =>
  one.isDirectory() ? [one.name] : [],
)

async function folder(from?: string): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'format-'))
  onTestFinished(() => rm(data, { recursive: true, force: true, maxRetries: 5 }))
  if (from !== undefined) await cp(from, data, { recursive: true })
  return data
}

const silentLog = (lines: string[] = []) =>
  openLog({ folder: null, clock: manualClock(), fallback: (line) => void lines.push(line) })

describe('the format of a data folder', () => {
  it('is written in one step into a folder that has none, and read again', async () => {
    const data = await folder()
    const before = await readDataFormat(data)
    expect(before).toEqual({ is: 'known', file: null })
    await keepDataFormat(data, before, silentLog())
    expect(await readDataFormat(data)).toMatchObject({ is: 'known', file: { format: DATA_FORMAT } })
    expect(await readdir(data)).toEqual(['format.json'])
  })

  it('says which program had the folder last when that was another one', async () => {
    const data = await folder()
    await writeFile(formatFile(data), JSON.stringify({ format: 1, program: '0.0.9' }))
    const lines: string[] = []
    await keepDataFormat(data, await readDataFormat(data), silentLog(lines))
    expect(lines.join('')).toMatch(/data\.program.*"from":"0\.0\.9"/)
  })

  it('of a newer program is refused in both languages, with the file, both formats and what to do', async () => {
    const data = await folder()
    await writeFile(formatFile(data), JSON.stringify({ format: DATA_FORMAT + 1, program: '9.9.9' }))
    const read = await readDataFormat(data)
    if (read.is !== 'newer') throw new Error(read.is)
    for (const sentence of Object.values(read.said)) {
      for (const part of [formatFile(data), '9.9.9', String(DATA_FORMAT + 1), '--data'])
        expect(sentence).toContain(part)
    }
  })

  it('that the disk tore is put right and said, as each store knows what it can read', async () => {
    const data = await folder()
    await writeFile(formatFile(data), '{"form')
    const lines: string[] = []
    await keepDataFormat(data, await readDataFormat(data), silentLog(lines))
    expect(lines.join('')).toContain('data.format-torn')
    expect(await readDataFormat(data)).toMatchObject({ is: 'known', file: { format: DATA_FORMAT } })
  })

  it('cannot be kept where the disk refuses, and the hall goes on', async () => {
    const data = await folder()
    await mkdir(formatFile(data))
    const lines: string[] = []
    await keepDataFormat(data, await readDataFormat(data), silentLog(lines))
    expect(lines.join('')).toContain('data.format-unkept')
  })
})

describe.each(released)('a data folder that %s left', (version) => {
  const from = join(versions, version)

  it('names its format, which this program knows', async () => {
    const file = JSON.parse(await readFile(formatFile(from), 'utf8')) as { format: number; program: string }
    expect(file.program).toBe(version)
    expect(file.format).toBeLessThanOrEqual(DATA_FORMAT)
  })

  it('still lets its people in, has their draft, and goes on with its tickets', async () => {
    const data = await folder(from)
    const [day = ''] = (await readdir(join(from, 'journal/queue'))).map((name) => name.slice(0, 10))
    // That day's tickets, while time goes by as it does: what is written waits for a second.
    const then = Date.parse(`${day}T08:00:00Z`)
    const clock = { ...systemClock, now: () => then }
    const token = 'token-of-the-door-screen-01'
    const hall = await openHall({
      ...{ data, clock, library: memoryLibrary(sampleShelf({ counters: hallCounters })) },
      settings: {
        screens: [{ id: 'door', role: 'touch', language: 'zh-CN', pairedToken: digestOf(token) }],
        queue: ownQueue({
          anytime: true,
          services: [{ id: 'pay', prefix: 'A', name: '交费', businesses: ['pay'] }],
        }),
      },
    })
    const at = desk(hall)
    expect(await signIn(at, left.clerk)).toBe(200)
    const { notices } = (await (await at.get('/staff/notices')).json()) as NoticeList
    expect(notices.map(({ title, phase }) => [title, phase])).toEqual([[left.draft, 'draft']])
    await expect
      .poll(async () => {
        const screen = desk(hall, `mc-screen=${token}`)
        const answer = await screen.post('/queue/tickets', { screen: 'door', business: 'pay' })
        return answer.status === 200
          ? ((await answer.json()) as { ticket: { number: string } }).ticket.number
          : null
      })
      .toBe('A002')
  })

  it('still shows its last snapshot where the content is gone', async () => {
    const data = await folder(from)
    const library = await openLibrary({
      ...{ content: join(data, 'gone'), data, hall: left.hall },
      clock: manualClock(),
    })
    onTestFinished(() => library.close())
    expect(Object.keys(library.snapshot().collections).length).toBeGreaterThan(3)
  })
})
