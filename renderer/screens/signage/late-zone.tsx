import { useEffect, useState, type ComponentType } from 'react'
import { clock } from '../../store/clock.ts'

const fetchBand = () => import('../../topics/queue/call-band.tsx')

/** What only some layouts have, each in a file of its own that comes where it has a place, and nowhere else. */
const zones = {
  clock: async () => (await import('./clock-zone.tsx')).ClockZone,
  // What stands under an urgent notice is here before there is one: then is no time to fetch it.
  queue: async () =>
    (await Promise.all([import('../../topics/queue/queue-zone.tsx'), fetchBand()]))[0].QueueZone,
  band: async () => (await fetchBand()).CallBand,
} as const

const here: Partial<Record<keyof typeof zones, ComponentType>> = {}

const AGAIN_MS = 5_000

export function LateZone({ is }: { is: keyof typeof zones }) {
  const [, setCame] = useState(false)
  useEffect(() => {
    const fetchZone = () =>
      void zones[is]().then(
        (found) => {
          here[is] = found
          setCame(true)
        },
        () => clock.after(AGAIN_MS, fetchZone),
      )
    if (!here[is]) fetchZone()
  }, [is])
  const Zone = here[is]
  return Zone && <Zone />
}
