import { describe, expect, it } from 'vitest'
import { topics, type Facts, type Topic } from '../../../electron/doctor/facts.ts'
import { judge } from '../../../electron/doctor/judge.ts'
import { LEAST_FREE, SOON_DAYS } from '../../../electron/doctor/judge-hall.ts'
import { unknown, well } from './machines.ts'

const stateOf = (topic: Topic, facts: Partial<Facts>) =>
  judge({ ...well, ...facts }).find((finding) => finding.topic === topic)?.state

describe('a machine', () => {
  it('on which all is well says so of everything', () => {
    const findings = judge(well)
    expect(findings.map(({ topic }) => topic)).toEqual([...topics])
    expect(findings.filter(({ state, todo }) => state !== 'well' || todo !== null)).toEqual([])
  })

  it('of which nothing can be known is never said to be well in that', () => {
    const findings = judge(unknown)
    expect(findings.filter(({ state }) => state === 'well')).toEqual([])
    expect(findings.filter(({ state }) => state === 'unknown')).toHaveLength(topics.length - 2)
    expect(findings.filter(({ state }) => state === 'wrong')).toEqual([])
  })

  it.each<[Topic, Partial<Facts>, string]>([
    ['device', { device: [{ zh: '坏', en: 'bad' }] }, 'wrong'],
    ['device', { device: null }, 'look'],
    ['displays', { displays: [] }, 'wrong'],
    ['displays', { wants: { ...well.wants, screens: 3 } }, 'wrong'],
    ['gpu', { gpu: { name: 'x', isDistrusted: true } }, 'look'],
    ['fonts', { fonts: { chinese: true, korean: false } }, 'look'],
    ['audio', { audio: [] }, 'wrong'],
    ['audio', { audio: null, wants: { ...well.wants, speaks: false, readsAloud: false } }, 'well'],
    ['voices', { voices: [null] }, 'wrong'],
    ['voices', { voices: [] }, 'unknown'],
    ['printer', { printers: ['Other'] }, 'wrong'],
    ['printer', { printers: [], wants: { ...well.wants, printers: ['default'] } }, 'wrong'],
    ['printer', { printers: ['Other'], wants: { ...well.wants, printers: ['default'] } }, 'well'],
    ['printer', { printers: null, wants: { ...well.wants, printers: [] } }, 'well'],
    ['clock', { clock: { isPlausible: false, isSynchronised: true } }, 'wrong'],
    ['clock', { clock: { isPlausible: true, isSynchronised: false } }, 'look'],
    ['disk', { disk: { free: LEAST_FREE - 1, size: 1 } }, 'wrong'],
    ['content', { content: 'missing' }, 'wrong'],
    ['content', { content: { errors: 1, warnings: 0 } }, 'look'],
    ['keys', { certificate: { days: SOON_DAYS } }, 'look'],
    ['keys', { certificate: { days: -1 } }, 'wrong'],
    ['keys', { certificate: 'unreadable' }, 'wrong'],
    ['keys', { certificate: 'absent' }, 'look'],
    ['keys', { certificate: null, wants: { ...well.wants, lan: false } }, 'well'],
    ['ports', { port: { number: 4180, is: 'taken' } }, 'wrong'],
    ['ports', { port: { number: 4180, is: 'free' } }, 'well'],
    ['autostart', { autostart: false }, 'look'],
    ['autostart', { autostart: true, fastStart: true }, 'look'],
    ['sleep', { sleeps: { displays: true, machine: false } }, 'look'],
    ['sleep', { sleeps: { displays: false, machine: true } }, 'look'],
    ['sleep', { sleeps: { displays: null, machine: true } }, 'look'],
    ['sleep', { sleeps: { displays: false, machine: null } }, 'unknown'],
    ['edge-swipe', { edgeSwipe: true }, 'wrong'],
    ['edge-swipe', { edgeSwipe: null, platform: 'linux', autostart: true }, 'well'],
    ['edge-swipe', { edgeSwipe: null, platform: 'linux', autostart: null }, 'unknown'],
  ])('%s is judged by its facts %#', (topic, facts, state) => {
    expect(stateOf(topic, facts)).toBe(state)
  })
})
