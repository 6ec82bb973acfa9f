import { expect, it } from 'vitest'
import { noticePhase } from '../../../../../../content/arithmetic/staff-notice.ts'
import { decide } from '../../../../../../electron/notices/decide.ts'
import type { Me, NoticeFields, PersonRole, StaffNotice } from '../../../../../../electron/server/wire.ts'
import { actsOn } from '../../../../../../renderer/screens/staff/notices/acts/acts-on.ts'

const now = '2026-11-26 12:00'

const times: Partial<NoticeFields>[] = [
  { starts: '2026-11-26 10:00', ends: '2026-11-26 18:00' },
  { starts: '2026-11-27 10:00', ends: '2026-11-27 18:00' },
  { starts: '2026-11-25 10:00', ends: '2026-11-25 18:00' },
  { starts: '2026-11-26 10:00', ends: '2026-11-26 18:00', firstEnds: '2026-11-26 14:00' },
  { starts: '2026-11-26 10:00', ends: '2026-11-26 18:00', restored: '2026-11-26 11:00' },
]
const stages = ['submitted', 'published', 'withdrawn'] as const
const kinds = ['emergency-stop', 'quality', 'hours'] as const
const roles: PersonRole[][] = [['staff'], ['approver'], ['manager'], ['counter'], ['staff', 'approver']]

it('offers only what the hall would do, to whoever it is, however the notice stands', () => {
  const refused: string[] = []
  let offered = 0
  for (const approval of [true, false])
    for (const stage of stages)
      for (const kind of kinds)
        for (const own of times)
          for (const each of roles)
            for (const [writers, proposer] of [
              [['p-1'], 'p-1'],
              [['p-1'], 'p-2'],
              [['p-2'], 'p-1'],
              [['p-2'], null],
            ] as const) {
              const fields = { kind, urgency: 'normal', title: '一', ...own } as const
              const notice: StaffNotice = {
                ...{ id: 's-20261126-1', version: 3, stage, fields, words: {}, writers: [...writers] },
                ...{ published: null, history: [] },
                ...(stage === 'published' &&
                  proposer !== null && {
                    proposed: {
                      change: { title: '二', ends: '2026-11-28 20:00' },
                      who: proposer,
                      name: '',
                      at: now,
                    },
                  }),
              }
              const me: Me = {
                ...{ id: 'p-1', name: '窗口甲', roles: each, givenPin: false, created: 0 },
                ...{ disabled: null, left: 1000 },
              }
              const phase = noticePhase(notice, now)
              for (const act of actsOn({ notice, phase, takes: [] }, me, approval)) {
                offered++
                const command = {
                  ...{ act, why: '夜里一个人', ends: '2026-11-28 20:00' },
                  ...(act === 'restore' && { restored: own.starts! }),
                }
                const done = decide(notice, command, me, { now, approval, takes: [], freshId: 'x' })
                if (!done.ok) refused.push(`${act} ${phase} ${kind} ${each.join()}: ${done.refused}`)
              }
            }
  expect(offered).toBeGreaterThan(300)
  expect([...new Set(refused)]).toEqual([])
})
