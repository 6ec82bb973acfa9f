import type { Device } from '../schema/device.ts'

/** How loud a hall may be, and when not at all. */
export type Sound = Pick<NonNullable<Device['speech']>, 'volume' | 'quiet'>

export type Hush = { why: 'muted' } | { why: 'quiet'; until: string }

/** Why nothing may sound at `time` (`HH:MM` of the hall's clock); null where it may. A part may go over midnight. */
export function hushAt(time: string, sound: Sound | null): Hush | null {
  if (sound?.volume === 0) return { why: 'muted' }
  const quiet = sound?.quiet.find(({ from, to }) =>
    from <= to ? from <= time && time < to : time >= from || time < to,
  )
  return quiet ? { why: 'quiet', until: quiet.to } : null
}
