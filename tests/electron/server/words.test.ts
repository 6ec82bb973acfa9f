import { describe, expect, it } from 'vitest'
import { wordsFrom } from '../../../electron/server/words.ts'

describe('the hall’s words', () => {
  it('must all be there, or nothing starts', async () => {
    expect(() => wordsFrom({ frame: { hours: '营业时间' } }, 'zh-CN.json')).toThrow(
      /zh-CN\.json.*frame\.phones.*frame\.days\.mon/,
    )
    expect(() => wordsFrom('nonsense', 'zh-CN.json')).toThrow(/frame\.hours/)
  })
})
