import { resolve } from 'node:path'
import type { StripPanel } from '../../content/arithmetic/strip-time.ts'
import type { Problem } from '../../content/schema/problem.ts'
import type { Clock } from '../device/clock.ts'
import { layChanges } from './folder/changes.ts'
import type { Digest } from './items/digest.ts'
import { loadFolder } from './load.ts'

export interface CheckOptions {
  content: string
  hall?: string | null
  strips?: readonly StripPanel[]
  clock: Clock
}

export interface Checked {
  problems: Problem[]
  /** files of content and media that were found */
  files: number
  /** items that may be shown */
  items: number
  /** the minute of the hall's calendar by which dates were judged */
  judgedBy: string
  /** sample content, which is judged by a day of its own */
  isSample: boolean
}

/**
 * Checks a content folder, or a folder of changes, once and in this process. Throws ContentUnavailable when there is
 * no folder to check.
 */
export async function checkFolder({
  content,
  hall: hallId = null,
  strips = [],
  clock,
}: CheckOptions): Promise<Checked> {
  const laid = layChanges(resolve(content))
  try {
    const { problems, files, now } = await loadFolder(null, {
      content: laid.content,
      hall: hallId,
      strips,
      now: clock.now(),
    })
    let items = 0
    for (const { good } of files.values()) if (good) items++
    const hall = files.get('hall.yaml')?.good?.digest as Digest<'hall'> | undefined
    const isSample = hall?.sample === true && hall.sampleDay !== undefined
    return { problems, files: files.size, items, judgedBy: now, isSample }
  } finally {
    laid.end()
  }
}
