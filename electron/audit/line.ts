import { createHash } from 'node:crypto'
import type { Sha256 } from '../server/names.ts'
import type { Deed } from './audit.ts'

/** One line of the audit. `hash` is over the line's own bytes without it, and `prev` is the hash of the line before. */
export interface AuditLine extends Deed {
  /** 1 of the hall's first deed, and one more with each */
  n: number
  /** ISO, UTC */
  time: string
  prev: Sha256
  hash: Sha256
}

/** What stands before the first line. */
export const NOTHING: Sha256 = '0'.repeat(64)

export type ReadLine = { is: 'line'; line: AuditLine } | { is: 'changed'; n: number } | { is: 'unreadable' }

/** The bytes that are hashed are the bytes that are written, so there is nothing to agree on but this order of fields. */
export function makeLine(
  { who, name, from, what, about, before, after }: Deed,
  { n, time, prev }: Pick<AuditLine, 'n' | 'time' | 'prev'>,
): { line: AuditLine; text: string } {
  const deed: Deed = { who, name, from, what, about, before: before ?? null, after: after ?? null }
  const body = JSON.stringify({ n, time, ...deed, prev })
  const hash = hashOf(body)
  return { line: { n, time, ...deed, prev, hash }, text: `${body.slice(0, -1)},"hash":"${hash}"}` }
}

/** A line as it lies in the file, without its end. */
export function readLine(text: string): ReadLine {
  const [, body, hash] = /^(\{.*),"hash":"([0-9a-f]{64})"\}$/.exec(text) ?? []
  if (body === undefined || hash === undefined) return { is: 'unreadable' }
  const fields = parsed(`${body}}`)
  if (!fields || !isBody(fields)) return { is: 'unreadable' }
  if (hashOf(`${body}}`) !== hash) return { is: 'changed', n: fields.n }
  return { is: 'line', line: { ...fields, hash } }
}

const hashOf = (body: string): Sha256 => createHash('sha256').update(body).digest('hex')

function parsed(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return null
  }
}

function isBody(fields: Record<string, unknown>): fields is Omit<AuditLine, 'hash'> & typeof fields {
  const { n, who, time, name, from, what, about, prev } = fields
  return (
    Number.isSafeInteger(n) &&
    (who === null || typeof who === 'string') &&
    [time, name, from, what, about, prev].every((text) => typeof text === 'string')
  )
}
