import { clock } from '../../store/clock.ts'

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

  const sound = () => {
    for (const [index, pitch] of TONES.entries()) {
      const begins = audio.currentTime + index * TONE_S * 0.8
      const tone = new OscillatorNode(audio, { frequency: pitch })
      const level = new GainNode(audio, { gain: 0 })
      level.gain.setValueAtTime(0, begins)
      level.gain.linearRampToValueAtTime(LOUDNESS * volume, begins + 0.02)
      level.gain.exponentialRampToValueAtTime(0.0001, begins + TONE_S)
      tone.connect(level).connect(audio.destination)
      tone.start(begins)
      tone.stop(begins + TONE_S)
    }
  }
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
