import { createHash } from 'node:crypto'
import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../device/clock.ts'
import type { Log } from '../device/log.ts'
import { writeWhole } from '../device/write-whole.ts'
import { nameKey } from './pin-rules.ts'

/** So many wrong PINs are free of consequence but for the last; each one more locks for longer. */
export const FREE_TRIES = 5
const LOCKS_MS = [1, 5, 15, 60].map((minutes) => minutes * 60_000)
const FORGOTTEN_MS = 86_400_000
/** The oldest goes when there are more, whether somebody has that name or not. */
const MOST_NAMES = 8_192

interface Failures {
  count: number
  /** of the last one, and until when the name is locked; ms since 1970 UTC */
  at: number
  until: number
}

/** How often a wrong PIN was given for each name that was typed, whether somebody has it or not. */
export interface SignInFailures {
  /** how much longer the name is locked, in ms; 0 where it is not */
  lockedFor(name: string): number
  /**
   * Counts a try as a failure before it is known to be one, so that neither many at once nor a power cut are free.
   * `locks` says that this one locks the name, `kept` resolves when it is on disk.
   */
  begin(name: string): { ok: true; locks: boolean; kept: Promise<void> } | { ok: false; left: number }
  /** The PIN was right, or somebody gave the name another. */
  forget(name: string): Promise<void>
}

interface Options {
  /** folder of the hall's own data */
  data: string
  clock: Clock
  log: Log
}

/** Of a name only a digest is kept: now and then somebody types the PIN in its place. */
const keyOf = (name: string) => createHash('sha256').update(nameKey(name)).digest('base64url').slice(0, 16)

export async function openSignInFailures({ data, clock, log }: Options): Promise<SignInFailures> {
  const file = join(data, 'sign-in-failures.json')
  /** oldest first */
  const known = new Map(await readKnown(file, log))

  const recall = (key: string): Failures | null => {
    const found = known.get(key)
    if (!found) return null
    const now = clock.now()
    // A clock that was set back must not lock for years: the last failure was now, at the latest.
    const ahead = Math.max(0, found.at - now)
    const [at, until] = [found.at - ahead, found.until - ahead]
    return now - at >= FORGOTTEN_MS ? null : { count: found.count, at, until }
  }
  const leftOf = (failures: Failures | null) => Math.max(0, (failures?.until ?? 0) - clock.now())

  let next: Promise<void> | null = null
  let running: Promise<void> = Promise.resolve()
  /** Resolves when all that is counted now is on disk; one write serves all that ask meanwhile. */
  const save = (): Promise<void> =>
    (next ??= running
      .catch(() => {})
      .then(() => {
        running = next ?? Promise.resolve()
        next = null
        return writeWhole(file, `${JSON.stringify([...known])}\n`, 0o600)
      }))

  return {
    lockedFor: (name) => leftOf(recall(keyOf(name))),
    begin(name) {
      const key = keyOf(name)
      const before = recall(key)
      const left = leftOf(before)
      if (left > 0) return { ok: false, left }
      const count = (before?.count ?? 0) + 1
      const now = clock.now()
      const lock = LOCKS_MS[Math.min(count - FREE_TRIES, LOCKS_MS.length - 1)] ?? 0
      known.delete(key)
      known.set(key, { count, at: now, until: now + lock })
      for (const [oldest] of known) {
        if (known.size <= MOST_NAMES) break
        known.delete(oldest)
      }
      return { ok: true, locks: lock > 0, kept: save() }
    },
    forget: (name) => (known.delete(keyOf(name)) ? save() : Promise.resolve()),
  }
}

async function readKnown(file: string, log: Log): Promise<[string, Failures][]> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return []
  try {
    const found: unknown = JSON.parse(text)
    if (Array.isArray(found) && found.every(isKnown)) return found
    throw new Error('not a list of failures')
  } catch (error) {
    log.error('sign-in-failures.unreadable', { file, error })
    await rename(file, `${file}.unreadable`).catch(() => {})
    return []
  }
}

function isKnown(value: unknown): value is [string, Failures] {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return false
  const { count, at, until } = (value[1] ?? {}) as Record<string, unknown>
  return [count, at, until].every((each) => typeof each === 'number' && Number.isFinite(each))
}
