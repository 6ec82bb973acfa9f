/** Real libraries on real folders, with the loader in the test's own process unless a test says otherwise. */
import { onTestFinished, vi } from 'vitest'
import type { Library } from '../../electron/content/library.ts'
import { openLibrary, type LibraryOptions } from '../../electron/content/open.ts'
import { systemClock, type Clock } from '../../electron/device/clock.ts'
import { NOW, scratch } from './content-folder.ts'
import { loaderHere } from './loader-here.ts'

/** Real timers, but the hall believes that it is NOW. */
export const clock: Clock = { ...systemClock, now: () => NOW }

export async function open(content: string, more: Partial<LibraryOptions> = {}) {
  const loader = loaderHere(more.clock ?? clock)
  const data = more.data ?? scratch()
  const library = await openLibrary({
    content,
    hall: null,
    clock,
    startLoader: loader.startLoader,
    ...more,
    data,
  })
  onTestFinished(() => library.close())
  return { library, data, content, loader }
}

export const until = (check: () => void | Promise<void>) =>
  vi.waitFor(check, { timeout: 10_000, interval: 20 })

async function document(library: Library, hash: string): Promise<unknown> {
  return JSON.parse((await library.read(hash))?.toString() ?? 'null')
}

/** The content of an item by the way that a screen goes: snapshot → collection → item. */
export async function item(library: Library, kind: 'guide' | 'hall', id: string): Promise<unknown> {
  const collection = (await document(library, library.snapshot().collections[kind])) as Record<
    string,
    Record<string, { hash: string }>
  >
  const hash = collection[id]?.['zh-CN']?.hash
  return hash === undefined ? null : ((await document(library, hash)) as { content: unknown }).content
}
