import type { Asides, VersionOf } from './asides.ts'
import type { LibraryState } from './live-state.ts'
import type { Live } from './wire.ts'

type State = Pick<LibraryState, 'snapshot'> & { live(): Pick<Live, 'notices'> }

/** Another version of the same slide deserves another try; what has no version of its own goes by the whole snapshot. */
export const versionIn =
  (state: State): VersionOf =>
  (slide) => {
    const { id, media } = state.snapshot()
    const [topic, name = ''] = slide.split('/')
    const notice = topic === 'notices' ? state.live().notices[name]?.['zh-CN']?.hash : undefined
    return notice ?? media[slide] ?? id
  }

/** The live state with the slides that are set aside; every screen is told at once. Left out while there is none. */
export function withAsides(state: LibraryState, asides: Pick<Asides, 'list' | 'subscribe'>): LibraryState {
  return {
    ...state,
    live() {
      const names = asides.list().map(({ slide }) => slide)
      return { ...state.live(), ...(names.length > 0 && { aside: names }) }
    },
    subscribe(listener) {
      const stops = [state.subscribe(listener), asides.subscribe(() => listener('live'))]
      return () => stops.forEach((stop) => stop())
    },
  }
}
