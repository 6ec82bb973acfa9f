import type { Clock } from '../../electron/device/clock.ts'
import { Keeper } from '../../electron/content/keeper.ts'
import type { FromKeeper } from '../../electron/content/keeper-wire.ts'
import type { StartLoader } from '../../electron/content/loader.ts'

/** The real keeper in the test's own process, on the test's own clock; `started` counts how often one was needed. */
export function loaderHere(clock: Clock): {
  startLoader: StartLoader
  started: () => number
  running: () => number
} {
  let started = 0
  let running = 0
  return {
    started: () => started,
    running: () => running,
    startLoader(start, events) {
      started++
      running++
      let isOver = false
      const tell = (message: FromKeeper) => {
        if (!isOver) events.message(structuredClone(message))
      }
      const keeper = new Keeper(start, clock, tell)
      return {
        post: (message) => void keeper.take(message),
        async stop() {
          isOver = true
          running--
          await keeper.take({ type: 'close' })
        },
      }
    },
  }
}
