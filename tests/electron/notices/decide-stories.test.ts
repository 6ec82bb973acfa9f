import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide, type Command, type Person } from '../../../electron/notices/decide.ts'
import type { NoticeAct, PersonRole, StaffNotice } from '../../../electron/server/wire.ts'
import { at, fields, people, server, takes } from './deciding.ts'

const acts: NoticeAct[] = [
  'submit',
  'approve',
  'override',
  'publish',
  'extend',
  'propose',
  'decline',
  'restore',
  'resume',
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
      title: fc.constantFrom('别的标题', undefined),
    })
    .map(({ act, confirmed, why, ends, title }) => ({
      act,
      ...(confirmed && { confirmed }),
      ...(why !== undefined && { why }),
      ...(ends !== undefined && { ends }),
      ...(title !== undefined && { title }),
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

  it('words of what is published change only where a second person read them, or with a reason', () => {
    fc.assert(
      fc.property(story, (steps) => {
        for (const { before, next, command, person } of told(steps, true)) {
          if (before?.stage !== 'published' || next.stage !== 'published') continue
          expect(next.published).toBe(before.published)
          if (next.fields.title === before.fields.title) continue
          if (command.act === 'approve') expect(before.proposed?.who).not.toBe(person.id)
          else expect(next.history.at(-1)?.why).toBeTruthy()
        }
      }),
    )
  })
})
