/** A journal of screens as the hall writes it, in times of Shanghai's day. */
import type { ScreenEntry, ScreenFact } from '../../../electron/device/screen-entry.ts'
import { instantOf } from '../../../content/arithmetic/takeover.ts'

export const ZONE = 'Asia/Shanghai'

/** `2026-11-24 10:00` or `2026-11-24 10:00:30` → ms */
export const at = (moment: string) =>
  instantOf(moment.slice(0, 16), ZONE) + Number(moment.slice(17) || 0) * 1000

export const iso = (moment: string) => new Date(at(moment)).toISOString()

export const entry = (moment: string, fact: ScreenFact): ScreenEntry => ({ time: iso(moment), ...fact })

export const day = (moment: string, ...ids: string[]): ScreenEntry =>
  entry(moment, {
    is: 'day',
    day: moment.slice(0, 10),
    timeZone: ZONE,
    open: [{ from: '08:30', to: '17:00' }],
    screens: ids.map((id) => ({ id, role: 'signage' as const })),
  })

export const live = (moment: string, screen: string, since = moment) =>
  entry(moment, { is: 'live', screen, since: iso(since) })

export const away = (moment: string, screen: string, since = moment) =>
  entry(moment, { is: 'away', screen, since: iso(since) })

export const frozen = (moment: string, screen: string, since = moment) =>
  entry(moment, { is: 'frozen', screen, since: iso(since), how: 'hung' })

/** The program was there, every two minutes from one moment to another. */
export function up(from: string, to: string): ScreenEntry[] {
  const entries: ScreenEntry[] = []
  for (let now = at(from); now < at(to); now += 120_000)
    entries.push({ is: 'up', time: new Date(now).toISOString() })
  return entries
}
