import type { Grant } from './grants.ts'

/**
 * The page of a counter for whoever signs in to serve there, on any PC of the staff's: `counter:3`. No screen of `device.yaml`
 * is called so, whose names have no colon.
 */
export const seatOf = (id: string | null): string | null =>
  /^counter:([0-9A-Z]{1,4})$/.exec(id ?? '')?.[1] ?? null

/** Whether somebody sits there who serves at counters: a person, by their role. */
export const servesAt = (id: string, as: Grant | null): boolean =>
  seatOf(id) !== null && as?.principal === 'person' && (as.roles ?? []).includes('counter')
