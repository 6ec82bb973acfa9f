import { describe, expect, it } from 'vitest'
import { noticePhase } from '../../../content/arithmetic/staff-notice.ts'
import { decide, type Command } from '../../../electron/notices/decide.ts'
import { after, at, clerk, fields, manager, refusedFor, second, takes, write } from './deciding.ts'

const NINE = '2026-11-24 09:00'
const draft = after([[write, clerk, NINE]])
const live = after([
  [write, clerk, NINE],
  [{ act: 'publish', confirmed: takes }, clerk, NINE],
])
const awaiting = after(
  [
    [write, clerk, NINE],
    [{ act: 'submit' }, clerk, NINE],
  ],
  true,
)

describe('a notice of the staff', () => {
  it('goes on the screens once whoever publishes it has said which ones it takes', () => {
    expect(refusedFor(draft, { act: 'publish' }, clerk, NINE)).toBe('not-confirmed')
    expect(refusedFor(draft, { act: 'publish', confirmed: ['door'] }, clerk, NINE)).toBe('not-confirmed')
    expect(refusedFor(draft, { act: 'publish', confirmed: ['door', 'door'] }, clerk, NINE)).toBe(
      'not-confirmed',
    )
    expect(refusedFor(draft, { act: 'publish', confirmed: ['waiting', 'door'] }, clerk, NINE)).toBeNull()
    expect(live).toMatchObject({ version: 2, stage: 'published', published: NINE })
    const calm = after([[{ ...write, fields: { ...fields, urgency: 'normal' } }, clerk, NINE]])
    expect(refusedFor(calm, { act: 'publish' }, clerk, NINE)).toBeNull()
  })

  it('needs a second person where the hall wants one, who did not write any of it', () => {
    expect(refusedFor(draft, { act: 'publish', confirmed: takes }, manager, NINE, true)).toBe(
      'approval-needed',
    )
    const approve: Command = { act: 'approve', confirmed: takes }
    expect(refusedFor(awaiting, approve, clerk, NINE, true)).toBe('role')
    expect(refusedFor(awaiting, approve, second, NINE, true)).toBeNull()
    const byBoth = after(
      [
        [write, clerk, NINE],
        [write, manager, NINE],
        [{ act: 'submit' }, manager, NINE],
      ],
      true,
    )
    expect(refusedFor(byBoth, approve, manager, NINE, true)).toBe('own-words')
    expect(refusedFor(byBoth, approve, second, NINE, true)).toBeNull()
  })

  it('is published by somebody alone only with a reason, which stays in its history', () => {
    const alone: Command = { act: 'override', confirmed: takes }
    expect(refusedFor(awaiting, alone, clerk, NINE, true)).toBe('reason-needed')
    expect(refusedFor(awaiting, { ...alone, why: '  ' }, clerk, NINE, true)).toBe('reason-needed')
    expect(refusedFor(draft, { ...alone, why: '夜间只有一人' }, clerk, NINE)).toBe('approval-off')
    const decision = decide(awaiting, { ...alone, why: '夜间只有一人' }, clerk, at('2026-11-24 02:00', true))
    expect(decision).toMatchObject({ ok: true, next: { stage: 'published' } })
    if (decision.ok)
      expect(decision.next.history.at(-1)).toEqual({
        ...{ version: 3, did: 'override', who: 'p-1', name: '职员' },
        ...{ at: '2026-11-24 02:00', why: '夜间只有一人' },
      })
  })

  it('keeps the end that was promised first, also when it is put off after it has passed', () => {
    const once = after([
      [write, clerk, NINE],
      [{ act: 'publish', confirmed: takes }, clerk, NINE],
      [{ act: 'extend', ends: '2026-11-24 20:00' }, clerk, '2026-11-24 18:30'],
    ])
    expect(once.fields).toMatchObject({ firstEnds: '2026-11-24 18:00', ends: '2026-11-24 20:00' })
    expect(noticePhase(once, '2026-11-24 18:30')).toBe('extended')
    const twice = decide(once, { act: 'extend', ends: '2026-11-24 22:00' }, clerk, at('2026-11-24 19:00'))
    expect(twice).toMatchObject({
      next: { fields: { firstEnds: '2026-11-24 18:00', ends: '2026-11-24 22:00' } },
    })
    const back = decide(once, { act: 'extend', ends: '2026-11-24 18:00' }, clerk, at('2026-11-24 17:00'))
    expect(back.ok && back.next.fields.firstEnds).toBeUndefined()
    expect(refusedFor(live, { act: 'extend', ends: '2026-11-24 10:00' }, clerk, '2026-11-24 11:00')).toBe(
      'not-later',
    )
    expect(refusedFor(live, { act: 'extend' }, clerk, NINE)).toBe('nothing-changed')
  })

  it('takes more streets while it is live, and drops those of another language, which are not theirs', () => {
    const told = { ...live, words: { en: { title: 'Water off', areas: ['Qingdao Road'] } } }
    const more = decide(told, { act: 'extend', areas: ['青岛路', '常州路'] }, clerk, at('2026-11-24 10:00'))
    expect(more).toMatchObject({ next: { fields: { areas: ['青岛路', '常州路'], ends: fields.ends } } })
    expect(more.ok && more.next.words).toEqual({ en: { title: 'Water off' } })
  })

  it('has its streets and words changed while it is live by the rule of publishing: a second person, or a reason', () => {
    const TEN = '2026-11-24 10:00'
    const areas = ['青岛路', '常州路']
    expect(refusedFor(live, { act: 'extend', areas }, clerk, TEN, true)).toBe('approval-needed')
    expect(refusedFor(live, { act: 'extend', areas }, manager, TEN, true)).toBe('approval-needed')
    expect(refusedFor(live, { act: 'extend', ends: '2026-11-24 20:00' }, clerk, TEN, true)).toBeNull()
    const alone = decide(live, { act: 'extend', areas, why: '夜里一个人' }, clerk, at(TEN, true))
    expect(alone).toMatchObject({ ok: true, next: { fields: { areas } } })
    expect(alone.ok && alone.next.history.at(-1)).toMatchObject({ did: 'extend', why: '夜里一个人' })

    const asked = decide(live, { act: 'propose', areas, title: '常州路也停水' }, clerk, at(TEN, true))
    if (!asked.ok) throw new Error(asked.refused)
    // Screens show what was read.
    expect(asked.next).toMatchObject({ stage: 'published', fields: live.fields })
    expect(noticePhase(asked.next, TEN)).toBe('live')
    expect(refusedFor(asked.next, { act: 'approve' }, clerk, TEN, true)).toBe('role')
    expect(refusedFor(asked.next, { act: 'approve' }, { ...clerk, roles: ['approver'] }, TEN, true)).toBe(
      'own-words',
    )
    const read = decide(asked.next, { act: 'approve' }, second, at(TEN, true))
    expect(read).toMatchObject({ next: { fields: { areas, title: '常州路也停水', ends: fields.ends } } })
    expect(read.ok && read.next.proposed).toBeUndefined()
    expect(read.ok && read.next.writers).toContain(clerk.id)
    expect(refusedFor(asked.next, { act: 'override' }, clerk, TEN, true)).toBe('reason-needed')
    const back = decide(asked.next, { act: 'decline', why: '常州路没停' }, second, at(TEN, true))
    expect(back).toMatchObject({ ok: true, next: { fields: live.fields } })
    expect(back.ok && back.next.proposed).toBeUndefined()
    expect(refusedFor(live, { act: 'decline' }, second, TEN, true)).toBe('state')
    expect(refusedFor(live, { act: 'propose', areas }, clerk, TEN)).toBe('approval-off')
    expect(refusedFor(live, { act: 'propose', areas: ['青岛路'] }, clerk, TEN, true)).toBe('nothing-changed')
  })

  it('takes back that water was back, onto screens that somebody names, until an end that is still to come', () => {
    const AFTER = '2026-11-24 16:00'
    const restored = after([
      [write, clerk, NINE],
      [{ act: 'publish', confirmed: takes }, clerk, NINE],
      [{ act: 'restore' }, clerk, '2026-11-24 15:00'],
    ])
    expect(refusedFor(restored, { act: 'resume' }, clerk, AFTER)).toBe('not-confirmed')
    expect(refusedFor(restored, { act: 'resume', confirmed: takes }, second, AFTER)).toBe('role')
    const back = decide(restored, { act: 'resume', confirmed: takes }, clerk, at(AFTER))
    if (!back.ok) throw new Error(back.refused)
    expect(back.next.fields).toEqual(live.fields)
    expect(noticePhase(back.next, AFTER)).toBe('live')
    const LATE = '2026-11-24 19:00'
    expect(refusedFor(restored, { act: 'resume', confirmed: takes }, clerk, LATE)).toBe('not-later')
    const longer: Command = { act: 'resume', confirmed: takes, ends: '2026-11-24 22:00' }
    expect(decide(restored, longer, clerk, at(LATE))).toMatchObject({
      next: { fields: { ends: '2026-11-24 22:00', firstEnds: '2026-11-24 18:00' } },
    })
    expect(refusedFor(live, longer, clerk, AFTER)).toBe('state')
  })

  it('says that water is back, not before it was gone and not before it is true', () => {
    const restored = decide(live, { act: 'restore' }, clerk, at('2026-11-24 15:10'))
    expect(restored.ok && noticePhase(restored.next, '2026-11-24 15:10')).toBe('restored')
    const back = (restored: string): Command => ({ act: 'restore', restored })
    expect(refusedFor(live, back('2026-11-24 08:00'), clerk, '2026-11-24 15:00')).toBe('time-wrong')
    expect(refusedFor(live, back('2026-11-24 16:00'), clerk, '2026-11-24 15:00')).toBe('time-wrong')
  })
})
