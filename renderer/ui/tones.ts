/** How a chime sounds: pitches in Hz, how long each fades and how far their beginnings lie apart in s, 1 the loudest. */
export interface Chime {
  pitches: readonly number[]
  fades: number
  apart: number
  loudness: number
}

/** Plays it from now on, each tone fading by itself; resolves when the last one has. */
export function playTones(audio: AudioContext, { pitches, fades, apart, loudness }: Chime): Promise<void> {
  const now = audio.currentTime + 0.02
  const tones = pitches.map((frequency, index) => {
    const at = now + index * apart
    const tone = new OscillatorNode(audio, { frequency })
    const level = new GainNode(audio, { gain: 0 })
    level.gain.setValueAtTime(0, at)
    level.gain.linearRampToValueAtTime(loudness, at + 0.02)
    level.gain.exponentialRampToValueAtTime(0.0001, at + fades)
    tone.connect(level).connect(audio.destination)
    tone.start(at)
    tone.stop(at + fades)
    return tone
  })
  return new Promise((resolve) => tones.at(-1)?.addEventListener('ended', () => resolve()))
}
