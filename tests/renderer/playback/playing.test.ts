import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loopOf } from '../../../renderer/playback/loop.ts'
import { playOn } from '../../../renderer/playback/hold.ts'
import { playingAt, type Playing, type Programme } from '../../../renderer/playback/playing.ts'
import { anyCalendar, anyItems, item, programme, said, supply, topic, words } from './programmes.ts'

/** By the hall's clock, in Shanghai. */
const at = (time: string, day = '2026-11-24') => Date.parse(`${day}T${time}+08:00`)

/** What a screen shows that looks every second, as it changes. */
function watch(
  change: (instant: number) => Programme,
  from: number,
  seconds: number,
): [second: number, what: string][] {
  const seen: [number, string][] = []
  let current: Playing | null = null
  for (let second = 0; second < seconds; second++) {
    current = playOn(current, change(from + second * 1000), from + second * 1000)
    if (seen.at(-1)?.[1] !== said(current)) seen.push([second, said(current)])
  }
  return seen
}

describe('a loop', () => {
  it('shows one guide a turn, and every notice in each', () => {
    const slots = loopOf([topic('notices'), topic('guides'), words('一句')], supply())
    const turn = (guide: string) => ['notices stop', 'notices burst', `guides ${guide}`, '一句']
    expect(slots.map(said)).toEqual([...turn('pay'), ...turn('rename'), ...turn('transfer')])
  })

  it('leaves out what has nothing to show', () => {
    const file = (name: string) => item({ is: 'media', file: name, caption: '图', lasts: 10 })
    const slots = loopOf([topic('events'), file('media/gone.mp4'), file('media/here.png')], supply())
    expect(slots.map(said)).toEqual(['media/here.png'])
  })

  it('gives a slide the seconds that it needs, or those that the playlist says', () => {
    const slots = loopOf(
      [words('十个字十个字十个字十', { lasts: 'as-needed' }), words('一句', { lasts: 45 })],
      supply(),
    )
    expect(slots.map(({ ms }) => ms)).toEqual([6000, 45_000])
  })

  it('of five thousand items is still one', () => {
    const many = Array.from({ length: 5000 }, (_, index) => words(`第${index}句`))
    const slots = loopOf([topic('guides'), ...many], supply())
    expect(slots.length).toBeGreaterThanOrEqual(5001)
  })
})

describe('an instant', () => {
  const three = programme([words('一'), words('二'), words('三')])

  it('falls into one slot of the loop, which began with the day', () => {
    expect(playingAt(three, at('00:00:00'))).toMatchObject({ from: at('00:00:00'), until: at('00:00:10') })
    expect(said(playingAt(three, at('00:00:09.999')))).toBe('一')
    expect(said(playingAt(three, at('00:00:10')))).toBe('二')
    expect(said(playingAt(three, at('00:00:30')))).toBe('一')
  })

  it('is the same for a screen that has just been started', () => {
    const now = at('15:07:33')
    const shown = watch(() => three, now - 60_000, 61).at(-1)?.[1]
    expect(said(playingAt(three, now))).toBe(shown)
  })

  it('before the program was built plays only what is always right', () => {
    const items = [words('早上好', { dayparts: [{ from: '06:00', to: '10:00' }] }), words('欢迎')]
    const lost = programme(items)
    for (const instant of [0, -86_400_000, Date.UTC(1970, 0, 1, 7), Date.UTC(2025, 11, 31)])
      expect(said(playingAt(lost, instant))).toBe('欢迎')
  })
})

describe('an empty playlist', () => {
  it('plays plate, pledges and phones', () => {
    const shown = watch(() => programme([]), at('12:00:00'), 60).map(([, what]) => what)
    expect(new Set(shown)).toEqual(new Set(['plate', 'pledges', 'phones']))
  })

  it('plays the plate where a hall has nothing at all', () => {
    const nothing = { of: () => [], has: () => false, seconds: () => 8 }
    expect(said(playingAt(programme([topic('guides')], { supply: nothing }), at('12:00:00')))).toBe('plate')
  })
})

