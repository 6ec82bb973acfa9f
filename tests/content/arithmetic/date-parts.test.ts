import { describe, expect, it } from 'vitest'
import { dateParts } from '../../../content/arithmetic/date-parts.ts'
import en from '../../../renderer/i18n/en.json' with { type: 'json' }
import zh from '../../../renderer/i18n/zh-CN.json' with { type: 'json' }

function fill({ frame }: typeof zh, words: 'day' | 'month' | 'monthDay', text: string) {
  const { month, ...rest } = dateParts(text)
  const parts = { ...rest, month: frame.months[month] }
  return frame[words].replaceAll(/\{\{(\w+)\}\}/g, (_, name: keyof typeof parts) => parts[name])
}

describe('a day in words', () => {
  it('has its year, and in English its month by name', () => {
    expect(fill(zh, 'day', '2026-06-01 08:00')).toBe('2026年6月1日')
    expect(fill(en, 'day', '2026-06-01 08:00')).toBe('1 June 2026')
    expect(fill(zh, 'month', '2026-12-05')).toBe('2026年12月')
    expect(fill(en, 'month', '2026-12-05')).toBe('December 2026')
  })

  it('has none where it is a day of every year', () => {
    expect(fill(zh, 'monthDay', '06-01')).toBe('6月1日')
    expect(fill(en, 'monthDay', '06-01')).toBe('1 June')
  })
})
