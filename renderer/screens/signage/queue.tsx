import { useEffect, useState } from 'react'
import { clock } from '../../store/clock.ts'
import type * as Zone from '../../topics/queue/queue-zone.tsx'

const AGAIN_MS = 5_000

let known: typeof Zone | null = null

/** What is called, in a file of its own that comes where a layout has a place for it, and nowhere else. */
export function Queue({ part }: { part: 'zone' | 'band' }) {
  const [zone, setZone] = useState(known)
  useEffect(() => {
    const fetchZone = () =>
      void import('../../topics/queue/queue-zone.tsx').then(
        (found) => setZone((known = found)),
        () => clock.after(AGAIN_MS, fetchZone),
      )
    if (!known) fetchZone()
  }, [])
  return zone && <zone.QueuePart part={part} />
}
