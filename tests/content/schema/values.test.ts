import { describe, expect, it } from 'vitest'
import {
  date,
  decimal,
  id,
  limit,
  mediaPath,
  moment,
  phoneNumber,
  time,
  webAddress,
} from '../../../content/schema/values.ts'

const takes = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success

describe('the smallest values', () => {
  it.each([
    [
      'a day',
      date,
      ['2026-11-23', '2024-02-29'],
      ['2026-02-29', '2026-13-01', '2026-1-1', '20261123', 20261123],
    ],
    ['a time', time, ['00:00', '08:30', '24:00'], ['8:30', '24:01', '25:00', '08:60']],
    ['a moment', moment, ['2026-11-23 22:00'], ['2026-11-23T22:00', '2026-11-31 22:00', '2026-11-23 24:00']],
    ['a decimal', decimal, ['3.30', '0', 7.1, 144], ['-1', '1,5', '3.', '.5', '1e3', '', true]],
    ['an id', id, ['transfer', 'hall-01', '2026-11'], ['Transfer', '过户', '-a', 'a_b', '']],
    [
      'a phone number',
      phoneNumber,
      ['96111', '110', '0532-88887777转2', '400 800 1234'],
      ['1------', '12', '0532--8888', '-96111', '96111-', '转2', '12345678901234567890', '九六一一一'],
    ],
    [
      'an address',
      webAddress,
      ['https://example.com/a', 'http://example.com'],
      ['ftp://example.com', 'javascript:alert(1)', 'example.com'],
    ],
    [
      'a media file',
      mediaPath,
      ['media/mark.svg', 'media/楼层/图.PNG'],
      ['mark.svg', 'media/../hall.png', 'media/a.exe', '/media/a.svg'],
    ],
    [
      'a limit',
      limit,
      [{ value: 5, unit: 'workday' }],
      [{ value: 0, unit: 'day' }, { value: 1, unit: 'week' }, { value: 1 }],
    ],
  ])('%s', (_, schema, good, bad) => {
    expect(good.filter((value) => !takes(schema, value))).toEqual([])
    expect(bad.filter((value) => takes(schema, value))).toEqual([])
  })

  it('keep a decimal as it was written', () => {
    expect(decimal.parse('3.30')).toBe('3.30')
    expect(decimal.parse(3.3)).toBe('3.3')
  })
})
