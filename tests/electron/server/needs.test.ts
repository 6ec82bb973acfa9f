import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { Screen } from '../../../content/schema/device.ts'
import type { FromHall, NeedsPage, SheetMonths } from '../../../electron/server/wire.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { memoryLibrary } from '../../support/memory-library.ts'
import { secrets, type OpenHall } from '../../support/open-hall.ts'
import { change, clerk, deedsAt, desk, firstManager, signIn, unstaffedHall } from '../../support/staff.ts'

const screens: Screen[] = [
  { id: 'door', role: 'touch', language: 'zh-CN', place: '门口' },
  { id: 'waiting', role: 'signage', language: 'zh-CN', place: '等候区' },
]

/** Later than any build of the program, and a Thursday morning in Shanghai. */
const MORNING = Date.UTC(2030, 10, 28, 2, 0)

async function staffed(options: Parameters<typeof unstaffedHall>[0] = {}) {
  const opened = await unstaffedHall({
    ...options,
    clock: options.clock ?? manualClock(MORNING),
    settings: { screens, ...options.settings },
  })
  const { at } = await firstManager(opened.hall, opened.data)
  const page = async () => (await (await at.get('/staff/needs')).json()) as NeedsPage
  return { ...opened, at, page }
}

async function joined(hall: OpenHall, screen: string) {
  const socket = new WebSocket(`ws://${hall.host}/live`, { headers: { Cookie: `mc-shell=${secrets.shell}` } })
  const heard: FromHall[] = []
  socket.on('message', (data) => heard.push(JSON.parse((data as Buffer).toString()) as FromHall))
  onTestFinished(() => socket.terminate())
  await once(socket, 'open')
  socket.send(JSON.stringify({ type: 'here', screen, snapshot: null }))
  const beat = (showing: object | null, voice?: string | null) =>
    socket.send(JSON.stringify({ type: 'beat', painted: 9, steady: 0, showing, voice }))
  return { heard, beat }
}

const problem = (file: string, severity: 'error' | 'warning') => ({
  ...{ rule: 'review.overdue', clause: '二(二)5', file, line: 3, field: 'reviewBy', severity },
  ...{ message: { zh: '过期', en: 'overdue' }, hint: { zh: '改', en: 'mend' } },
})

describe('the opening page of the desk', () => {
  it('says how the screens are, follows them, and is calm once all is well', async () => {
    const { hall, clock, page } = await staffed()
    clock.pass(5 * 60_000)
    expect((await page()).needs).toMatchObject([
      { is: 'screen', screen: 'door', how: 'away' },
      { is: 'screen', screen: 'waiting', how: 'away' },
    ])
    const door = await joined(hall, 'door')
    const waiting = await joined(hall, 'waiting')
    const since = clock.now()
    door.beat({ is: 'page', name: 'home', since }, 'Xiaoyun')
    waiting.beat({ is: 'slide', name: 'pledges/on-site', since, until: null })
    await expect.poll(async () => (await page()).needs).toEqual([])
    const { screens: shown, machine } = await page()
    expect(shown).toMatchObject([
      { id: 'door', role: 'touch', place: '门口', is: 'live', painted: 9, voice: 'Xiaoyun' },
      { id: 'waiting', is: 'live', showing: { title: '报修到场', since: '2030-11-28 10:05' } },
    ])
    expect(machine).toMatchObject({
      ...{ now: '2030-11-28 10:05', shownDay: '2030-11-28', clockPlausible: true, queue: 'off' },
      ...{ captures: false, contentReachable: true, started: '2030-11-28 10:00' },
      snapshot: { sequence: 1 },
      sound: { volume: 1, quiet: [], by: 'nobody', device: null, voice: null },
    })
    expect(machine.disk?.free).toBeGreaterThan(0)
    for (let seconds = 0; seconds < 27; seconds += 9) {
      clock.pass(9_000)
      door.beat({ is: 'page', name: 'home', since })
      waiting.beat(null)
      // Whoever answers no ping in time is taken for gone.
      await wait(100)
    }
    await expect.poll(async () => (await page()).needs).toMatchObject([{ screen: 'waiting', how: 'blank' }])
  })

  it('splits what is wrong into the hall’s and headquarters’, with the owner, and looks ahead', async () => {
    const library = memoryLibrary()
    library.problem(problem('guides/a.md', 'error'))
    library.foresee({ soon: [problem('guides/b.md', 'warning')], owners: { 'guides/a.md': '客户服务部' } })
    const named = [{ ...screens[0]!, playlist: 'nothing-of-that-name' }]
    const { page } = await staffed({ library, settings: { screens: named } })
    const { needs, soon } = await page()
    expect(needs).toMatchObject([
      { is: 'problem', of: 'headquarters', owner: '客户服务部', problem: { file: 'guides/a.md' } },
      { is: 'problem', of: 'ours', owner: null, problem: { rule: 'device.names-unknown' } },
    ])
    expect(soon).toMatchObject([{ of: 'headquarters', problem: { file: 'guides/b.md' } }])
  })

  it('tells of a clock that is older than the program, and of drafts', async () => {
    const { at, page } = await staffed({ clock: manualClock(Date.UTC(2001, 0, 1)) })
    await at.post('/staff/notices', { version: 0, fields: { title: '杭州路停水' } })
    const { needs, machine } = await page()
    expect(machine.clockPlausible).toBe(false)
    expect(needs).toMatchObject([{ is: 'clock' }, { is: 'notice', why: 'draft', title: '杭州路停水' }])
  })
})

