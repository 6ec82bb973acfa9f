import type { HallSound } from '../sound/sound.ts'
import type { LibraryState } from './live-state.ts'
import type { Live } from './wire.ts'

export type SoundingState = Omit<LibraryState, 'live'> & { live(): Omit<Live, 'help' | 'queue'> }

/** The live state with how loud the hall may be: set at the desk, every screen is told at once. */
export function withSound(
  state: LibraryState,
  sound: Pick<HallSound, 'speech' | 'subscribe'>,
): SoundingState {
  return {
    ...state,
    live: () => ({ ...state.live(), speech: sound.speech() }),
    subscribe(listener) {
      const stops = [state.subscribe(listener), sound.subscribe(() => listener('live'))]
      return () => stops.forEach((stop) => stop())
    },
  }
}
