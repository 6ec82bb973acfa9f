import type { Content } from '../schema/kinds.ts'
import { daysBetween, hoursBetween } from './wall-time.ts'

/** Days from one sample to the next that an interval allows, the longest month and quarter being whole. */
export const intervalDays = { daily: 1, weekly: 7, monthly: 31, quarterly: 92 } as const satisfies Record<
  Content['qualityPlaces']['interval'],
  number
>

/** Whether a sample's day is older than its interval and the usual lag of publication allow. Days are `YYYY-MM-DD`. */
export function isSampleStale(
  sampled: string,
  today: string,
  { interval, lagDays }: Pick<Content['qualityPlaces'], 'interval' | 'lagDays'>,
): boolean {
  return daysBetween(sampled, today) > intervalDays[interval] + lagDays
}

/** Whether a pressure is older than content allows; both are wall-clock moments. */
export function isReadingStale(
  measured: string,
  now: string,
  { freshHours }: Pick<Content['pressurePoints'], 'freshHours'>,
): boolean {
  return hoursBetween(measured, now) > freshHours
}

/** Whether somebody should have looked at an item again: on the day itself there is still time. */
export const overdue = (reviewBy: string, today: string) => today > reviewBy
