import type { Clock } from '../device/clock.ts'
import { onlyShows } from '../device/only-shows.ts'
import type { Settings } from '../device/settings.ts'
import { createGrants, type Grants } from './grants.ts'

interface Known {
  clock: Clock
  settings: Pick<Settings, 'monitor' | 'screens'>
  shellToken: string | null
}

/** The tokens that are known from the start; people and tickets come later. */
export function firstGrants({ clock, settings, shellToken }: Known): Grants {
  const grants = createGrants(clock)
  if (shellToken !== null) grants.grant(shellToken, { principal: 'shell', subject: 'shell', until: null })
  if (settings.monitor)
    grants.grant(settings.monitor.token, { principal: 'monitor', subject: 'monitor', until: null })
  // The screens of a satellite share its token, which may do what each of them may.
  const byToken = Map.groupBy(settings.screens, ({ pairedToken }) => pairedToken)
  for (const [digest, [first, ...others]] of byToken) {
    if (digest === undefined || !first) continue
    const all = [first, ...others]
    grants.grantDigest(digest, {
      principal: 'screen',
      subject: first.id,
      ...(others.length > 0 && { screens: all.map(({ id }) => id) }),
      ...(all.every(onlyShows) && { clear: true as const }),
      until: null,
    })
  }
  return grants
}
