/** Programs of others, where this machine has them: tests of what is not there say that they were skipped. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { findPeers, installedPeer, type PeerName } from '../../build/testing/peers.mjs'

/** Where it is on this machine; null where it is not. `npm test` has fetched what could be. */
export const peer = (name: PeerName) => installedPeer(name)

/** Fetches what is not there, where that can be: for what is run by itself. */
export const fetchPeers = () => findPeers()

const run = promisify(execFile)

/** Rejects with all that the program said where it does not end well. */
export async function call(
  program: string | null,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  const { stdout, stderr } = await run(program ?? 'nothing', args, { timeout: 60_000, ...options }).catch(
    (error: unknown) => {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
      throw new Error(`${program} ${args.join(' ')}\n${String(error)}\n${stdout}\n${stderr}`)
    },
  )
  return stdout + stderr
}
