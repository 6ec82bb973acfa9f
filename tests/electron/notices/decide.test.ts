import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noticePhase } from '../../../content/arithmetic/staff-notice.ts'
import { decide, type Command, type Person } from '../../../electron/notices/decide.ts'
import type { NoticeAct, NoticeFields, PersonRole, StaffNotice } from '../../../electron/server/wire.ts'

const clerk: Person = { id: 'p-1', name: '职员', roles: ['staff'] }
const second: Person = { id: 'p-2', name: '审核', roles: ['approver'] }
const manager: Person = { id: 'p-3', name: '经理', roles: ['manager'] }
const server: Person = { id: 'p-4', name: '柜台', roles: ['counter'] }
const people = [clerk, second, manager, server]

const fields: NoticeFields = {
  title: '青岛路抢修停水',
  kind: 'emergency-stop',
  urgency: 'urgent',
  starts: '2026-11-24 09:00',
  ends: '2026-11-24 18:00',
  areas: ['青岛路'],
}
const takes = ['door', 'waiting']
const at = (now: string, approval = false) => ({ now, approval, takes, freshId: 's-20261124-1' })
const write: Command = { act: 'write', fields, words: {} }

/** The notice after commands that must all be done. */
function after(steps: readonly [Command, Person, string][], approval = false): StaffNotice {
  let notice: StaffNotice | null = null
  for (const [command, person, now] of steps) {
    const decision = decide(notice, command, person, at(now, approval))
    if (!decision.ok) throw new Error(`${command.act}: ${decision.refused}`)
    notice = decision.next
  }
  if (!notice) throw new Error('no steps')
  return notice
}

const refusedFor = (
  notice: StaffNotice | null,
  command: Command,
  person: Person,
  now: string,
  approval = false,
) => {
  const decision = decide(notice, command, person, at(now, approval))
  return decision.ok ? null : decision.refused
}

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
    const unread = decide(told, { act: 'extend', areas: ['常州路'] }, clerk, at('2026-11-24 10:00', true))
    expect(unread).toEqual({ ok: false, refused: 'approval-needed' })
  })

  it('says that water is back, not before it was gone and not before it is true', () => {
    const restored = decide(live, { act: 'restore' }, clerk, at('2026-11-24 15:10'))
    expect(restored.ok && noticePhase(restored.next, '2026-11-24 15:10')).toBe('restored')
    const back = (restored: string): Command => ({ act: 'restore', restored })
    expect(refusedFor(live, back('2026-11-24 08:00'), clerk, '2026-11-24 15:00')).toBe('time-wrong')
    expect(refusedFor(live, back('2026-11-24 16:00'), clerk, '2026-11-24 15:00')).toBe('time-wrong')
  })
})

const acts: NoticeAct[] = [
  'submit',
  'approve',
  'override',
  'publish',
  'extend',
  'restore',
  'withdraw',
  'reopen',
]
const minute = fc.integer({ min: 0, max: 23 }).map((hour) => `2026-11-24 ${String(hour).padStart(2, '0')}:30`)
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    act: fc.constant('write' as const),
    fields: fc.constantFrom(fields, { ...fields, urgency: 'normal' as const }),
    words: fc.constant({}),
  }),
  fc
    .record({
      act: fc.constantFrom(...acts),
      confirmed: fc.constantFrom(takes, [], undefined),
      why: fc.constantFrom('', '夜间', undefined),
      ends: fc.option(minute, { nil: undefined }),
    })
    .map(({ act, confirmed, why, ends }) => ({
      act,
      ...(confirmed && { confirmed }),
      ...(why !== undefined && { why }),
      ...(ends !== undefined && { ends }),
    })),
)
const story = fc.array(fc.tuple(anyCommand, fc.constantFrom(...people), minute), { maxLength: 25 })

/** Everything that came of a story, with what it came from. */
function told(steps: readonly [Command, Person, string][], approval: boolean) {
  let notice: StaffNotice | null = null
  return steps.flatMap(([command, person, now]) => {
    const before = notice
    const frozen = JSON.stringify(before)
    const decision = decide(before, command, person, at(now, approval))
    expect(JSON.stringify(before)).toBe(frozen)
    if (!decision.ok) return []
    notice = decision.next
    return [{ before, next: decision.next, command, person }]
  })
}

describe('whatever people do with it, in whatever order', () => {
  it('every change is one version and one step more, by somebody who may', () => {
    const mayWrite: readonly PersonRole[] = ['staff', 'manager']
    fc.assert(
      fc.property(story, fc.boolean(), (steps, approval) => {
        for (const { before, next, command, person } of told(steps, approval)) {
          expect(next.version).toBe((before?.version ?? 0) + 1)
          expect(next.history).toHaveLength(next.version)
          expect(next.history.at(-1)).toMatchObject({
            version: next.version,
            who: person.id,
            did: command.act,
          })
          expect(next.history.slice(0, -1)).toEqual(before?.history ?? [])
          expect(person).not.toBe(server)
          if (command.act === 'write') expect(person.roles.some((role) => mayWrite.includes(role))).toBe(true)
        }
      }),
    )
  })

  it('nothing is published unread where a second person has to read it, but with a reason', () => {
    fc.assert(
      fc.property(story, (steps) => {
        for (const { before, next, command, person } of told(steps, true)) {
          if (next.stage !== 'published' || before?.stage === 'published') continue
          expect(['approve', 'override']).toContain(command.act)
          if (command.act === 'approve') expect(next.writers).not.toContain(person.id)
          else expect(next.history.at(-1)?.why).toBeTruthy()
        }
      }),
    )
  })

  it('an urgent one never takes a screen that nobody was told of', () => {
    fc.assert(
      fc.property(story, fc.boolean(), (steps, approval) => {
        for (const { before, next, command } of told(steps, approval)) {
          if (next.stage !== 'published' || before?.stage === 'published') continue
          if (next.fields.urgency === 'urgent') expect(command).toMatchObject({ confirmed: takes })
        }
      }),
    )
  })

  it('what is published keeps its words until it is taken down', () => {
    fc.assert(
      fc.property(story, fc.boolean(), (steps, approval) => {
        for (const { before, next } of told(steps, approval)) {
          if (before?.stage !== 'published' || next.stage !== 'published') continue
          expect(next.fields.title).toBe(before.fields.title)
          expect(next.published).toBe(before.published)
        }
      }),
    )
  })
})
