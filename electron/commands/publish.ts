import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../content/schema/problem.ts'
import { checkFolder } from '../content/check.ts'
import { RootUnreadable } from '../content/folder/walking.ts'
import { problemOf } from '../content/problems/wording.ts'
import type { Draft, Publication } from '../content/release/publish.ts'
import { ContentUnavailable } from '../content/unavailable.ts'
import type { Clock } from '../device/clock.ts'
import {
  exitCodes,
  extra,
  readArgs,
  unreadable,
  unwritable,
  UsageError,
  type Command,
  type CommandLanguage,
  type Terminal,
} from './command.ts'
import { problemLines } from './problem-lines.ts'
import { isOtherKey, warnOfClock, withPublication } from './publication.ts'
import {
  createdAt,
  destination,
  diffLines,
  publishOptions,
  refuseNested,
  releaseLine,
  secretIn,
} from './release-lines.ts'

/**
 * `mingchuang publish DIR --to RELEASES --key FILE [--sequence N] [--created TIME] [--new-key] [--dry-run]`: checks a content folder,
 * shows what is new in it, signs a copy of it and puts it where halls sync from. 1 where anything in it is wrong.
 */
export const publish: Command = async (args, terminal) => {
  const { values, positionals } = readArgs(args, {
    ...publishOptions,
    sequence: { type: 'string' },
    'dry-run': { type: 'boolean' },
  })
  const [content, more] = positionals
  if (content === undefined)
    throw new UsageError({ zh: 'publish 后面要写内容文件夹', en: 'publish takes the content folder' })
  if (more !== undefined) throw extra(more)
  const to = destination(values.to)
  refuseNested(content, to)
  const secret = secretIn(values.key)
  return withPublication({ to, secret, isNewKey: values['new-key'] === true }, async (publication) => {
    const as = {
      sequence: sequenceIn(values.sequence, publication.highest()),
      created: createdAt(values.created, terminal.clock),
    }
    try {
      const draft = drafted(() => publication.draft(content, as, secret), content, to)
      const problems = Array.isArray(draft)
        ? draft.map(problemOf)
        : await problemsIn(draft.tree, terminal.clock)
      const errors = problems.filter(({ severity }) => severity === 'error')
      if (Array.isArray(draft) || errors.length > 0) return refuse(errors, terminal)
      const isNew = show(publication, draft, terminal) || isOtherKey(publication, secret)
      const warnings = problems.length
      if (warnings > 0) terminal.err(warned(warnings, content)[terminal.language])
      if (values['dry-run']) return exitCodes.fine
      if (isNew) {
        warnOfClock(publication, as.created, terminal)
        publication.publish(draft)
        terminal.out(published(publication, draft, terminal.language))
      } else if (publication.mend()) terminal.out(mended(publication, terminal.language))
      return exitCodes.fine
    } catch (error) {
      if (error instanceof UsageError) throw error
      if (error instanceof ContentUnavailable) throw new UsageError(error.said)
      throw unwritable(to, error)
    }
  })
}

/** What the folder of releases says of itself once something is in it. */
export function published(publication: Publication, { signed }: Draft, language: CommandLanguage): string {
  const line = releaseLine(signed.release, signed.manifest.files, language)
  return language === 'zh'
    ? `已发布${line}\n各厅同步这个文件夹：${publication.current}`
    : `Published ${line}\nHalls sync this folder: ${publication.current}`
}

const mended = ({ current }: Publication, language: CommandLanguage) =>
  language === 'zh'
    ? `各厅同步的文件夹缺了文件或被改过，已照这次发布补好：${current}`
    : `The folder that halls sync lacked files or had been changed, and is that release again: ${current}`

/** Shows what changes; false where nothing does. */
export function show(
  publication: Publication,
  { signed, tree }: Draft,
  { out, language }: Terminal,
): boolean {
  const last = publication.last()
  const before = last ? { root: last.tree, files: last.manifest.files } : { root: tree, files: [] }
  const changes = diffLines(before, { root: tree, files: signed.manifest.files })
  const since = last ? releaseLine(last.release, last.manifest.files, language) : null
  if (changes.length === 0 && since !== null) {
    out(language === 'zh' ? `和${since}相比没有变化` : `Nothing has changed since ${since}`)
    return false
  }
  const said = {
    zh: `${since === null ? '第一次发布' : `和${since}相比`}：${changes.length} 处变化`,
    en: `${since === null ? 'The first release' : `Since ${since}`}: ${changes.length} changes`,
  }
  out(said[language])
  for (const line of changes) out(line)
  return true
}

function sequenceIn(said: string | undefined, highest: number): number {
  const sequence = said === undefined ? highest + 1 : Number(said)
  if (Number.isInteger(sequence) && sequence > highest && sequence <= 1e9) return sequence
  throw new UsageError({
    zh: `--sequence 要写大于 ${highest}（上一个发布的号）、不大于 1000000000 的整数，不能是“${said}”`,
    en: `--sequence takes a whole number above ${highest}, the last release, up to 1000000000, not "${said}"`,
  })
}

function drafted<T>(make: () => T, content: string, to: string): T {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof RootUnreadable)) throw unwritable(to, error)
    throw unreadable(content, error)
  }
}

/** Of the common tree and of every hall's own, each once. */
async function problemsIn(tree: string, clock: Clock): Promise<Problem[]> {
  const halls = readdirSync(tree, { withFileTypes: true }).some(
    (entry) => entry.isDirectory() && entry.name === 'halls',
  )
    ? readdirSync(join(tree, 'halls'))
    : []
  const found = new Map<string, Problem>()
  for (const hall of [null, ...halls]) {
    const { problems } = await checkFolder({ content: tree, hall, clock })
    for (const problem of problems) found.set(JSON.stringify(problem), problem)
  }
  return [...found.values()]
}

function refuse(errors: readonly Problem[], { out, err, language }: Terminal): number {
  for (const problem of errors) out(problemLines(problem, language))
  const said = {
    zh: `${errors.length} 个错误，没有发布`,
    en: `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}: nothing was published`,
  }
  err(said[language])
  return exitCodes.found
}

const warned = (warnings: number, content: string) => ({
  zh: `另有 ${warnings} 个提醒，见 mingchuang check ${content}`,
  en: `${warnings} ${warnings === 1 ? 'warning' : 'warnings'} besides: see mingchuang check ${content}`,
})
