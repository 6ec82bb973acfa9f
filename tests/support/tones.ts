/** Clips of tones in place of recorded words: what they say is made up, that they sound one after the other is not. */
const RATE = 8_000

/** A WAV file of one tone, mono, 16 bits. */
export function toneWav(hertz: number, seconds: number): Buffer {
  const samples = Math.round(RATE * seconds)
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples * 2, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(RATE, 24)
  head.writeUInt32LE(RATE * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(samples * 2, 40)
  const body = Buffer.alloc(samples * 2)
  for (let at = 0; at < samples; at++)
    body.writeInt16LE(Math.round(8_000 * Math.sin((2 * Math.PI * hertz * at) / RATE)), at * 2)
  return Buffer.concat([head, body])
}

/** A whole set for these counters, `please.wav` and the rest, each as long as it takes to tell it from another. */
export const toneClips = (counters: readonly string[]): Record<string, Buffer> =>
  Object.fromEntries(
    [
      'please',
      'to',
      'letter-a',
      ...Array.from({ length: 10 }, (_, digit) => `digit-${digit}`),
      ...counters.map((counter) => `counter-${counter}`),
    ].map((name, index) => [`${name}.wav`, toneWav(300 + 20 * index, 0.05)]),
  )
