import { describe, expect, it } from 'vitest'
import { calendarOf, type HallHours } from '../../../content/arithmetic/hours.ts'
import { hoursOfDay, hoursOfYear } from '../../../electron/server/board-hours.ts'
import { readFrame } from '../../../electron/server/frame-content.ts'
import { wordsFrom } from '../../../electron/server/words.ts'
import en from '../../../renderer/i18n/en.json' with { type: 'json' }
import zh from '../../../renderer/i18n/zh-CN.json' with { type: 'json' }
import { holidays } from '../../support/content.ts'
import { memoryLibrary, sampleShelf } from '../../support/memory-library.ts'

const words = wordsFrom(zh, 'zh-CN.json')
const calendar = calendarOf([holidays])
const span = { opens: '08:00', closes: '17:00' }
const everyDay: HallHours['hours'] = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], ...span }]

const usualOf = (hours: HallHours['hours']) =>
  hoursOfDay({ hours, seasons: [] }, calendar, '2026-11-23', words)

const winter: HallHours = {
  hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], ...span }],
  seasons: [{ name: '冬季', from: '11-15', to: '03-15', hours: [{ ...everyDay[0]!, opens: '08:30' }] }],
  holidayHours: { opens: '09:00', closes: '16:00' },
}

describe('the board of opening hours', () => {
  it('names neighbouring days as one span, and all seven as daily', () => {
    expect(usualOf(everyDay)).toEqual(['每天 08:00–17:00'])
    expect(usualOf([{ days: ['fri', 'mon', 'tue', 'sun'], ...span }])).toEqual([
      '周一至周二 周五 周日 08:00–17:00',
    ])
    const lunch = { from: '12:00', to: '13:30' }
    expect(usualOf([{ days: ['wed'], ...span, lunch }])).toEqual(['周三 08:00–12:00 13:30–17:00'])
  })

  it('of a day has the hours of its season', () => {
    expect(hoursOfDay(winter, calendar, '2026-11-14', words)).toEqual(['周一至周五 08:00–17:00'])
    expect(hoursOfDay(winter, calendar, '2026-11-15', words)).toEqual(['冬季 每天 08:30–17:00'])
  })

  it('of a public holiday begins with that day’s own hours, or says that the hall rests', () => {
    expect(hoursOfDay(winter, calendar, '2026-10-01', words)[0]).toBe('今天（国庆节）09:00–16:00')
    const { holidayHours: _, ...closed } = winter
    expect(hoursOfDay(closed, calendar, '2026-10-01', words)[0]).toBe('今天（国庆节）休息')
  })

  it('of the year has every season with its dates, and the holidays', () => {
    expect(hoursOfYear(winter, words)).toEqual([
      '冬季（11月15日至3月15日）每天 08:30–17:00',
      '其余时间 周一至周五 08:00–17:00',
      '法定节假日 09:00–16:00',
    ])
    expect(hoursOfYear({ hours: everyDay, seasons: [] }, wordsFrom(en, 'en.json'))).toEqual([
      'Every day 08:00–17:00',
      'Closed on public holidays',
    ])
  })
})

it('a page that knows the day has that day’s hours, and one that may stand for months the year’s', async () => {
  const library = memoryLibrary({
    ...sampleShelf({ seasons: winter.seasons }),
    holidays: { 2026: { 'zh-CN': holidays } },
  })
  const frame = (today?: string) => readFrame(library, library.snapshot(), 'zh-CN', words, today)
  expect((await frame('2026-11-23')).hours).toEqual(['冬季 每天 08:30–17:00'])
  expect((await frame('2026-10-01')).hours[0]).toBe('今天（国庆节）休息')
  const { hours } = await frame()
  expect(hours).toContain('其余时间 周一至周五 08:00–17:30')
  expect(hours).toContain('冬季（11月15日至3月15日）每天 08:30–17:00')
})
