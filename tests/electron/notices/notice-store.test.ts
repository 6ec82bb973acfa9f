import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { momentAfter } from '../../../content/arithmetic/notice-templates.ts'
import { wallTime } from '../../../content/arithmetic/wall-time.ts'
import type { KeptNotice } from '../../../electron/notices/notice-files.ts'
import type { NoticeFields, NoticeWhole } from '../../../electron/server/wire.ts'
import { deedsIn } from '../../support/audit.ts'
import { memoryLibrary } from '../../support/memory-library.ts'
import { notice as headquarters } from '../../support/content.ts'
import { listen, staffedHall } from './desk.ts'

const now = wallTime(Date.now(), 'Asia/Shanghai')
const fields: NoticeFields = {
  ...{ title: '青岛路抢修停水', kind: 'emergency-stop', urgency: 'important', reason: '管道漏水' },
  ...{ starts: now, ends: momentAfter(now, 8), areas: ['青岛路'] },
}

let data: string
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'mingchuang-notices-'))
  onTestFinished(() => rmSync(data, { recursive: true, force: true }))
})

const folder = () => join(data, 'notices')
const stored = (id: string) => JSON.parse(readFileSync(join(folder(), `${id}.json`), 'utf8')) as KeptNotice

/** A hall over the data and the audit of the one before. */
const open = () => staffedHall({ data })

async function publishOne(hall: Awaited<ReturnType<typeof open>>): Promise<string> {
  const { body } = await hall.write({ version: 0, fields })
  const { id } = body.notice
  expect((await hall.act(id, { version: 1, act: 'publish' })).status).toBe(200)
  return id
}

const shownBy = async (hall: Awaited<ReturnType<typeof open>>) => {
  const screen = await listen(hall)
  const { message } = await screen.until(0, ({ type }) => type === 'hello')
  screen.close()
  return message.notices
}

describe('after a restart', () => {
  it('what was published is on the screens at once, and drafts are where they were', async () => {
    const first = await open()
    const id = await publishOne(first)
    const draft = await first.write({ version: 0, fields: { title: '草稿' } })
    const before = await shownBy(first)
    await first.server.close()
    const second = await open()
    expect(await shownBy(second)).toEqual(before)
    expect(Object.keys(before)).toContain(id)
    const hash = before[id]?.['zh-CN']?.hash
    expect((await fetch(`${second.server.address}/item/${hash}`)).status).toBe(200)
    const found = await second.get<NoticeWhole>(`/staff/notices/${draft.body.notice.id}`)
    expect(found.body.notice).toEqual(draft.body.notice)
  })

  it('what a power cut kept from its file is finished from the audit', async () => {
    const first = await open()
    const id = await publishOne(first)
    await first.act(id, { version: 2, act: 'restore' })
    const whole = stored(id)
    await first.server.close()
    // The audit has all three lines; the file stands as after the second.
    const { history } = whole.notice
    const before = { ...whole, n: 2, notice: { ...whole.notice, version: 2, history: history.slice(0, 2) } }
    writeFileSync(join(folder(), `${id}.json`), JSON.stringify(before))
    const again = await open()
    const { body } = await again.get<NoticeWhole>(`/staff/notices/${id}`)
    expect(body).toMatchObject({ phase: 'restored', notice: { version: 3 } })
    expect(stored(id)).toEqual(whole)
    await again.server.close()
    rmSync(join(folder(), `${id}.json`))
    const third = await open()
    expect((await shownBy(third))[id]?.['zh-CN']?.listed.restored).toBeTruthy()
    expect(stored(id).notice).toEqual(whole.notice)
  })

  it('a line of the audit does not grow with the changes before it', async () => {
    const hall = await open()
    const { body } = await hall.write({ version: 0, fields })
    const { id } = body.notice
    for (let version = 1; version < 12; version++) await hall.write({ id, version, fields })
    const sizes = (await deedsIn(hall.data))
      .filter(({ about }) => about === id)
      .map((line) => JSON.stringify(line).length)
    expect(sizes).toHaveLength(12)
    expect(Math.max(...sizes)).toBeLessThan((sizes[1] ?? NaN) * 1.05)
  })

  it('a file that cannot be read hides no other, stays where it is, and is said', async () => {
    const first = await open()
    const id = await publishOne(first)
    await first.server.close()
    writeFileSync(join(folder(), 's-20200101-1.json'), '{"n": 1, "notice": {"id": "s-20')
    writeFileSync(join(folder(), `${id}.json.tmp`), '{"half')
    const second = await open()
    expect(Object.keys(await shownBy(second))).toContain(id)
    expect(readdirSync(folder())).toContain('s-20200101-1.json')
    expect(second.logged.join()).toContain('notice.unreadable')
  })

  it('bytes that are not what their name says are made again', async () => {
    const first = await open()
    const id = await publishOne(first)
    const right = stored(id)
    await first.server.close()
    writeFileSync(
      join(folder(), `${id}.json`),
      JSON.stringify(right).replace(/(\\"manner\\":|\\"title\\":)\\"[^"\\]*/, '$1\\"别的'),
    )
    expect(stored(id)).not.toEqual(right)
    const second = await open()
    expect(stored(id)).toEqual(right)
    expect(Object.keys(await shownBy(second))).toContain(id)
  })
})

describe('a disk that refuses', () => {
  it('lets nothing be called done, and is tried again until it takes it', async () => {
    const hall = await open()
    writeFileSync(folder(), 'a file where the folder should be')
    expect((await hall.write({ version: 0, fields })).status).toBe(503)
    rmSync(folder())
    await vi.waitFor(() => expect(readdirSync(folder())).toHaveLength(1), { timeout: 8000, interval: 100 })
    expect(hall.logged.join()).toContain('notice.unwritten')
  })
})

describe('with headquarters’ notices', () => {
  it('neither hides the other, and headquarters’ changes keep coming', async () => {
    const library = memoryLibrary()
    const hall = await staffedHall({ library })
    const { body } = await hall.write({ version: 0, fields })
    await hall.act(body.notice.id, { version: 1, act: 'publish' })
    const screen = await listen(hall)
    onTestFinished(screen.close)
    library.publish({ 'from-headquarters': { 'zh-CN': headquarters } })
    const { message } = await screen.until(0, ({ notices }) => notices['from-headquarters'] !== undefined)
    expect(Object.keys(message.notices).sort()).toEqual(['from-headquarters', body.notice.id])
  })

  it('those that were over before yesterday are shown no more', async () => {
    const hall = await staffedHall()
    const put = async (starts: string, ends: string) => {
      const { body } = await hall.write({ version: 0, fields: { ...fields, starts, ends } })
      await hall.act(body.notice.id, { version: 1, act: 'publish' })
      return body.notice.id
    }
    const old = await put(momentAfter(now, -90), momentAfter(now, -72))
    const fresh = await put(momentAfter(now, -9), momentAfter(now, -1))
    const shown = Object.keys(await shownBy(hall))
    expect(shown).toContain(fresh)
    expect(shown).not.toContain(old)
  })
})
