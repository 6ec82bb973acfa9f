import { playTones } from '../../ui/tones.ts'

/** Two soft tones, a third apart, which say: look up. Resolves when they have faded. */
export const chime = (audio: AudioContext, volume: number): Promise<void> =>
  playTones(audio, { pitches: [784, 659], fades: 0.7, apart: 0.45, loudness: 0.25 * volume })
