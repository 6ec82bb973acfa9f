import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { exitCodes, extra, readArgs, type Command } from './command.ts'

/** `mingchuang --version`. Built (`dist/hall`) or not, the package's own file lies two folders up. */
export const version: Command = (args, { out }) => {
  const [more] = readArgs(args, {}).positionals
  if (more !== undefined) throw extra(more)
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  out(z.object({ version: z.string() }).parse(JSON.parse(file)).version)
  return Promise.resolve(exitCodes.fine)
}
