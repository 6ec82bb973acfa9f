/** What commands that publish say about releases, and how their words are read. */
import { resolve, sep } from 'node:path'
import type { KeyObject } from 'node:crypto'
import type { Clock } from '../device/clock.ts'
import { diffFiles, type Change } from '../content/release/diff.ts'
import type { Manifest, ReleaseId } from '../content/release/format.ts'
import { KeyRefused, readSecret } from '../content/release/keys.ts'
import { titleIn } from '../content/release/title.ts'
import { UsageError, type CommandLanguage } from './command.ts'

/** A tree of content that can be compared. */
export interface Tree {
  root: string
  files: Manifest['files']
}

const marks = { added: '+', changed: '~', gone: '-', moved: '>' }

/** One line a file: what happens to it, and what its author calls it. */
export function diffLines(before: Tree, after: Tree): string[] {
  return diffFiles(before.files, after.files).map((change) => {
    const title = titleIn(change.is === 'gone' ? before.root : after.root, change.path)
    return `  ${marks[change.is]} ${named(change)}${title === null ? '' : `  ${title.startsWith('《') ? title : `《${title}》`}`}`
  })
}

const named = (change: Change) => (change.is === 'moved' ? `${change.from} → ${change.path}` : change.path)

/** `第 7 号发布，2026-11-27T02:00:00Z，2413 个文件，2.0 GB` */
export function releaseLine(
  { sequence, created }: ReleaseId,
  files: Manifest['files'],
  language: CommandLanguage,
) {
  const bytes = files.reduce((all, [, , size]) => all + size, 0)
  const size = bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`
  return language === 'zh'
    ? `第 ${sequence} 号发布，${created}，${files.length} 个文件，${size}`
    : `release ${sequence}, ${created}, ${files.length} ${files.length === 1 ? 'file' : 'files'}, ${size}`
}

/** The words that publishing and going back share. */
export const publishOptions = {
  to: { type: 'string' },
  key: { type: 'string' },
  created: { type: 'string' },
  'new-key': { type: 'boolean' },
} as const

export function needed(option: string, said: string | undefined, what: { zh: string; en: string }): string {
  if (said !== undefined && said !== '') return said
  throw new UsageError({ zh: `要用 ${option} 写${what.zh}`, en: `${option} names ${what.en}` })
}

export const destination = (to: string | undefined) =>
  resolve(needed('--to', to, { zh: '发布到哪个文件夹', en: 'the folder of releases' }))

export function secretIn(key: string | undefined): KeyObject {
  try {
    return readSecret(needed('--key', key, { zh: '私钥文件', en: 'the file of the private key' }))
  } catch (error) {
    throw error instanceof KeyRefused ? new UsageError(error.said) : error
  }
}

/** The instant of a release, to the second. */
export function createdAt(said: string | undefined, clock: Clock): string {
  const ms = said === undefined ? clock.now() : Date.parse(said)
  if (said === undefined || (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(said) && !Number.isNaN(ms)))
    return `${new Date(ms).toISOString().slice(0, 19)}Z`
  throw new UsageError({
    zh: `--created 要写 UTC 时刻，如 2026-11-27T02:00:00Z，不能是“${said}”`,
    en: `--created takes an instant in UTC such as 2026-11-27T02:00:00Z, not "${said}"`,
  })
}

/** A folder inside the other would publish itself, or be tidied away. */
export function refuseNested(content: string, to: string): void {
  const [one, other] = [`${resolve(content)}${sep}`, `${resolve(to)}${sep}`]
  if (!one.startsWith(other) && !other.startsWith(one)) return
  throw new UsageError({
    zh: `发布的文件夹和内容文件夹不能一个在另一个里面：${to}`,
    en: `The folder of releases and the content folder must not lie in each other: ${to}`,
  })
}
