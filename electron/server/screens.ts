import type { Screen } from '../../content/schema/device.ts'
import type { Clock } from '../device/clock.ts'
import type { Health } from './wire.ts'

/** Which screens are joined now. A screen that `device.yaml` does not name is only known while it is there. */
export interface Screens {
  /** One connection says that it is this screen; the returned functions are its own. */
  join(id: string): { beat(): void; leave(): void }
  list(): Health['screens']
}

export function createScreens(configured: readonly Screen[], clock: Clock): Screens {
  const known = new Set(configured.map(({ id }) => id))
  const states = new Map<string, { links: number; lastBeat: number | null }>()
  for (const id of known) states.set(id, { links: 0, lastBeat: null })

  return {
    join(id) {
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
          if (state.links === 0 && !known.has(id)) states.delete(id)
        },
      }
    },
    list: () => [...states].map(([id, { links, lastBeat }]) => ({ id, connected: links > 0, lastBeat })),
  }
}
