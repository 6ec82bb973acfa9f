import type { AuditEntry } from '../../../../electron/server/wire.ts'

export interface Change {
  /** `fields.ends` */
  path: string
  /** empty where there was nothing */
  before: string
  after: string
}

/** More say nothing to whoever reads down a page: the table has them whole. */
const MOST = 6
const LONGEST = 80

/** Said in a column of its own: only another one is a change. */
const names = new Set(['title', 'name'])

/** What a reader looks for first; what the hall fills in by itself comes last. */
const first = ['title', 'areas', 'reason', 'starts', 'ends', 'urgency', 'body']
const last = ['kind', 'hotline', 'signature', 'owner']

/** Not what changes each time, nor what the deed's own name says. */
const passed = new Set([
  'version',
  'history',
  'id',
  'created',
  'writers',
  'published',
  'stage',
  'proposed',
  'givenPin',
  'disabled',
])

/** What became different, as far as a page has room for it. */
export function changesOf({ before, after, what }: Pick<AuditEntry, 'before' | 'after' | 'what'>): Change[] {
  if (after === null || (before === null && what !== 'notice.written')) return []
  const [old, now] = [leaves(before ?? {}), leaves(after)]
  const paths = [...new Set([...old.keys(), ...now.keys()])]
  const different = paths
    .filter((path) => old.get(path) !== now.get(path))
    .map((path) => ({ path, before: old.get(path) ?? '', after: now.get(path) ?? '' }))
    .filter((change) => change.before !== '' || !names.has(leafOf(change.path)))
    .sort((one, other) => weightOf(one) - weightOf(other))
  return [...reasonOf(before, after), ...proposedIn(before, after), ...different].slice(0, MOST)
}

const leafOf = (path: string) => path.split('.').at(-1) ?? path

const weightOf = ({ path }: Change): number => {
  const leaf = leafOf(path)
  const at = first.indexOf(leaf)
  return at >= 0 ? at : last.includes(leaf) ? first.length + 1 : first.length
}

/** What somebody asked to be changed of what screens show. */
function proposedIn(before: unknown, after: unknown): Change[] {
  const { proposed, fields } = recordOf(after)
  if (JSON.stringify(recordOf(before)['proposed']) === JSON.stringify(proposed)) return []
  const { change } = recordOf(proposed)
  const now = leaves(recordOf(fields), 'fields')
  return [...leaves(recordOf(change), 'fields')].map(([path, to]) => ({
    path,
    before: now.get(path) ?? '',
    after: to,
  }))
}

/** Why somebody did it, where they had to say so: the last step of a notice's history, where that has grown. */
function reasonOf(before: unknown, after: unknown): Change[] {
  const steps = (whole: unknown): unknown[] => {
    const { history } = recordOf(whole)
    return Array.isArray(history) ? history : []
  }
  if (steps(after).length <= steps(before).length) return []
  const { why } = recordOf(steps(after).at(-1))
  return typeof why === 'string' && why !== '' ? [{ path: 'reason', before: '', after: shortened(why) }] : []
}

/** What it was done to, as people call it; null where it has no name. */
export function nameOfIt({ before, after }: Pick<AuditEntry, 'before' | 'after'>): string | null {
  for (const whole of [after, before]) {
    const { name, fields } = recordOf(whole)
    const { title } = recordOf(fields)
    for (const said of [title, name]) if (typeof said === 'string' && said !== '') return said
  }
  return null
}

function leaves(value: unknown, path = '', found = new Map<string, string>()): Map<string, string> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value))
      if (!passed.has(key)) leaves(inner, path === '' ? key : `${path}.${key}`, found)
  } else found.set(path, shortened(Array.isArray(value) ? value.map(said).join('、') : said(value)))
  return found
}

function said(value: unknown): string {
  if (typeof value === 'string') return value
  const { from, to } = recordOf(value)
  if (typeof from === 'string' && typeof to === 'string') return `${from}–${to}`
  return value === null ? '' : JSON.stringify(value)
}

const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
