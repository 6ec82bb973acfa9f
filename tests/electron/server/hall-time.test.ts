import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wallTime } from '../../../content/arithmetic/wall-time.ts'
import { earliestTime, hallTime } from '../../../electron/server/hall-time.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { memoryLibrary, sampleNotice, sampleShelf } from '../../support/memory-library.ts'
import { openHall } from '../../support/open-hall.ts'
import { request } from '../../support/raw-http.ts'
import type { First } from '../../../electron/server/wire.ts'

const timeZone = 'Asia/Shanghai'

it('a clock that is older than the program is wrong, but in a sample', () => {
  expect(earliestTime({ sample: false }, 1234)).toBe(1234)
  expect(earliestTime({ sample: true, sampleDay: '2026-11-24' }, 1234)).toBe(0)
})

it('a hall lives in the machine’s time', () => {
  expect(hallTime({ sample: false, timeZone }, 1234)).toBe(1234)
  expect(hallTime({ sample: true, timeZone }, 1234)).toBe(1234)
})

it('sample content lives its own day, at the machine’s time of day, whenever it is tried', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (instant) => {
      const sample = { sample: true, sampleDay: '2026-11-24', timeZone: 'Etc/GMT-8' }
      const shown = wallTime(hallTime(sample, instant), sample.timeZone)
      expect(shown).toBe(`2026-11-24 ${wallTime(instant, sample.timeZone).slice(11)}`)
    }),
  )
})

it('screens are told that time, and notices take over by it', async () => {
  const clock = manualClock(Date.UTC(2031, 2, 1, 2, 0))
  const library = memoryLibrary(sampleShelf({ sampleDay: '2026-11-24' }))
  library.publish({
    burst: {
      'zh-CN': sampleNotice({ urgency: 'urgent', starts: '2026-11-24 08:00', ends: '2026-11-24 20:00' }),
    },
  })
  const { port } = await openHall({ library, clock })
  const { body } = await request(port, '/?screen=touch')
  const [, text = ''] = /<script type="application\/json" id="first">(.*?)<\/script>/s.exec(body) ?? []
  const { hello, built } = JSON.parse(text) as First
  expect(built).toBe(0)
  expect(hello.hallTime).toBe(Date.UTC(2026, 10, 24, 2, 0))
  expect(hello.takeover).toEqual(['burst'])
})
