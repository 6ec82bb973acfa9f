import type { Collection, Item } from '../../electron/server/wire.ts'
import { loadFolder } from '../../electron/content/load.ts'
import type { Loaded } from '../../electron/content/loaded.ts'
import { guide } from './content.ts'
import { markdown, NOW } from './content-folder.ts'

/** One folder and all that was ever made of it. */
export function desk(root: string, hallId: string | null = null) {
  const documents = new Map<string, string>()
  let loaded: Loaded | null = null
  const collection = (kind: keyof Loaded['collections']) =>
    JSON.parse(documents.get(loaded?.collections[kind] ?? '') ?? 'null') as Collection
  return {
    root,
    documents,
    async load(now = NOW) {
      const keep = (hash: string, json: string) => void documents.set(hash, json)
      loaded = await loadFolder(loaded, { content: root, hall: hallId, now, keep })
      return loaded
    },
    collection,
    item(kind: keyof Loaded['collections'], id: string, language = 'zh-CN') {
      const entry = collection(kind)[id]?.[language]
      return entry && (JSON.parse(documents.get(entry.hash) ?? 'null') as Item)
    },
  }
}

export const guides = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`guides/g-${index}.md`, markdown(guide)]))

export const rulesOf = ({ problems }: Loaded) => problems.map(({ rule }) => rule)