describe('a slide that is on', () => {
  const items = [words('一'), words('二'), words('三')]

  it('is shown to its end when the playlist changes under it', () => {
    const changed = (instant: number) =>
      programme(instant < at('12:00:04') ? items : [words('新', { lasts: 20 }), words('后', { lasts: 20 })])
    const [first, second] = watch(changed, at('12:00:00'), 30)
    expect(first).toEqual([0, '一'])
    expect(second?.[0]).toBe(10)
    expect(['新', '后']).toContain(second?.[1])
  })

  it('stays no longer than half a minute when its part of the day is over', () => {
    const long = [
      words('上午', { lasts: 3600, dayparts: [{ from: '08:00', to: '12:00' }] }),
      words('平常', { lasts: 3600 }),
    ]
    const seen = watch(() => programme(long), at('11:58:00'), 240)
    const left = seen.find(([, what]) => what === '平常')
    expect(left?.[0]).toBeLessThanOrEqual(150)
  })

  it('gives way at once when the notice that it shows is withdrawn', () => {
    const notices = [topic('notices', { lasts: 30 })]
    const withdrawn = (instant: number) =>
      programme(notices, { supply: supply(instant < at('12:00:05') ? {} : { notices: ['burst'] }) })
    expect(watch(withdrawn, at('12:00:00'), 8)).toEqual([
      [0, 'notices stop'],
      [5, 'notices burst'],
    ])
  })

  it('is let go when the clock is set by a day, to either side', () => {
    const now = playOn(null, programme(items), at('12:00:00'))
    for (const day of [-86_400_000, 86_400_000]) {
      const later = playOn(now, programme(items), at('12:00:05') + day)
      expect(later.from).toBeLessThanOrEqual(at('12:00:05') + day)
      expect(later.until).toBeGreaterThan(at('12:00:05') + day)
    }
  })
})

const instants = fc.integer({ min: Date.UTC(2026, 11, 20), max: Date.UTC(2027, 0, 9) })
const zones = fc.constantFrom('Asia/Shanghai', 'UTC', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia')

describe('of any playlist, in any zone', () => {
  const any = fc
    .tuple(anyItems, anyCalendar, zones)
    .map(([items, calendar, timeZone]) => programme(items, { calendar, timeZone }))

  it('there is something at every instant, and it holds until the instant it names', () => {
    fc.assert(
      fc.property(any, instants, (each, instant) => {
        const now = playingAt(each, instant)
        expect(now.from).toBeLessThanOrEqual(instant)
        expect(now.until).toBeGreaterThan(instant)
        expect(said(now)).not.toBe('')
      }),
    )
  })

  it('no slide is on for less than two seconds, and none outstays what was promised', () => {
    fc.assert(
      fc.property(any, instants, (each, instant) => {
        const seen = watch(() => each, instant, 200)
        for (let index = 1; index < seen.length - 1; index++)
          expect((seen[index + 1]?.[0] ?? 0) - (seen[index]?.[0] ?? 0)).toBeGreaterThanOrEqual(2)
      }),
      { numRuns: 40 },
    )
  })

  it('a clock that was set to anywhere shows what belongs there', () => {
    fc.assert(
      fc.property(any, instants, instants, (each, before, after) => {
        const current = playOn(null, each, before)
        const now = playOn(current, each, after)
        expect(now.from).toBeLessThanOrEqual(after)
        expect(now.until).toBeGreaterThan(after)
      }),
    )
  })
})

describe('summer time', () => {
  const zone = 'America/New_York'
  const night = programme(
    [words('夜', { dayparts: [{ from: '01:00', to: '03:00' }], lasts: 60 }), words('日', { lasts: 60 })],
    {
      timeZone: zone,
      supply: supply(),
    },
  )

  it.each([
    ['begins', Date.UTC(2027, 2, 14, 5)],
    ['ends', Date.UTC(2026, 10, 1, 4)],
  ])('leaves no gap on the night on which it %s', (_, start) => {
    const seen = watch(() => night, start, 6 * 3600)
    expect(new Set(seen.map(([, what]) => what))).toEqual(new Set(['夜', '日']))
    for (let index = 1; index < seen.length; index++)
      expect((seen[index]?.[0] ?? 0) - (seen[index - 1]?.[0] ?? 0)).toBeLessThanOrEqual(4 * 3600)
  })
})
