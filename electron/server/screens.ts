import type { Screen } from '../../content/schema/device.ts'
import type { Clock } from '../device/clock.ts'
import type { Grant } from './grants.ts'
import type { Health } from './wire.ts'

/** Which screens are joined now. A screen that `device.yaml` does not name is only known while it is there. */
export interface Screens {
  /** One connection says that it is this screen; the returned functions are its own. */
  join(id: string, as: Grant | null): { beat(): void; leave(): void }
  list(): Health['screens']
}

/** The touch screen that an id means; null where it means none. Without a device.yaml there is one, `touch`. */
export function touchScreenId(configured: readonly Screen[], id: string): string | null {
  const found = configured.find((screen) => screen.id === id)
  return (found?.role ?? (id === 'touch' ? 'touch' : null)) === 'touch' ? id : null
}

/** Whether somebody sits at a screen who may answer a call for help, and says so with a secret of their own. */
export function answers({ id, role }: Screen, as: Grant | null): boolean {
  if (role !== 'counter' && role !== 'staff') return false
  if (as?.principal === 'screen') return as.subject === id
  return as?.principal === 'shell' || as?.principal === 'person'
}

/** `attended` is told when the first screen that can answer has joined, and when the last one has left. */
export function createScreens(
  configured: readonly Screen[],
  clock: Clock,
  attended: (now: boolean) => void = () => {},
): Screens {
  let answering = 0
  const known = new Set(configured.map(({ id }) => id))
  const states = new Map<string, { links: number; lastBeat: number | null }>()
  for (const id of known) states.set(id, { links: 0, lastBeat: null })

  return {
    join(id, as) {
      const screen = configured.find((each) => each.id === id)
      const counts = screen && answers(screen, as) ? 1 : 0
      answering += counts
      attended(answering > 0)
      const state = states.get(id) ?? { links: 0, lastBeat: null }
      states.set(id, state)
      state.links++
      let left = false
      return {
        beat() {
          state.lastBeat = clock.now()
        },
        leave() {
          if (left) return
          left = true
          state.links--
          answering -= counts
          attended(answering > 0)
          if (state.links === 0 && !known.has(id)) states.delete(id)
        },
      }
    },
    list: () => [...states].map(([id, { links, lastBeat }]) => ({ id, connected: links > 0, lastBeat })),
  }
}
