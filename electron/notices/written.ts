import type { StaffNotice } from '../server/wire.ts'

/** A notice's file as headquarters' would be written: what the desk does not ask is set from what happened. */
export function writtenOf(
  { fields, published }: Pick<StaffNotice, 'fields' | 'published'>,
  now: string,
): Record<string, unknown> {
  const since = published ?? now
  const day = since.slice(0, 10)
  const last = fields.ends?.slice(0, 10) ?? day
  return {
    announced: since,
    ...fields,
    published: day,
    // Nobody has to look at it again once it is over.
    reviewBy: last > day ? last : day,
  }
}
