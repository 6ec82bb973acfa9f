/** A hall with keys, and the headquarters that publishes for it. */
import { join } from 'node:path'
import type { Library } from '../../electron/content/library.ts'
import { guide } from './content.ts'
import { markdown, scratch } from './content-folder.ts'
import { item, open } from './open-library.ts'
import { headquarters, newPair, sync, type Pair } from './releases.ts'

export const titled = (title: string) => ({ 'guides/transfer.md': markdown({ ...guide, title }) })
export const titleOf = async (library: Library) =>
  ((await item(library, 'guide', 'transfer')) as { title: string }).title
export const refusedBy = (library: Library) => library.state().release?.refused?.rule ?? null
export const rules = (library: Library) => library.problems().map(({ rule }) => rule)

/** A hall that shows its first release, with headquarters' folder synced to `content`. */
export async function hallAt(first: string, pair: Pair = newPair(), sequence = 1) {
  const office = headquarters(pair)
  const content = join(scratch(), 'synced')
  office.publish(titled(first), sequence)
  sync(office.current, content)
  const data = scratch()
  const start = (keys = [pair.line], more: object = {}) => open(content, { data, keys, ...more })
  const { library } = await start()
  return { office, content, data, library, start }
}
