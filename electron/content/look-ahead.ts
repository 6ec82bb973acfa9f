import { dayAfter } from '../../content/arithmetic/wall-time.ts'
import type { ContentSet } from './content-set.ts'
import type { FileFact } from './loaded.ts'
import type { Outlook } from './outlook.ts'
import type { Finding } from './problems/finding.ts'
import { problemsOf } from './problems/problems.ts'
import { checkSet } from './rules/all.ts'

/** Long enough to ask headquarters for a new file, short enough that the list is read. */
export const AHEAD_DAYS = 7

interface Given {
  set: ContentSet
  files: ReadonlyMap<string, FileFact>
  root: string
  /** the minute by which `findings` were made */
  now: string
  findings: readonly Finding[]
}

/** The checker's own rules, asked of the day a week ahead: what they say then and do not say now. */
export async function outlookOf({ set, files, root, now, findings }: Given): Promise<Outlook> {
  const known = new Set(findings.map(placeOf))
  const later = checkSet(set, `${dayAfter(now, AHEAD_DAYS)}${now.slice(10)}`)
  const soon = later.filter((finding) => !known.has(placeOf(finding)) && !measured.has(finding.rule))
  const wanted = new Set([...findings, ...soon].map(({ file }) => file))
  const owners: Outlook['owners'] = {}
  for (const { path, good } of files.values())
    if (wanted.has(path) && good && 'owner' in good.digest) owners[path] = good.digest.owner
  return { soon: await problemsOf(soon, files, root), owners }
}

/** What is measured anew every day or hour is always old a week ahead, and nobody need do anything about it now. */
const measured: ReadonlySet<Finding['rule']> = new Set(['quality.stale', 'pressure.stale'])

/** Its figures grow with every day: the same rule at the same place is the same problem. */
const placeOf = ({ rule, file, field = '' }: Finding) => `${rule} ${file} ${field}`
