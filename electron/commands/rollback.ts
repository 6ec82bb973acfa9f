import { problemOf } from '../content/problems/wording.ts'
import { verifyFiles } from '../content/release/verify.ts'
import { exitCodes, extra, readArgs, unwritable, UsageError, type Command } from './command.ts'
import { problemLines } from './problem-lines.ts'
import { warnOfClock, withPublication } from './publication.ts'
import { published, show } from './publish.ts'
import { createdAt, destination, publishOptions, secretIn } from './release-lines.ts'

/**
 * `mingchuang rollback N --to RELEASES --key FILE [--created TIME] [--new-key]`: publishes the content of release N once more, under a
 * new number, since halls never go back. What was sound then is not checked again; that it is what was signed, is.
 */
export const rollback: Command = (args, terminal) => {
  const { values, positionals } = readArgs(args, publishOptions)
  const [said, more] = positionals
  if (more !== undefined) throw extra(more)
  const sequence = Number(said)
  if (!Number.isInteger(sequence) || sequence < 1)
    throw new UsageError({
      zh: 'rollback 后面要写退回到第几号发布，如 rollback 6',
      en: 'rollback takes the number of a release, as in rollback 6',
    })
  const to = destination(values.to)
  const secret = secretIn(values.key)
  return withPublication({ to, secret, isNewKey: values['new-key'] === true }, (publication) => {
    const release = publication.release(sequence)
    if (!release)
      throw new UsageError({
        zh: `没有完整的第 ${sequence} 号发布：${to}/releases/${sequence}`,
        en: `There is no whole release ${sequence}: ${to}/releases/${sequence}`,
      })
    // Whoever signed it: keys may have changed since.
    const spoiled = verifyFiles(release.tree, release.manifest.files)
    for (const finding of spoiled) terminal.out(problemLines(problemOf(finding), terminal.language))
    if (spoiled.length > 0) return exitCodes.found
    try {
      const as = { sequence: publication.highest() + 1, created: createdAt(values.created, terminal.clock) }
      const draft = publication.again(release, as, secret)
      show(publication, draft, terminal)
      warnOfClock(publication, as.created, terminal)
      publication.publish(draft)
      terminal.out(published(publication, draft, terminal.language))
      return exitCodes.fine
    } catch (error) {
      throw error instanceof UsageError ? error : unwritable(to, error)
    }
  })
}
