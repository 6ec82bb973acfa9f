import { resolve } from 'node:path'
import type { Problem } from '../../content/schema/problem.ts'
import type { Clock } from '../device/clock.ts'
import { loadFolder } from './load.ts'

export interface CheckOptions {
  content: string
  hall?: string | null
  clock: Clock
}

export interface Checked {
  problems: Problem[]
  /** files of content and media that were found */
  files: number
  /** items that may be shown */
  items: number
}

/** Checks a content folder once, in this process. Throws ContentUnavailable when there is no folder to check. */
export async function checkFolder({ content, hall = null, clock }: CheckOptions): Promise<Checked> {
  const { problems, files } = await loadFolder(null, { content: resolve(content), hall, now: clock.now() })
  let items = 0
  for (const { good } of files.values()) if (good) items++
  return { problems, files: files.size, items }
}
