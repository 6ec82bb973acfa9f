import type { ScreenClock } from '../../store/clock.ts'
import { useHall } from '../../store/hall.ts'
import { takeoverOf } from '../../store/takeover.ts'

/**
 * Takes up a newer program as soon as the hall says that it has one: an older one may not even be understood there. What
 * is on stays on the glass until the hall's first HTML is painted; an urgent notice is not interrupted.
 */
export function renewProgram(clock: Pick<ScreenClock, 'now'>, reload: () => void): () => void {
  return useHall.subscribe((state) => {
    if (state.outdated && takeoverOf(state, clock.now()).ids.length === 0) reload()
  })
}
