import type { Canvas } from '../../../content/arithmetic/strip-time.ts'

/** Why a line is said: a panel that has colours tells them apart. */
export type Tone = 'urgent' | 'notice' | 'plain'

export type Rgb = readonly [red: number, green: number, blue: number]

/**
 * The light-emitting diodes themselves, full on or off: no token of paper and ink stands for them, and half a red would
 * flicker. Amber is red and green together.
 */
const diodes = { red: [255, 0, 0], green: [0, 255, 0], amber: [255, 255, 0] } as const satisfies Record<
  string,
  Rgb
>

const full: Record<Tone, Rgb> = { urgent: diodes.red, notice: diodes.amber, plain: diodes.green }

export const colourOf = ({ colours }: Pick<Canvas, 'colours'>, tone: Tone): Rgb =>
  colours === 'full' ? full[tone] : diodes[colours]
