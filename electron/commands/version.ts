import { programVersion } from '../device/program.ts'
import { exitCodes, extra, readArgs, type Command } from './command.ts'

/** `mingchuang --version`. */
export const version: Command = (args, { out }) => {
  const [more] = readArgs(args, {}).positionals
  if (more !== undefined) throw extra(more)
  out(programVersion())
  return Promise.resolve(exitCodes.fine)
}
