import type { NoticeItem } from '../../notices/check-notice.ts'
import type { Language } from '../wire.ts'

/** A notice as it is being written, in the form in which screens would be sent it. */
export interface Previewed {
  /** of the notice that it would take the place of; null of one that was never saved */
  id: string | null
  items: Record<Language, NoticeItem>
}

/**
 * What people look at before it is published: in memory alone, and for nobody but themselves. Each view of the desk has
 * a key of its own choosing, under the id of whoever is in.
 */
export interface Previews {
  put(person: string, key: string, previewed: Previewed): void
  find(person: string, key: string): Previewed | null
  /** told of what was put; returns how to stop */
  subscribe(listener: (person: string, key: string) => void): () => void
}

/** Nobody looks at more at once; an older one is shown anew when its view sends it again. */
const MOST_EACH = 8
const MOST = 128

export function createPreviews(): Previews {
  const kept = new Map<string, Previewed>()
  const listeners = new Set<(person: string, key: string) => void>()
  const nameOf = (person: string, key: string) => `${person} ${key}`

  const makeRoom = (person: string) => {
    const own = [...kept.keys()].filter((name) => name.startsWith(`${person} `))
    for (const name of own.slice(0, -MOST_EACH)) kept.delete(name)
    for (const name of [...kept.keys()].slice(0, -MOST)) kept.delete(name)
  }

  return {
    put(person, key, previewed) {
      const name = nameOf(person, key)
      kept.delete(name)
      kept.set(name, previewed)
      makeRoom(person)
      for (const listener of listeners) listener(person, key)
    },
    find: (person, key) => kept.get(nameOf(person, key)) ?? null,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
