import type { ItemPath, Sha256 } from '../../electron/server/wire.ts'

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

export function createDocuments(fetchDocument: (path: ItemPath) => Promise<unknown>): Documents {
  const known = new Map<Sha256, unknown>()
  const underway = new Map<Sha256, Promise<void>>()

  const fetchOnce = (hash: Sha256) => {
    const job =
      underway.get(hash) ??
      fetchDocument(`/item/${hash}`)
        .then((document) => void known.set(hash, document))
        .finally(() => underway.delete(hash))
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

export async function fetchDocument(path: ItemPath): Promise<unknown> {
  const answer = await fetch(path)
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.json()
}
