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

/** Not what changes each time, nor what is said in a column of its own. */
const passed = new Set([
  'version',
  'history',
  'id',
  'name',
  'created',
  'writers',
  'published',
  'title',
  'stage',
])

/** What became different, as far as a page has room for it. */
export function changesOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>): Change[] {
  if (before === null || after === null) return []
  const [old, now] = [leaves(before), leaves(after)]
  const paths = [...new Set([...old.keys(), ...now.keys()])]
  const different = paths
    .filter((path) => old.get(path) !== now.get(path))
    .map((path) => ({ path, before: old.get(path) ?? '', after: now.get(path) ?? '' }))
  return [...reasonOf(before, after), ...different].slice(0, MOST)
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

/** What it was done to, as people call it. */
export function nameOfIt({ before, after, about }: AuditEntry): string {
  for (const whole of [after, before]) {
    const { name, fields } = recordOf(whole)
    const { title } = recordOf(fields)
    for (const said of [title, name]) if (typeof said === 'string' && said !== '') return said
  }
  return about
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
