import { describe, expect, it } from 'vitest'
import { boardHours } from '../../../electron/server/board-hours.ts'
import { wordsFrom } from '../../../electron/server/words.ts'
import zh from '../../../renderer/i18n/zh-CN.json' with { type: 'json' }

describe('the hall’s words', () => {
  it('must all be there, or nothing starts', async () => {
    expect(() => wordsFrom({ frame: { hours: '营业时间' } }, 'zh-CN.json')).toThrow(
      /zh-CN\.json.*frame\.phones.*frame\.days\.mon/,
    )
    expect(() => wordsFrom('nonsense', 'zh-CN.json')).toThrow(/frame\.hours/)
  })

  it('name neighbouring days as one span, and all seven as daily', async () => {
    const words = wordsFrom(zh, 'zh-CN.json')
    const every = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
    const span = { opens: '08:00', closes: '17:00' }
    expect(boardHours([{ days: [...every], ...span }], words)).toEqual(['每天 08:00–17:00'])
    expect(boardHours([{ days: ['fri', 'mon', 'tue', 'sun'], ...span }], words)).toEqual([
      '周一至周二 周五 周日 08:00–17:00',
    ])
    const lunch = { from: '12:00', to: '13:30' }
    expect(boardHours([{ days: ['wed'], ...span, lunch }], words)).toEqual(['周三 08:00–12:00 13:30–17:00'])
  })
})
