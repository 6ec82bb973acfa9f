import { clock } from '../../store/clock.ts'
import { playTones } from '../../ui/tones.ts'

/** The two tones of a door's chime, a third apart, each fading: heard by who sits there, not by the hall. */
const TONES = [660, 528]
const TONE_S = 0.5
const LOUDNESS = 0.2
/** A call that nobody answers is said again. */
const AGAIN_MS = 8_000

export interface Bell {
  /** rings until it is told not to */
  ring(wanted: boolean): void
  /** false until somebody has touched the page, where the browser wants that first */
  audible(): boolean
  /** asks the browser for sound; from a click it is given */
  open(): Promise<void>
  close(): void
}

export function createBell(volume: number): Bell {
  const audio = new AudioContext()
  let cancel: (() => void) | null = null

  const sound = () =>
    void playTones(audio, { pitches: TONES, fades: TONE_S, apart: TONE_S * 0.8, loudness: LOUDNESS * volume })
  const again = () => {
    if (audio.state === 'running') sound()
    cancel = clock.after(AGAIN_MS, again)
  }
  return {
    ring(wanted) {
      if (wanted === (cancel !== null)) return
      if (wanted) return again()
      cancel?.()
      cancel = null
    },
    audible: () => audio.state === 'running',
    open: () => audio.resume(),
    close() {
      cancel?.()
      void audio.close()
    },
  }
}
