import { createHash, randomBytes } from 'node:crypto'
import { exitCodes, extra, readArgs, type Command } from './command.ts'

/** `mingchuang token`: a fresh secret for a satellite or a counter, and the digest by which the primary knows it. */
export const token: Command = (args, { out }) => {
  const [more] = readArgs(args, {}).positionals
  if (more !== undefined) throw extra(more)
  const secret = randomBytes(32).toString('base64url')
  out(`token: ${secret}`)
  out(`pairedToken: ${createHash('sha256').update(secret).digest('hex')}`)
  return Promise.resolve(exitCodes.fine)
}
