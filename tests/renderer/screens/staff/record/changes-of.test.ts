import { expect, it } from 'vitest'
import { changesOf, nameOfIt } from '../../../../../renderer/screens/staff/record/changes-of.ts'

const deed = { about: 's-20261126-1' } as Parameters<typeof nameOfIt>[0]

it('says what became different, and neither numbers nor what stayed', () => {
  const before = {
    version: 1,
    stage: 'draft',
    fields: { title: '一', ends: '2026-11-26 18:00', areas: ['甲'] },
  }
  const after = {
    version: 2,
    stage: 'published',
    fields: { title: '一', ends: '2026-11-26 20:00', areas: ['甲', '乙'] },
  }
  expect(changesOf({ before, after })).toEqual([
    { path: 'fields.ends', before: '2026-11-26 18:00', after: '2026-11-26 20:00' },
    { path: 'fields.areas', before: '甲', after: '甲、乙' },
  ])
})

it('says why, where somebody had to', () => {
  const step = { did: 'override', who: 'p-1', name: '窗口甲', at: 0 }
  const [before, after] = [{ history: [] }, { history: [{ ...step, why: '一个人值班' }] }]
  expect(changesOf({ before, after })).toEqual([{ path: 'reason', before: '', after: '一个人值班' }])
  expect(changesOf({ before: after, after })).toEqual([])
  expect(changesOf({ before, after: { history: [step] } })).toEqual([])
})

it('has nothing to compare of what is new or gone', () => {
  expect(changesOf({ before: null, after: { fields: {} } })).toEqual([])
})

it('calls a notice by its title, a person by their name, and anything else by its id', () => {
  expect(nameOfIt({ ...deed, before: null, after: { fields: { title: '停水' } } })).toBe('停水')
  expect(nameOfIt({ ...deed, before: { name: '窗口甲' }, after: null })).toBe('窗口甲')
  expect(nameOfIt({ ...deed, before: null, after: null })).toBe('s-20261126-1')
})

it('says parts of a day as people write them', () => {
  const quiet = (...parts: [string, string][]) => ({ quiet: parts.map(([from, to]) => ({ from, to })) })
  expect(
    changesOf({ before: quiet(['21:00', '07:00']), after: quiet(['21:00', '07:00'], ['12:00', '13:30']) }),
  ).toEqual([{ path: 'quiet', before: '21:00–07:00', after: '21:00–07:00、12:00–13:30' }])
})
