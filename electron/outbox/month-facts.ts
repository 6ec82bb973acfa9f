import type { Month } from '../uptime/month.ts'
import { readMonth } from '../uptime/read-month.ts'
import { FORMAT, MOST_SCREENS, type HallUptime } from './status.ts'

/** The month's sheet as figures; null of a month of which nothing is written. */
export async function monthFacts(data: string, month: string, now: number): Promise<HallUptime | null> {
  const read = await readMonth(data, month, now)
  return read.is === 'month' ? factsOf(read.month) : null
}

export function factsOf({
  month,
  timeZone,
  screens,
  recordedFrom,
  until,
  silent,
  unknown,
}: Month): HallUptime {
  return {
    ...{ format: FORMAT, month, timeZone, silent, unknown },
    recordedFrom: text(recordedFrom),
    until: text(until),
    screens: screens
      .slice(0, MOST_SCREENS)
      .map(({ id, plannedMs, provenMs, interruptions, brief, longest }) => ({
        id,
        plannedSeconds: seconds(plannedMs),
        provenSeconds: seconds(provenMs),
        interruptions: interruptions.length + brief.count,
        longestSeconds: seconds(longest?.ms ?? 0),
      })),
  }
}

/** Cut, never rounded up: what is proved is proved. */
const seconds = (ms: number) => Math.floor(ms / 1000)
const text = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString())
