import { describe, expect, it } from 'vitest'
import {
  longDays,
  noticePhase,
  screensTaken,
  staffPicture,
} from '../../../content/arithmetic/staff-notice.ts'

const fields = { starts: '2026-11-24 09:00', ends: '2026-11-24 18:00' }

describe('where a notice of the staff stands', () => {
  it('is what people decided until it is published, and then what the clock says', () => {
    const at = (stage: 'draft' | 'submitted' | 'published' | 'withdrawn', now: string, more = {}) =>
      noticePhase({ stage, fields: { ...fields, ...more } }, `2026-11-24 ${now}`)
    expect(at('draft', '12:00')).toBe('draft')
    expect(at('submitted', '12:00')).toBe('awaiting')
    expect(at('withdrawn', '12:00')).toBe('withdrawn')
    expect(at('published', '08:59')).toBe('scheduled')
    expect(at('published', '09:00')).toBe('live')
    expect(at('published', '17:59', { firstEnds: '2026-11-24 12:00' })).toBe('extended')
    expect(at('published', '18:00')).toBe('over')
    expect(at('published', '15:00', { restored: '2026-11-24 15:00' })).toBe('restored')
  })
})

describe('an end that is far off', () => {
  it('is asked about where no such notice lasts so long', () => {
    const now = '2026-11-24 09:00'
    expect(longDays({ kind: 'emergency-stop', ends: '2026-12-01 09:00' }, now)).toBeNull()
    expect(longDays({ kind: 'emergency-stop', ends: '2026-12-02 09:00' }, now)).toBe(8)
    expect(longDays({ kind: 'hours', ends: '2026-12-31 00:00' }, now)).toBeNull()
    expect(longDays({ ends: '2099-11-24 09:00' }, now)).toBe(26_663)
    expect(longDays({}, now)).toBeNull()
  })
})

describe('the screens that an urgent notice takes', () => {
  const screens = [
    { id: 'door', role: 'touch' },
    { id: 'waiting', role: 'signage' },
    { id: 'counter-1', role: 'counter' },
  ] as const

  it('are all that play, or those that it names, and none where it is not urgent', () => {
    expect(screensTaken({ urgency: 'urgent' }, screens)).toEqual(['door', 'waiting'])
    expect(screensTaken({ urgency: 'urgent', roles: ['signage'] }, screens)).toEqual(['waiting'])
    expect(screensTaken({ urgency: 'urgent', screens: ['door'] }, screens)).toEqual(['door'])
    expect(screensTaken({ urgency: 'important' }, screens)).toEqual([])
  })
})

describe('a picture that staff took', () => {
  it('is served at the address that its name says', () => {
    const name = `${'0a'.repeat(32)}.jpg`
    expect(staffPicture(`media/staff/${name}`)).toBe(`/media/${name}`)
    for (const other of ['media/mark.svg', `media/staff/../${name}`, `media/staff/${name}.svg`])
      expect(staffPicture(other)).toBeNull()
  })
})
