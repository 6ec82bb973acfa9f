import { useEffect, useState } from 'react'
import { report } from '../../store/report.ts'
import type * as Zone from '../../topics/queue/queue-zone.tsx'

let known: typeof Zone | null = null

/** What is called, in a file of its own that comes where a layout has a place for it, and nowhere else. */
export function Queue({ part }: { part: 'zone' | 'band' }) {
  const [zone, setZone] = useState(known)
  useEffect(() => {
    if (zone) return
    import('../../topics/queue/queue-zone.tsx').then((found) => setZone((known = found)), report)
  }, [zone])
  return zone && <zone.QueuePart part={part} />
}
