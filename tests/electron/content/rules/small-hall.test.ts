import { describe, expect, it } from 'vitest'
import { guide, phones } from '../../../support/content.ts'
import { markdown, NOW, yaml } from '../../../support/content-folder.ts'
import { found, problemsOf } from '../../../support/small-hall-check.ts'
import { channels, wholeHall as hall } from '../../../support/whole-hall.ts'

describe('a whole folder', () => {
  it('in which nothing is wrong has no problem', async () => {
    expect(await found({})).toEqual([])
  })

  it.each([
    ['phones.yaml', 'phones.yaml', '一(二)6'],
    ['pledges/on-site.md', 'pledges/*.md'],
    ['prices/residential.yaml', 'prices/*.yaml'],
    ['quality/standards/gb5749-2022.yaml', 'quality/standards/*.yaml'],
    ['quality/places.yaml', 'quality/places.yaml'],
    ['quality/readings/2026-11.csv', 'quality/readings/*.csv'],
    ['pressure/points.yaml', 'pressure/points.yaml'],
    ['pressure/readings/2026-11.csv', 'pressure/readings/*.csv'],
  ])('without %s lacks what a window must show', async (path, named, clause = '二(二)4') => {
    const problems = await problemsOf({ [path]: null })
    const missing = problems.filter(({ rule }) => rule === 'kind.missing')
    expect(missing).toMatchObject([{ clause, severity: 'error', file: '.' }])
    expect(missing[0]?.message.zh).toContain(named)
  })

  it('may have no notice', async () => {
    expect(await found({ 'notices/stop.md': null })).toEqual([])
  })
})

describe('phones', () => {
  it('are of four kinds, and 12345 does not stand in for the fourth', async () => {
    const three = phones.phones.filter(({ kind }) => kind !== 'authority')
    expect(await found({ 'phones.yaml': yaml({ ...phones, phones: three }) })).toEqual([
      {
        rule: 'phones.kind-missing',
        file: 'phones.yaml',
        field: 'phones',
        clause: '一(二)6',
        severity: 'error',
      },
    ])
  })

  it('that are still to be found are one warning', async () => {
    const pending = phones.phones.map((phone) =>
      phone.kind === 'authority' ? { ...phone, number: '待补充' } : phone,
    )
    expect(await found({ 'phones.yaml': yaml({ ...phones, phones: pending }) })).toEqual([
      {
        rule: 'phones.pending',
        file: 'phones.yaml',
        field: 'phones[3].number',
        clause: '一(二)6',
        severity: 'warning',
      },
    ])
  })
})

describe('opening hours', () => {
  const hours = (rows: object[]) => ({ 'hall.yaml': yaml({ ...hall, hours: rows }) })

  it.each([
    ['opens at 08:30 and closes at 17:00', [{ days: ['mon'], opens: '08:30', closes: '17:00' }], []],
    ['opens at 08:31', [{ days: ['mon'], opens: '08:31', closes: '17:00' }], ['hall.opens-late']],
    ['closes at 16:59', [{ days: ['mon'], opens: '08:30', closes: '16:59' }], ['hall.closes-early']],
    [
      'has a row for the morning and one for the afternoon',
      [
        { days: ['mon'], opens: '13:00', closes: '17:30' },
        { days: ['mon'], opens: '08:00', closes: '12:00' },
      ],
      [],
    ],
    [
      'is short on a Saturday, which no clause binds',
      [
        { days: ['mon', 'tue'], opens: '08:00', closes: '17:30' },
        { days: ['sat'], opens: '09:00', closes: '16:00' },
      ],
      [],
    ],
  ])('of a day that %s', async (_, rows, rules) => {
    const found = (await problemsOf(hours(rows))).map(({ rule }) => rule)
    expect(found.filter((rule) => rule !== 'hall.day-missing').sort()).toEqual(rules)
  })
})

