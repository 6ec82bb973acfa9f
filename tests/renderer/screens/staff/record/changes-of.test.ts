import { expect, it } from 'vitest'
import { changesOf, nameOfIt } from '../../../../../renderer/screens/staff/record/changes-of.ts'

const written = { what: 'notice.written' }

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
  expect(changesOf({ ...written, before, after })).toEqual([
    { path: 'fields.areas', before: '甲', after: '甲、乙' },
    { path: 'fields.ends', before: '2026-11-26 18:00', after: '2026-11-26 20:00' },
  ])
})

it('says why, where somebody had to', () => {
  const step = { did: 'override', who: 'p-1', name: '窗口甲', at: 0 }
  const [before, after] = [{ history: [] }, { history: [{ ...step, why: '一个人值班' }] }]
  expect(changesOf({ ...written, before, after })).toEqual([
    { path: 'reason', before: '', after: '一个人值班' },
  ])
  expect(changesOf({ ...written, before: after, after })).toEqual([])
  expect(changesOf({ ...written, before, after: { history: [step] } })).toEqual([])
})

it('has nothing to compare of what is gone; of a draft that is new, what was typed', () => {
  expect(changesOf({ ...written, before: {}, after: null })).toEqual([])
  const fields = { hotline: '0532', title: '停水', areas: ['甲'] }
  expect(changesOf({ ...written, before: null, after: { fields } })).toEqual([
    { path: 'fields.areas', before: '', after: '甲' },
    { path: 'fields.hotline', before: '', after: '0532' },
  ])
})

it('says another title, and what was asked to be changed of what screens show', () => {
  const before = { fields: { title: '一', areas: ['甲'] } }
  expect(changesOf({ ...written, before, after: { fields: { ...before.fields, title: '二' } } })).toEqual([
    { path: 'fields.title', before: '一', after: '二' },
  ])
  const after = { ...before, proposed: { change: { areas: ['甲', '乙'] }, who: 'p-1' } }
  expect(changesOf({ ...written, before, after })).toEqual([
    { path: 'fields.areas', before: '甲', after: '甲、乙' },
  ])
})

it('calls a notice by its title and a person by their name', () => {
  expect(nameOfIt({ before: null, after: { fields: { title: '停水' } } })).toBe('停水')
  expect(nameOfIt({ before: { name: '窗口甲' }, after: null })).toBe('窗口甲')
  expect(nameOfIt({ before: null, after: null })).toBeNull()
})

it('says parts of a day as people write them', () => {
  const quiet = (...parts: [string, string][]) => ({ quiet: parts.map(([from, to]) => ({ from, to })) })
  expect(
    changesOf({
      ...written,
      before: quiet(['21:00', '07:00']),
      after: quiet(['21:00', '07:00'], ['12:00', '13:30']),
    }),
  ).toEqual([{ path: 'quiet', before: '21:00–07:00', after: '21:00–07:00、12:00–13:30' }])
})
