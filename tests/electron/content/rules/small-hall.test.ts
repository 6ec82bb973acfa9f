import { describe, expect, it } from 'vitest'
import { checkFolder } from '../../../electron/content/check.ts'
import { guide, hall, notice, phones, places, pledge } from '../../support/content.ts'
import { folderWith, markdown, NOW, yaml } from '../../support/content-folder.ts'
import { manualClock } from '../../support/manual-clock.ts'

async function found(changes: Parameters<typeof folderWith>[0], now = NOW, hallId: string | null = null) {
  const { problems } = await checkFolder({
    content: folderWith(changes),
    clock: manualClock(now),
    hall: hallId,
  })
  return problems.map(({ rule, file, field, clause, severity }) => ({ rule, file, field, clause, severity }))
}

const day = 86_400_000

describe('a whole folder', () => {
  it('in which nothing is wrong has no problem', async () => {
    expect(await found({})).toEqual([])
  })

  it.each([
    ['phones.yaml', 'phones.yaml'],
    ['pledges/on-site.md', 'pledges/*.md'],
    ['prices/residential.yaml', 'prices/*.yaml'],
    ['quality/standards/gb5749-2022.yaml', 'quality/standards/*.yaml'],
    ['quality/places.yaml', 'quality/places.yaml'],
    ['quality/readings/2026-11.csv', 'quality/readings/*.csv'],
    ['pressure/points.yaml', 'pressure/points.yaml'],
    ['pressure/readings/2026-11.csv', 'pressure/readings/*.csv'],
  ])('without %s lacks what a window must show', async (path, named) => {
    const { problems } = await checkFolder({ content: folderWith({ [path]: null }), clock: manualClock(NOW) })
    const missing = problems.filter(({ rule }) => rule === 'kind.missing')
    expect(missing).toMatchObject([{ clause: '二(二)4', severity: 'error', file: '.' }])
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
    const pending = phones.phones.map((phone) => ({ ...phone, number: '待补充' }))
    expect(await found({ 'phones.yaml': yaml({ ...phones, phones: pending }) })).toEqual([
      {
        rule: 'phones.pending',
        file: 'phones.yaml',
        field: 'phones[0].number',
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
      'is short on one of its days',
      [
        { days: ['mon', 'tue'], opens: '08:00', closes: '17:30' },
        { days: ['sat'], opens: '09:00', closes: '16:00' },
      ],
      ['hall.closes-early', 'hall.opens-late'],
    ],
  ])('of a day that %s', async (_, rows, rules) => {
    expect((await found(hours(rows))).map(({ rule }) => rule).sort()).toEqual(rules)
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
    [
      'a guide that no counter handles',
      { 'guides/pay.md': markdown(guide) },
      ['guide.counter-differs counters[0]', 'guide.no-counter counters'],
    ],
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
    [{ value: 7, unit: 'day' }, { value: 5, unit: 'workday' }, false],
    [{ value: 8, unit: 'day' }, { value: 5, unit: 'workday' }, true],
    [{ value: 30, unit: 'minute' }, { value: 1, unit: 'hour' }, false],
    [{ value: 61, unit: 'minute' }, { value: 1, unit: 'hour' }, true],
    [{ value: 2, unit: 'day' }, { value: 24, unit: 'hour' }, true],
  ])('a promise of %o against a legal limit of %o', async (promisedLimit, legalLimit, isLonger) => {
    const problems = await found({ 'guides/transfer.md': markdown({ ...guide, promisedLimit, legalLimit }) })
    expect(problems.map(({ rule }) => rule)).toEqual(isLonger ? ['guide.promise-longer'] : [])
  })
})

describe('readings', () => {
  const quality = (text: string) => ({ 'quality/readings/2026-11.csv': text })

  it('name items of the standard that was in force on the day', async () => {
    const old = '取样日期,监测点,浑浊度\n2023-03-31,plant-1,0.1\n2026-11-15,plant-1,0.1\n'
    expect(await found(quality(old))).toMatchObject([{ rule: 'quality.no-standard' }])
    const unknown = 'sampled,place,浊度\n2026-11-15,plant-1,0.1\n'
    const { problems } = await checkFolder({ content: folderWith(quality(unknown)), clock: manualClock(NOW) })
    expect(problems).toMatchObject([{ rule: 'quality.item-unknown', line: 1 }])
    expect(problems[0]?.message.en).toContain('GB 5749-2022')
  })

  it('may name an item by its id or by another name', async () => {
    expect(await found(quality('sampled,place,turbidity,余氯\n2026-11-15,plant-1,0.1,0.5\n'))).toEqual([])
  })

  it('name known places, and the first row of an unknown one is pointed at', async () => {
    const text = 'sampled,place,浑浊度\n2026-11-15,plant-1,0.1\n2026-11-15,net-9,0.1\n2026-11-16,net-9,0.1\n'
    const { problems } = await checkFolder({ content: folderWith(quality(text)), clock: manualClock(NOW) })
    expect(problems).toMatchObject([{ rule: 'quality.place-unknown', line: 3 }])
    expect(
      await found({ 'pressure/readings/2026-11.csv': 'measured,point,pressure\n2026-11-23 08:00,p-9,0.2\n' }),
    ).toMatchObject([{ rule: 'pressure.point-unknown', field: 'rows[0].point' }])
  })

  it('grow stale by the interval and lag of the places, and by the hours of the points', async () => {
    const lasting = { 'pressure/readings/2026-11.csv': 'measured,point,pressure\n2026-12-09 08:00,p-1,0.2\n' }
    // sampled on the 15th, daily, 14 days of lag: good through the 30th
    expect((await found(lasting, NOW + 7 * day)).map(({ rule }) => rule)).toEqual([])
    expect((await found(lasting, NOW + 8 * day)).map(({ rule }) => rule)).toEqual(['quality.stale'])
    expect((await found({}, NOW + day - 2 * 3_600_000)).map(({ rule }) => rule)).toEqual([])
    expect((await found({}, NOW + day)).map(({ rule }) => rule)).toEqual(['pressure.stale'])
    const monthly = { 'quality/places.yaml': yaml({ ...places, interval: 'monthly' }) }
    expect((await found({ ...lasting, ...monthly }, NOW + 8 * day)).map(({ rule }) => rule)).toEqual([])
  })
})

describe('dates and media', () => {
  it('are due for review after the day that was set, in the hall’s own time', async () => {
    const changes = { 'pledges/on-site.md': markdown({ ...pledge, reviewBy: '2026-11-23' }) }
    const evening = Date.UTC(2026, 10, 23, 15, 59)
    expect(await found(changes, evening)).toEqual([])
    expect(await found(changes, evening + 60_000)).toMatchObject([
      {
        rule: 'review.overdue',
        file: 'pledges/on-site.md',
        field: 'reviewBy',
        severity: 'warning',
        clause: '二(二)5',
      },
    ])
  })

  it('that are named must be there', async () => {
    const named = { 'hall.yaml': yaml({ ...hall, mark: 'media/mark.svg' }) }
    expect(await found(named)).toMatchObject([{ rule: 'media.missing', field: 'mark' }])
    expect(await found({ ...named, 'media/mark.svg': '<svg/>' })).toEqual([])
    expect(
      await found({
        'guides/transfer.md': markdown({ ...guide, forms: [{ name: 'a', file: 'media/a.pdf' }] }),
      }),
    ).toMatchObject([{ rule: 'media.missing', field: 'forms[0].file' }])
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

  it('do not make an urgent notice a problem', async () => {
    expect(await found({ 'notices/now.md': markdown({ ...notice, urgency: 'urgent' }) })).toEqual([])
  })
})
