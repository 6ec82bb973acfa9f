import { describe, expect, it, onTestFinished } from 'vitest'
import { momentAfter } from '../../../content/arithmetic/notice-templates.ts'
import { wallTime } from '../../../content/arithmetic/wall-time.ts'
import type { NoticeChecked, NoticeFields, NoticeList, NoticeRefused } from '../../../electron/server/wire.ts'
import { deedsIn } from '../../support/audit.ts'
import { listen, staffedHall, type StaffedHall } from './desk.ts'

const screens = [
  { id: 'door', role: 'touch', language: 'zh-CN' },
  { id: 'waiting', role: 'signage', language: 'zh-CN' },
  { id: 'counter-1', role: 'counter', language: 'zh-CN' },
] as const
const settings = { screens: [...screens] }
const takes = ['door', 'waiting']
const now = () => wallTime(Date.now(), 'Asia/Shanghai')

const burst = (more: NoticeFields = {}): NoticeFields => ({
  title: '青岛路管道漏水，抢修停水',
  kind: 'emergency-stop',
  urgency: 'urgent',
  reason: '青岛路一处供水管道漏水',
  starts: now(),
  ends: momentAfter(now(), 8),
  areas: ['青岛路（常州路至天津路）两侧18-42号（双号）'],
  manner: '停水',
  ...more,
})

/** Written and published; the notice as it stands then. */
async function published(hall: StaffedHall, fields = burst()) {
  const { body } = await hall.write({ version: 0, fields })
  const done = await hall.act(body.notice.id, { version: 1, act: 'publish', confirmed: takes })
  expect(done.status).toBe(200)
  return done.body.notice
}

const auditOf = (hall: StaffedHall) => deedsIn(hall.data)

