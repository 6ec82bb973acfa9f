import { describe, expect, it } from 'vitest'
import { momentAfter } from '../../../content/arithmetic/notice-templates.ts'
import { wallTime } from '../../../content/arithmetic/wall-time.ts'
import type {
  NoticeConflict,
  NoticeFields,
  NoticeRefused,
  NoticeWhole,
} from '../../../electron/server/wire.ts'
import { deedsIn } from '../../support/audit.ts'
import { staffedHall, type StaffedHall } from './desk.ts'

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

const auditOf = (hall: StaffedHall) => deedsIn(hall.data)

describe('two editors', () => {
  it('never overwrite each other silently: the later one is shown what is there now', async () => {
    const hall = await staffedHall({ settings })
    const { body } = await hall.write({ version: 0, fields: burst() })
    const { id } = body.notice
    const mine = { id, version: 1, fields: burst({ reason: '第一个人写的' }) }
    const theirs = { id, version: 1, fields: burst({ reason: '第二个人写的' }) }
    const answers = await Promise.all([hall.write(mine), hall.write(theirs, 'other')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const kept = answers.find(({ status }) => status === 200)?.body
    const conflict = answers.find(({ status }) => status === 409)?.body as unknown as NoticeConflict
    expect(conflict.current.notice).toEqual(kept?.notice)
    expect((await hall.get<NoticeWhole>(`/staff/notices/${id}`)).body.notice.version).toBe(2)
    const late = await hall.act(id, { version: 1, act: 'publish', confirmed: takes })
    expect(late.status).toBe(409)
  })
})

describe('a hall where a second person has to approve', () => {
  const strict = { ...settings, notices: { approval: true } }

  it('shows nothing before', async () => {
    const hall = await staffedHall({ settings: strict })
    const { body } = await hall.write({ version: 0, fields: burst() })
    const { id } = body.notice
    const alone = await hall.act<NoticeRefused>(id, { version: 1, act: 'publish', confirmed: takes })
    expect(alone.body.refused.code).toBe('approval-needed')
    const waiting = await hall.act(id, { version: 1, act: 'submit' })
    expect(waiting.body.phase).toBe('awaiting')
    const ask = { version: 2, act: 'approve', confirmed: takes } as const
    expect((await hall.act(id, ask, 'staff')).status).toBe(403)
    expect((await hall.act(id, ask, 'approver')).body.phase).toBe('live')
  })

  it('lets somebody alone publish with a reason, which the audit has', async () => {
    const hall = await staffedHall({ settings: strict })
    const { body } = await hall.write({ version: 0, fields: burst() })
    const { id } = body.notice
    const override = { version: 1, act: 'override', confirmed: takes } as const
    expect((await hall.act<NoticeRefused>(id, override)).body.refused.code).toBe('reason-needed')
    expect((await hall.act(id, { ...override, why: '夜里只有我一个人' })).body.phase).toBe('live')
    expect((await auditOf(hall)).at(-1)).toMatchObject({
      ...{ what: 'notice.overridden', who: 'staff', about: id },
      after: { history: [{ did: 'override', why: '夜里只有我一个人' }] },
    })
  })
})