describe('guides and counters', () => {
  const twoCounters = [
    { number: '3', name: '过户', businesses: ['transfer'] },
    { number: '4', name: '缴费', businesses: ['transfer'] },
  ]

  it.each<[string, Record<string, string>, string[]]>([
    [
      'a guide that names no real counter',
      { 'guides/transfer.md': markdown({ ...guide, counters: ['9'] }) },
      ['guide.counter-unknown counters[0]'],
    ],
    ['a guide that no counter handles', { 'guides/pay.md': markdown(guide) }, ['guide.no-counter counters']],
    [
      'a counter that handles what has no guide',
      {
        'hall.yaml': yaml({
          ...hall,
          counters: [{ number: '3', name: 'a', businesses: ['transfer', 'gone'] }],
        }),
      },
      ['counter.guide-unknown counters[0].businesses[1]'],
    ],
    [
      'a counter number used twice',
      {
        'hall.yaml': yaml({ ...hall, counters: twoCounters.map((counter) => ({ ...counter, number: '3' })) }),
      },
      ['counter.twice counters[1].number'],
    ],
    [
      'a second counter that the guide does not name',
      { 'hall.yaml': yaml({ ...hall, counters: twoCounters }) },
      [],
    ],
    [
      'a related business without a guide',
      { 'guides/transfer.md': markdown({ ...guide, related: ['gone'] }) },
      ['guide.related-unknown related[0]'],
    ],
  ])('%s', async (_, changes, expected) => {
    expect((await found(changes)).map(({ rule, field }) => `${rule} ${field}`).sort()).toEqual(expected)
  })

  it.each([
    [{ value: 5, unit: 'workday' }, { value: 5, unit: 'workday' }, false],
    [{ value: 6, unit: 'workday' }, { value: 5, unit: 'workday' }, true],
    [{ value: 7, unit: 'day' }, { value: 5, unit: 'workday' }, true],
    [{ value: 5, unit: 'day' }, { value: 5, unit: 'workday' }, false],
    [{ value: 3, unit: 'workday' }, { value: 5, unit: 'day' }, false],
    [{ value: 3, unit: 'workday' }, { value: 4, unit: 'day' }, true],
    [{ value: 8, unit: 'day' }, { value: 5, unit: 'workday' }, true],
    [{ value: 30, unit: 'minute' }, { value: 1, unit: 'hour' }, false],
    [{ value: 61, unit: 'minute' }, { value: 1, unit: 'hour' }, true],
    [{ value: 2, unit: 'day' }, { value: 24, unit: 'hour' }, true],
  ])('a promise of %o against a legal limit of %o', async (promisedLimit, legalLimit, isLonger) => {
    const problems = await found({ 'guides/transfer.md': markdown({ ...guide, promisedLimit, legalLimit }) })
    expect(problems.map(({ rule }) => rule)).toEqual(isLonger ? ['guide.promise-longer'] : [])
  })
})

describe('languages and halls', () => {
  it('without zh-CN, or with a translation that nobody reads, are said', async () => {
    expect(await found({ 'hall.yaml': yaml({ ...hall, languages: ['en'] }) })).toMatchObject([
      { rule: 'language.no-chinese' },
    ])
    expect(await found({ 'guides/transfer.ja.md': markdown({ title: '名義変更' }) })).toMatchObject([
      { rule: 'language.unlisted', file: 'guides/transfer.ja.md', severity: 'warning' },
    ])
  })

  it('that are not this machine’s are said', async () => {
    expect(await found({}, NOW, 'hall-9')).toMatchObject([{ rule: 'hall.other', field: 'id' }])
    expect(await found({}, NOW, 'hall-1')).toEqual([])
  })
})

describe('a translation', () => {
  it('leads nowhere that its Chinese file may not', async () => {
    const { allowed: _, ...words } = channels
    const evil = words.channels.map((channel, index) =>
      index === 1 ? { address: 'https://evil.example/pay' } : { name: channel.name },
    )
    const changes = {
      'hall.yaml': yaml({ ...hall, languages: ['zh-CN', 'en'] }),
      'channels.en.yaml': yaml({ channels: evil }),
    }
    expect(await found(changes)).toMatchObject([
      { rule: 'address.host', file: 'channels.en.yaml', field: 'channels[1].address' },
    ])
    const picture = {
      ...changes,
      'channels.en.yaml': yaml({}),
      'hall.en.yaml': yaml({ mark: 'media/none.svg' }),
    }
    expect(await found(picture)).toMatchObject([
      { rule: 'media.missing', file: 'hall.en.yaml', field: 'mark' },
    ])
  })
})

describe('a picture that is refused', () => {
  it('is not said to be missing as well', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'
    expect((await found({ 'media/mark.svg': svg })).map(({ rule }) => rule)).toEqual(['media.active'])
  })
})
