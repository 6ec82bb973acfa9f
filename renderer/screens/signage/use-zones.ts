import { useSyncExternalStore } from 'react'
import { areSound, withoutQueue } from '../../../content/arithmetic/zones.ts'
import type { Zone } from '../../../content/schema/layout.ts'
import { useContent } from '../../store/content.ts'
import { useHall } from '../../store/hall.ts'

const lying = '(orientation: landscape)'

function useIsLying(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(lying)
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => matchMedia(lying).matches,
  )
}

/**
 * How the room between plate and phones is divided; null is as usual: the main zone over the running line. So it is too
 * where content has no such layout, or one that cannot be drawn as it is written.
 */
export function useZones(): readonly Zone[] | null {
  const id = useHall((state) => state.screen.shown?.layout)
  const way = useIsLying() ? 'landscape' : 'portrait'
  const zones = useContent('layout', id ?? '')?.[way]
  // Nothing is made up for one that is not running.
  const hasQueue = useHall((state) => state.queue.state !== 'off')
  if (!zones || !areSound(zones)) return null
  return hasQueue ? zones : withoutQueue(zones)
}
