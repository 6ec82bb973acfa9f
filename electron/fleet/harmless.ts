import { cellsOf } from '../../content/arithmetic/strip-text.ts'

/**
 * What a hall says is data, whoever wrote it: characters that steer a terminal, turn the order of what is read or cannot
 * be seen are shown as `�`, so that nobody is led to read something else.
 */
const steering = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu

export const harmless = (text: string): string => text.replace(steering, '�')

/** The same for every string in what was read from a file. */
export function harmlessAll(value: unknown): unknown {
  if (typeof value === 'string') return harmless(value)
  if (Array.isArray(value)) return value.map(harmlessAll)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, harmlessAll(each)]))
}

/** How many columns of a terminal a text takes: a Chinese character two. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + Math.max(1, cellsOf(letter.codePointAt(0) ?? 0)), 0)

/** Filled up to a width, or cut to it with `…`. */
export function fitted(text: string, width: number): string {
  const own = widthOf(text)
  if (own <= width) return text + ' '.repeat(width - own)
  let cut = ''
  for (const letter of text) {
    if (widthOf(cut + letter) > width - 1) break
    cut += letter
  }
  return `${cut}…`.padEnd(cut.length + 1 + width - 1 - widthOf(cut))
}
