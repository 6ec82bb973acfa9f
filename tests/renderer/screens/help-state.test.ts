import { describe, expect, it } from 'vitest'
import { helpView } from '../../../renderer/screens/touch/aids/help-state.ts'

const rings = { state: 'ringing', counter: null } as const
const facts = { late: false, reachable: true, asked: 'rang' } as const

describe('what a person is told of their call', () => {
  it('rings, then is heard, by whom', () => {
    expect(helpView(undefined, { ...facts, asked: 'asking' })).toEqual({ state: 'asking' })
    expect(helpView(rings, facts)).toEqual({ state: 'ringing' })
    expect(helpView({ state: 'heard', counter: '3' }, facts)).toEqual({ state: 'heard', counter: '3' })
  })

  it('is not to wait for it when nobody answered in time, or the counters are gone', () => {
    expect(helpView(rings, { ...facts, late: true })).toEqual({ state: 'unheard' })
    expect(helpView(rings, { ...facts, reachable: false })).toEqual({ state: 'unheard' })
    expect(helpView({ state: 'heard', counter: null }, { ...facts, late: true }).state).toBe('heard')
  })

  it('is never told that it rings where nobody would hear it', () => {
    expect(helpView(undefined, { ...facts, asked: 'nobody' })).toEqual({ state: 'nobody' })
    expect(helpView(undefined, { ...facts, reachable: false })).toEqual({ state: 'nobody' })
    expect(helpView(undefined, facts)).toEqual({ state: 'over' })
  })
})