describe('the sound', () => {
  it('is set by a manager alone, put on record, and every screen is told at once', async () => {
    const { hall, at, page } = await staffed()
    await change(at, { do: 'add', ...clerk, roles: ['staff'] })
    const door = await joined(hall, 'door')
    const sound = { volume: 0.3, quiet: [{ from: '09:00', to: '11:00' }] }
    const other = desk(hall)
    await signIn(other, clerk)
    expect((await other.post('/staff/sound', { sound })).status).toBe(403)
    expect((await at.post('/staff/sound', { sound: { volume: 3, quiet: [] } })).status).toBe(400)
    expect((await at.post('/staff/sound', { sound })).status).toBe(204)
    await expect.poll(() => door.heard.at(-1)).toMatchObject({ type: 'live', speech: sound })
    expect((await page()).machine.sound).toMatchObject({ ...sound, by: 'desk', isQuiet: true })
    expect((await at.post('/staff/sound', { sound: null })).status).toBe(204)
    await expect.poll(() => door.heard.at(-1)).toMatchObject({ type: 'live', speech: null })
    expect((await deedsAt(at)).map(({ what }) => what)).toContain('sound.set')
  })
})

describe('the inspection sheet', () => {
  it('is a page of its own that only the desk frames, with the record of the month that is chosen', async () => {
    const { at, data } = await staffed()
    const folder = join(data, 'journal/screens')
    await mkdir(folder, { recursive: true })
    const line = { at: '2030-10-08T01:00:00.000Z', is: 'start' }
    await writeFile(join(folder, '2030-10-08.jsonl'), `${JSON.stringify(line)}\n`)
    const { months } = (await (await at.get('/staff/sheet/months')).json()) as SheetMonths
    expect(months).toContain('2030-10')
    const answer = await at.get('/staff/sheet?month=2030-10&lang=zh-CN')
    const html = await answer.text()
    expect(html).toContain('供水服务窗口自查表')
    expect(html.match(/<tr class="/g)).toHaveLength(29)
    expect(html).toContain('屏幕运行记录 2030 年 10 月')
    expect(answer.headers.get('x-frame-options')).toBe('SAMEORIGIN')
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("frame-ancestors 'self'")
    expect(policy).toContain("script-src 'none'")
    expect(await (await at.get('/staff/sheet?lang=en')).text()).toContain(
      'Self-inspection of a water service hall',
    )
    expect((await at.get('/staff/sheet?month=../x')).status).toBe(400)
  })
})
