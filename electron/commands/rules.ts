import { tableOfClauses } from '../content/standard/table.ts'
import { exitCodes, extra, readArgs, type Command } from './command.ts'

/** `mingchuang rules`: the standard clause by clause, with the rules and fields that hold each, as Markdown. */
export const rules: Command = (args, { out }) => {
  const [more] = readArgs(args, {}).positionals
  if (more !== undefined) throw extra(more)
  out(tableOfClauses())
  return Promise.resolve(exitCodes.fine)
}
