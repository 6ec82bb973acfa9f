import { describe, expect, it } from 'vitest'
import { areSound, overlap, withoutQueue } from '../../../content/arithmetic/zones.ts'
import type { Zone } from '../../../content/schema/layout.ts'

const zone = (is: Zone['is'], left: number, top: number, width: number, height: number): Zone => ({
  is,
  left,
  top,
  width,
  height,
})

const main = zone('main', 0, 0, 74, 90)
const queue = zone('queue', 74, 0, 26, 90)
const ticker = zone('ticker', 0, 90, 100, 10)

describe('zones', () => {
  it('that touch do not overlap', () => {
    expect(overlap(main, queue)).toBe(false)
    expect(overlap(main, ticker)).toBe(false)
    expect(overlap(main, zone('clock', 73, 89, 10, 10))).toBe(true)
  })

  it('are sound when one is main, none is cut off and none covers another', () => {
    expect(areSound([main, queue, ticker])).toBe(true)
    expect(areSound([queue, ticker])).toBe(false)
    expect(areSound([main, zone('queue', 74, 0, 27, 90)])).toBe(false)
    expect(areSound([main, zone('queue', 70, 0, 30, 90)])).toBe(false)
  })
})

describe("the queue's room, while no queue is running", () => {
  it("is main's, on whichever side it lies", () => {
    expect(withoutQueue([main, queue, ticker])).toEqual([zone('main', 0, 0, 100, 90), ticker])
    expect(withoutQueue([zone('queue', 0, 0, 100, 30), zone('main', 0, 30, 100, 60), ticker])).toEqual([
      zone('main', 0, 0, 100, 90),
      ticker,
    ])
  })

  it('stays empty where main could not have it without covering another zone', () => {
    const clock = zone('clock', 74, 60, 26, 30)
    expect(withoutQueue([main, zone('queue', 74, 0, 26, 60), clock])).toEqual([main, clock])
  })

  it('is none where a layout has no queue', () => {
    expect(withoutQueue([main, ticker])).toEqual([main, ticker])
  })
})
