import { checkFolder } from '../../electron/content/check.ts'
import { folderWith, NOW } from './content-folder.ts'
import { manualClock } from './manual-clock.ts'

type Changes = Parameters<typeof folderWith>[0]

/** The problems of the small hall after a change; in the small hall nothing is wrong. */
export async function problemsOf(changes: Changes, now = NOW, hall: string | null = null) {
  return (await checkFolder({ content: folderWith(changes), clock: manualClock(now), hall })).problems
}

/** The same without words and lines. */
export async function found(changes: Changes, now?: number, hall?: string) {
  const problems = await problemsOf(changes, now, hall)
  return problems.map(({ rule, file, field, clause, severity }) => ({ rule, file, field, clause, severity }))
}
