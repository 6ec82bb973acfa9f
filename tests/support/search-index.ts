/** What can be found in a content folder, by the real loader and the real index. */
import { loadFolder } from '../../electron/content/load.ts'
import { makeIndexes } from '../../electron/content/search/make-indexes.ts'
import type { SearchIndex } from '../../electron/server/wire.ts'
import { SAMPLE_EVENING } from './visit.ts'

export async function indexesOf(content: string): Promise<Map<string, SearchIndex>> {
  const documents = new Map<string, string>()
  const keep = (hash: string, json: string) => void documents.set(hash, json)
  const loaded = await loadFolder(null, { content, hall: null, now: SAMPLE_EVENING, keep })
  return makeIndexes(loaded.files, [], (hash) => documents.get(hash) ?? '')
}
