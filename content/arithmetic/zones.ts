/** Zones of a layout: rectangles in whole per cents, so that what touches does not overlap. */
import type { Zone } from '../schema/layout.ts'

type Rectangle = Omit<Zone, 'is'>

const right = ({ left, width }: Rectangle) => left + width
const bottom = ({ top, height }: Rectangle) => top + height

export const overlap = (one: Rectangle, other: Rectangle): boolean =>
  one.left < right(other) && other.left < right(one) && one.top < bottom(other) && other.top < bottom(one)

export const isOutside = (zone: Rectangle): boolean => right(zone) > 100 || bottom(zone) > 100

/** Zones that can be drawn as they are written; where they cannot, a screen is divided as usual. */
export const areSound = (zones: readonly Zone[]): boolean =>
  zones.some(({ is }) => is === 'main') &&
  zones.every(
    (zone, index) => !isOutside(zone) && zones.slice(0, index).every((before) => !overlap(before, zone)),
  )

/** The zones while no queue is running: its room is the main zone's. Where the two make no rectangle, it stays empty. */
export function withoutQueue(zones: readonly Zone[]): Zone[] {
  const others = zones.filter(({ is }) => is !== 'queue')
  return others.map((zone) => (zone.is === 'main' ? (mainAlone(zones) ?? zone) : zone))
}

/** Main and queue as one; null where they cannot be, or where either is missing. */
export function mainAlone(zones: readonly Zone[]): Zone | null {
  const main = zones.find(({ is }) => is === 'main')
  const queue = zones.find(({ is }) => is === 'queue')
  if (!main || !queue) return null
  const left = Math.min(main.left, queue.left)
  const top = Math.min(main.top, queue.top)
  const both: Zone = {
    is: 'main',
    left,
    top,
    width: Math.max(right(main), right(queue)) - left,
    height: Math.max(bottom(main), bottom(queue)) - top,
  }
  const isFree = zones.every((zone) => zone.is === 'main' || zone.is === 'queue' || !overlap(zone, both))
  return isFree ? both : null
}
