import { useEffect, useState, type ComponentType } from 'react'
import { clock } from '../../store/clock.ts'

/** What only some layouts have, each in a file of its own that comes where it has a place, and nowhere else. */
const zones = {
  clock: async () => (await import('./clock-zone.tsx')).ClockZone,
  queue: async () => (await import('../../topics/queue/queue-zone.tsx')).QueueZone,
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
