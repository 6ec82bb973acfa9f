import { useTakeover } from '../../store/takeover.ts'
import { Takeover } from '../takeover/takeover.tsx'
import { LateZone } from './late-zone.tsx'
import { useZones } from './use-zones.ts'

/** Urgent notices over the waiting area's screen. Where it says whose turn it is, that goes on in a band beneath them. */
export function TakenOver() {
  const ids = useTakeover()
  const hasQueue = useZones()?.some(({ is }) => is === 'queue')
  if (ids.length === 0) return null
  return <Takeover ids={ids}>{hasQueue && <LateZone is="band" />}</Takeover>
}
