import { resolve } from 'node:path'
import type { StripPanel } from '../../content/arithmetic/strip-time.ts'
import type { Problem } from '../../content/schema/problem.ts'
import type { Clock } from '../device/clock.ts'
import { layChanges } from './folder/changes.ts'
import type { Digest } from './items/digest.ts'
import { loadFolder } from './load.ts'
import { problemOf } from './problems/wording.ts'
import { MANIFEST } from './release/format.ts'
import { listTree } from './release/tree.ts'

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
 * Checks a content folder, or a folder of changes, once and in this process, and its names as a release would. Throws ContentUnavailable when there is
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
    return {
      problems: [...problems, ...namesUnfit(laid.content)],
      files: files.size,
      items,
      judgedBy: now,
      isSample,
    }
  } finally {
    laid.end()
  }
}

/** Names that a release, or another system, does not take: found before they stand in content for good. */
function namesUnfit(root: string): Problem[] {
  const { findings } = listTree(root)
  return findings.filter(({ rule, file }) => rule === 'release.path' && file !== MANIFEST).map(problemOf)
}
