/** Two soft tones, a third apart, which say: look up. */
const TONES = [784, 659]
const TONE_S = 0.7
const APART_S = 0.45
const LOUDNESS = 0.25

/** Resolves when it has faded. */
export function chime(audio: AudioContext, volume: number): Promise<void> {
  const begins = audio.currentTime + 0.02
  const tones = TONES.map((frequency, index) => {
    const at = begins + index * APART_S
    const tone = new OscillatorNode(audio, { frequency })
    const level = new GainNode(audio, { gain: 0 })
    level.gain.setValueAtTime(0, at)
    level.gain.linearRampToValueAtTime(LOUDNESS * volume, at + 0.03)
    level.gain.exponentialRampToValueAtTime(0.0001, at + TONE_S)
    tone.connect(level).connect(audio.destination)
    tone.start(at)
    tone.stop(at + TONE_S)
    return tone
  })
  return new Promise((resolve) => tones.at(-1)?.addEventListener('ended', () => resolve()))
}
