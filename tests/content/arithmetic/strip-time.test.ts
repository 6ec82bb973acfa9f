import { describe, expect, it } from 'vitest'
import { device } from '../../../content/schema/device.ts'
import {
  motionOf,
  readingSeconds,
  scaleOf,
  tooWide,
  usualCanvas,
  wholeMs,
} from '../../../content/arithmetic/strip-time.ts'

const small = usualCanvas
const large = { ...small, width: 1920, height: 128, speed: 240 }

describe('a text on a strip', () => {
  it('has dots of whole pixels, as many as the panel has room for', () => {
    expect([16, 31, 32, 64, 100, 128].map((height) => scaleOf({ height }))).toEqual([1, 1, 2, 4, 6, 8])
  })

  it('runs from beyond one edge to beyond the other, then stays away for a moment', () => {
    // 192 of the panel, four characters of 32, and a quarter of a second at 60 px/s
    expect(motionOf('欢迎光临', small)).toEqual({ is: 'scroll', way: 192 + 128 + 15, ms: (335 / 60) * 1000 })
    expect(motionOf('停', large)).toMatchObject({ way: 1920 + 128 + 60 })
  })

  it('stands on pages, each as long as it takes to read', () => {
    const motion = motionOf('报修停水水质请打96111', { ...small, motion: 'pages' })
    expect(motion).toMatchObject({ is: 'pages', ms: 2000 + 2200 })
    expect(motionOf('', { ...small, motion: 'pages' })).toMatchObject({ pages: [], ms: 2000 })
  })

  it('is shown whole, as often as it takes to be on for so long', () => {
    const { ms } = motionOf('停', small)
    expect(wholeMs({ is: 'scroll', way: 1, ms }, 0)).toBe(ms)
    expect(wholeMs({ is: 'scroll', way: 1, ms }, ms)).toBe(ms)
    expect(wholeMs({ is: 'scroll', way: 1, ms }, ms + 1)).toBe(2 * ms)
  })

  it('tells how long it takes to read, and what is too wide for a page', () => {
    expect(readingSeconds('欢迎光临，全厅禁烟')).toBe(3)
    expect(tooWide('报修请打96111', small)).toBeNull()
    expect(tooWide('网址 www.pingdu-water.example', small)).toBe('www.pingdu-water.example')
    expect(tooWide('网址 www.pingdu-water.example', { width: 1024, height: 64 })).toBeNull()
  })

  it('has the usual panel’s defaults as device.yaml has them', () => {
    const { screens } = device.parse({
      hall: 'sample',
      screens: [{ id: 'door', role: 'strip', canvas: { width: 192, height: 32 } }],
    })
    expect(screens[0]?.canvas).toEqual(usualCanvas)
  })
})
