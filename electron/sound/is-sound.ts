import type { Sound } from '../../content/arithmetic/quiet-hours.ts'

/** as many parts of a day as anybody needs */
export const MOST_PARTS = 8

const isTime = (value: unknown): value is string =>
  typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value)

const isPart = (value: unknown): value is Sound['quiet'][number] => {
  if (typeof value !== 'object' || value === null) return false
  const { from, to, ...more } = value as Record<string, unknown>
  return isTime(from) && isTime(to) && from !== to && Object.keys(more).length === 0
}

/** Checked by hand, as what screens say is. */
export function isSound(value: unknown): value is Sound {
  if (typeof value !== 'object' || value === null) return false
  const { volume, quiet, ...more } = value as Record<string, unknown>
  const isVolume = typeof volume === 'number' && volume >= 0 && volume <= 1
  const isQuiet = Array.isArray(quiet) && quiet.length <= MOST_PARTS && quiet.every(isPart)
  return isVolume && isQuiet && Object.keys(more).length === 0
}
