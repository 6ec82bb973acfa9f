import type { ItemPath, Sha256 } from '../../electron/server/wire.ts'
import type { ScreenClock } from './clock.ts'

/** A hall that has not answered by then will not: what is asked for again is fetched anew. */
export const ANSWER_MS = 20_000

/**
 * Collections and items by hash. A document never changes, so it is fetched once and kept for as long as the
 * snapshot on screen or the one before it names it.
 */
export interface Documents {
  get(hash: Sha256): unknown
  put(hash: Sha256, document: unknown): void
  /** Fetches what is missing; rejects when one cannot be had, and keeps the rest. */
  load(hashes: Iterable<Sha256>): Promise<void>
  keepOnly(hashes: ReadonlySet<Sha256>): void
}

export function createDocuments(
  fetchDocument: (path: ItemPath, limit: AbortSignal) => Promise<unknown>,
  clock: Pick<ScreenClock, 'after'>,
): Documents {
  const known = new Map<Sha256, unknown>()
  const underway = new Map<Sha256, Promise<void>>()

  const fetchInTime = async (hash: Sha256) => {
    const limit = new AbortController()
    const cancel = clock.after(ANSWER_MS, () => limit.abort())
    try {
      known.set(hash, await fetchDocument(`/item/${hash}`, limit.signal))
    } finally {
      cancel()
      underway.delete(hash)
    }
  }

  const fetchOnce = (hash: Sha256) => {
    const job = underway.get(hash) ?? fetchInTime(hash)
    underway.set(hash, job)
    return job
  }

  return {
    get: (hash) => known.get(hash),
    put: (hash, document) => void known.set(hash, document),
    async load(hashes) {
      await Promise.all([...hashes].filter((hash) => !known.has(hash)).map(fetchOnce))
    },
    keepOnly(hashes) {
      for (const hash of known.keys()) if (!hashes.has(hash)) known.delete(hash)
    },
  }
}

export async function fetchDocument(path: ItemPath, limit: AbortSignal): Promise<unknown> {
  const answer = await fetch(path, { signal: limit })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.json()
}
