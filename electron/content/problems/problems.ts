import type { Problem } from '../../../content/schema/problem.ts'
import type { Finding } from './finding.ts'
import type { FileFact } from '../loaded.ts'
import { linesOf, type Lines } from './locate.ts'
import { problemOf } from './wording.ts'

/** Findings → problems in words, with lines, in the order of files. Lines once found stay with their file's fact. */
export async function problemsOf(
  findings: Finding[],
  files: ReadonlyMap<string, FileFact>,
  root: string,
): Promise<Problem[]> {
  if (findings.length === 0) return []
  const wanted = new Set(findings.map(({ file }) => file))
  const facts = new Map<string, FileFact>()
  for (const fact of files.values()) if (wanted.has(fact.path)) facts.set(fact.path, fact)

  const opened = new Map<string, Lines>()
  const lineOf = async ({ line, field, file }: Finding): Promise<number | null> => {
    const fact = facts.get(file)
    if (line !== undefined || field === undefined || !fact || fact.absent) return line ?? null
    const known = fact.lines.get(field)
    if (known !== undefined) return known
    const lines = opened.get(file) ?? (await linesOf(`${root}/${file}`, file).catch((): Lines => () => null))
    opened.set(file, lines)
    const found = lines(field)
    fact.lines.set(field, found)
    return found
  }

  const problems: Problem[] = []
  for (const finding of findings) {
    const line = await lineOf(finding)
    problems.push(problemOf(line === null ? finding : { ...finding, line }))
  }
  return problems.sort(byPlace)
}

/** What stands at one place keeps the order in which it was found; that there is more comes last in its file. */
function byPlace(one: Problem, other: Problem): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1
  const isMore = (problem: Problem) => Number(problem.rule === 'file.more')
  return isMore(one) - isMore(other) || (one.line ?? 0) - (other.line ?? 0)
}
