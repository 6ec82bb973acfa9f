import { describe, expect, it } from 'vitest'
import { guide, places, pledge } from '../../../support/content.ts'
import { markdown, NOW, yaml } from '../../../support/content-folder.ts'
import { found, problemsOf } from '../../../support/small-hall-check.ts'

const day = 86_400_000

describe('readings', () => {
  const quality = (text: string) => ({ 'quality/readings/2026-11.csv': text })

  it('name items of the standard that was in force on the day', async () => {
    const old =
      '取样日期,监测点,浑浊度\n2023-03-31,plant-1,0.1\n2026-11-15,plant-1,0.1\n2026-11-15,net-1,0.1\n'
    expect(await found(quality(old))).toMatchObject([{ rule: 'quality.no-standard' }])
    const unknown = 'sampled,place,浊度\n2026-11-15,plant-1,0.1\n2026-11-15,net-1,0.1\n'
    const problems = await problemsOf(quality(unknown))
    expect(problems).toMatchObject([{ rule: 'quality.item-unknown', line: 1 }])
    expect(problems[0]?.message.en).toContain('GB 5749-2022')
  })

  it('may name an item by its id or by another name', async () => {
    expect(
      await found(
        quality('sampled,place,turbidity,余氯\n2026-11-15,plant-1,0.1,0.5\n2026-11-15,net-1,0.1,0.5\n'),
      ),
    ).toEqual([])
  })

  it('name known places, and the first row of an unknown one is pointed at', async () => {
    const text =
      'sampled,place,浑浊度\n2026-11-15,plant-1,0.1\n2026-11-15,net-9,0.1\n2026-11-16,net-9,0.1\n2026-11-15,net-1,0.1\n'
    const problems = await problemsOf(quality(text))
    expect(problems).toMatchObject([{ rule: 'quality.place-unknown', line: 3 }])
    expect(
      await found({
        'pressure/readings/2026-11.csv':
          'measured,point,pressure\n2026-11-23 08:00,p-9,0.2\n2026-11-23 08:00,p-1,0.2\n',
      }),
    ).toMatchObject([{ rule: 'pressure.point-unknown', field: 'rows[0].point' }])
  })

  it.each([
    ['plant-1', '浑浊度', '0.12', []],
    ['plant-1', '浑浊度', '1.01', ['quality.over-limit']],
    ['plant-1', '浑浊度', '<0.5', []],
    ['plant-1', '浑浊度', '<3', ['quality.unclear']],
    ['plant-1', '浑浊度', '约0.1', ['quality.unreadable']],
    ['plant-1', '浑浊度', '未检出', []],
    ['net-1', '余氯', '0.05', []],
    ['net-1', '余氯', '<0.05', ['quality.over-limit']],
    ['net-1', '余氯', '未检出', ['quality.unclear']],
    ['plant-1', '肉眼可见物', '无', []],
    ['plant-1', '肉眼可见物', '有', ['quality.over-limit']],
    ['plant-1', '肉眼可见物', '--', []],
  ])('of %s, %s “%s”, are judged as the screens judge them: %j', async (place, item, said, rules) => {
    const table = `sampled,place,${item}\n2026-11-15,${place},${said}\n`
    const found = await problemsOf(quality(table))
    expect(found.map(({ rule }) => rule).filter((rule) => rule !== 'quality.stale')).toEqual(rules)
  })

  it('of one place that says nothing more are stale, whatever others report', async () => {
    const table = 'sampled,place,浑浊度\n2026-11-15,plant-1,0.1\n2026-11-15,net-1,--\n'
    const [problem] = await problemsOf(quality(table))
    expect(problem).toMatchObject({ rule: 'quality.stale' })
    expect(problem?.message.zh).toBe('示例路没有水质数据，已经超过约定的间隔')
  })

  it('grow stale by the interval and lag of the places, and by the hours of the points', async () => {
    const lasting = {
      'pressure/points.yaml': yaml({
        source: '调度中心',
        freshHours: 24 * 30,
        points: [{ id: 'p-1', name: '示例路', zone: '低区', atLeast: '0.14' }],
        published: '2026-01-05',
        owner: '调度中心',
        reviewBy: '2027-01-05',
      }),
    }
    // sampled on the 15th, daily, 14 days of lag: good through the 30th
    expect((await found(lasting, NOW + 7 * day)).map(({ rule }) => rule)).toEqual([])
    expect((await found(lasting, NOW + 8 * day)).map(({ rule }) => rule)).toEqual([
      'holidays.year-missing',
      'quality.stale',
    ])
    expect((await found({}, NOW + day - 2 * 3_600_000)).map(({ rule }) => rule)).toEqual([])
    expect((await found({}, NOW + day)).map(({ rule }) => rule)).toEqual(['pressure.stale'])
    const monthly = { 'quality/places.yaml': yaml({ ...places, interval: 'monthly' }) }
    expect((await found({ ...lasting, ...monthly }, NOW + 8 * day)).map(({ rule }) => rule)).toEqual([
      'holidays.year-missing',
    ])
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
    expect(await found({ 'media/mark.svg': null })).toMatchObject(
      ['mark', 'industryMark', 'creedMark'].map((field) => ({ rule: 'media.missing', field })),
    )
    expect(
      await found({
        'guides/transfer.md': markdown({ ...guide, forms: [{ name: 'a', file: 'media/a.pdf' }] }),
      }),
    ).toMatchObject([{ rule: 'media.missing', field: 'forms[0].file' }])
  })
})