describe('a notice at the desk', () => {
  it('is written, checked, published and taken down, and every screen is told within a second', async () => {
    const hall = await staffedHall({ settings })
    const screen = await listen(hall)
    onTestFinished(screen.close)
    const { status, body } = await hall.write({ version: 0, fields: burst() })
    expect(status).toBe(200)
    expect(body).toMatchObject({ phase: 'draft', takes, notice: { version: 1, writers: ['staff'] } })
    const { id } = body.notice
    expect(id).toMatch(/^s-\d{8}-1$/)

    const unconfirmed = await hall.act<NoticeRefused>(id, { version: 1, act: 'publish' })
    expect(unconfirmed).toMatchObject({ status: 422, body: { refused: { code: 'not-confirmed' }, takes } })

    const asked = performance.now()
    const done = await hall.act(id, { version: 1, act: 'publish', confirmed: takes })
    expect(done).toMatchObject({ status: 200, body: { phase: 'live', notice: { version: 2 } } })
    const { ms, message } = await screen.until(asked, ({ takeover }) => takeover.includes(id))
    expect(ms).toBeLessThan(1000)
    const entry = message.notices[id]?.['zh-CN']
    expect(entry?.listed).toMatchObject({ title: burst().title, urgency: 'urgent', areaCount: 1 })
    const item = await (await fetch(`${hall.server.address}/item/${entry?.hash}`)).json()
    expect(item).toMatchObject({
      kind: 'notice',
      id,
      content: { manner: '停水', signature: '示例供水有限公司' },
    })
    expect(await (await fetch(`${hall.server.address}/?screen=door`)).text()).toContain(entry?.hash)

    const withdrawnAt = performance.now()
    expect((await hall.act(id, { version: 2, act: 'withdraw', why: '误发' })).status).toBe(200)
    const gone = await screen.until(withdrawnAt, ({ notices }) => notices[id] === undefined)
    expect(gone.message.takeover).toEqual([])
    expect(gone.ms).toBeLessThan(1000)
    expect((await auditOf(hall)).map(({ what, who, about }) => [what, who, about])).toEqual([
      ['notice.written', 'staff', id],
      ['notice.published', 'staff', id],
      ['notice.withdrawn', 'staff', id],
    ])
  })

  it('is not published while the checker finds an error, and is told which field and how to mend it', async () => {
    const hall = await staffedHall({ settings })
    const fields = burst({ ends: '2020-01-01 00:00', areas: [] })
    const { body } = await hall.write({ version: 0, fields })
    const refused = await hall.act<NoticeRefused>(body.notice.id, {
      ...{ version: 1, act: 'publish', confirmed: takes },
    })
    expect(refused).toMatchObject({ status: 422, body: { refused: { code: 'problems' } } })
    const ends = refused.body.problems?.find(({ field }) => field === 'ends')
    expect(ends?.rule).toBe('notice.ends-first')
    expect(ends?.hint.zh).toBeTruthy()
    expect(ends?.hint.en).toBeTruthy()
    const found = await hall.post<NoticeChecked>('/staff/notices/check', {
      version: 0,
      fields: burst({ areas: [] }),
    })
    expect(found.body.problems.map(({ rule }) => rule)).toContain('notice.no-areas')
    expect(found.body).toMatchObject({ takes, shown: null })
    expect(await auditOf(hall)).toHaveLength(1)
  })

  it('is shown before it is published as screens would show it, in both languages', async () => {
    const hall = await staffedHall({ settings })
    const words = { en: { title: 'Water off on Qingdao Road', areas: ['Qingdao Road, nos. 18–42'] } }
    const { body } = await hall.post<NoticeChecked>('/staff/notices/check', {
      version: 0,
      fields: burst(),
      words,
    })
    expect(body.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(body.shown?.['zh-CN']?.content.hotline).toBeTruthy()
    expect(body.shown?.en).toMatchObject({
      content: { title: words.en.title, areas: words.en.areas, starts: burst().starts },
    })
    expect((await hall.get<NoticeList>('/staff/notices')).body.notices).toEqual([])
  })

  it('lists what is there, newest first, with what the desk has to know of its hall', async () => {
    const hall = await staffedHall({ settings })
    await published(hall)
    await hall.write({ version: 0, fields: { title: '草稿' } })
    const { body } = await hall.get<NoticeList>('/staff/notices')
    expect(body.notices.map(({ phase, title }) => [phase, title])).toEqual([
      ['draft', '草稿'],
      ['live', burst().title],
    ])
    expect(body.desk).toMatchObject({
      approval: false,
      signature: '示例供水有限公司',
      languages: ['zh-CN', 'en'],
    })
    expect(body.desk.screens.map(({ id }) => id)).toEqual(['door', 'waiting', 'counter-1'])
    expect((await hall.get('/staff/notices/s-20200101-1')).status).toBe(404)
  })

  it('holds what a script is written in as text', async () => {
    const hall = await staffedHall({ settings })
    const title = '<script>alert(1)</script>停水'
    const notice = await published(hall, burst({ title }))
    const page = await (await fetch(`${hall.server.address}/?screen=door`)).text()
    expect(page).not.toContain('<script>alert')
    expect(notice.fields.title).toBe(title)
  })

  it('refuses what no desk says', async () => {
    const hall = await staffedHall({ settings })
    const asks: unknown[] = [
      ...[null, [], { version: 0 }, { version: -1, fields: {} }, { version: 0, fields: { titel: 'x' } }],
      ...[
        { version: 0, fields: { areas: 'x' } },
        { version: 0, fields: { title: 3 } },
      ],
      ...[
        { version: 0, id: '../../etc', fields: {} },
        { version: 0, fields: {}, words: { '../x': {} } },
      ],
      { version: 0, fields: { published: '2026-11-24' } },
    ]
    for (const ask of asks)
      expect((await hall.post('/staff/notices', ask)).status, JSON.stringify(ask)).toBe(400)
    const { body } = await hall.write({ version: 0, fields: burst() })
    const path = `/staff/notices/${body.notice.id}/act`
    for (const ask of [
      { version: 1, act: 'toString' },
      { version: 1, act: 'extend', ends: 'tomorrow' },
      { act: 'submit' },
    ])
      expect((await hall.post(path, ask)).status).toBe(400)
    expect(
      (await hall.post('/staff/notices', { version: 0, fields: { body: '水'.repeat(60_000) } })).status,
    ).toBe(413)
  })

  it('is for who may: a counter sees nothing, an approver writes nothing', async () => {
    const hall = await staffedHall({ settings })
    expect((await hall.get('/staff/notices', 'counter')).status).toBe(403)
    expect((await hall.write({ version: 0, fields: burst() }, 'counter')).status).toBe(403)
    expect((await hall.write({ version: 0, fields: burst() }, 'approver')).status).toBe(403)
    const { body } = await hall.write({ version: 0, fields: burst() })
    const ask = { version: 1, act: 'publish', confirmed: takes } as const
    expect((await hall.act(body.notice.id, ask, 'counter')).status).toBe(403)
    expect((await hall.act(body.notice.id, ask, 'approver')).status).toBe(403)
    expect((await hall.get('/staff/notices', 'approver')).status).toBe(200)
  })

  it('is nobody’s where nothing could be put on record', async () => {
    const hall = await staffedHall({ settings, audit: null })
    expect((await hall.write({ version: 0, fields: burst() })).status).toBe(503)
    const refusing = {
      add: () => Promise.reject(new Error('ENOSPC')),
      recent: () => [],
      close: () => Promise.resolve(),
    }
    const full = await staffedHall({ settings, audit: refusing })
    expect((await full.write({ version: 0, fields: burst() })).status).toBe(503)
    expect((await full.get<NoticeList>('/staff/notices')).body.notices).toEqual([])
  })
})
