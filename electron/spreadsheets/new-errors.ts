import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Problem } from '../../content/schema/problem.ts'
import { checkFolder } from '../content/check.ts'
import type { Clock } from '../device/clock.ts'

/** What is to change in a content folder: path → text, and paths that go. */
export interface Changes {
  files: Readonly<Record<string, string>>
  gone: readonly string[]
}

/** The errors that these changes would bring: what the checker finds in the whole that they make, less what it finds now. */
export async function newErrors(content: string, { files, gone }: Changes, clock: Clock): Promise<Problem[]> {
  const before = await checkFolder({ content, clock })
  const known = new Set(before.problems.map(markOf))
  const folder = mkdtempSync(join(tmpdir(), 'mingchuang-import-'))
  try {
    writeFileSync(join(folder, '.over'), resolve(content))
    if (gone.length > 0) writeFileSync(join(folder, '.gone'), gone.join('\n'))
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const after = await checkFolder({ content: folder, clock })
    return after.problems.filter((problem) => problem.severity === 'error' && !known.has(markOf(problem)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const markOf = ({ rule, file, field, message }: Problem) => [rule, file, field, message.en].join('\n')
