/** Programs of others, where this machine has them: tests of what is not there say that they were skipped. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { installedPeer } from '../../build/testing/peers.mjs'

export const promtool = installedPeer('promtool')
export const rsync = installedPeer('rsync')
export const rclone = installedPeer('rclone')
export const syncthing = installedPeer('syncthing')

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
