/**
 * Proof that nothing outside is read. This process runs under Node's permission model, which lets it read its own
 * program and the trial's folder; Node refuses every other path, and tells of each on a channel, so that an attempt
 * is found even where the loader swallows the error. The model follows symbolic links, so those are told by a secret
 * word in the files that they lead to.
 */
import { subscribe } from 'node:diagnostics_channel'
import { readFileSync } from 'node:fs'

export interface Guard {
  /** paths that were asked for in vain since the last call */
  attempts(): string[]
}

/** Throws where the guard does not bite: `forbidden` names a file that must be out of reach. */
export function openGuard(forbidden: string): Guard {
  const tried: string[] = []
  subscribe('node:permission-model:fs', (message) => {
    const { permission, resource } = message as { permission: string; resource: string }
    tried.push(`${permission} ${resource}`)
  })
  const code = attempt(forbidden)
  if (code !== 'ERR_ACCESS_DENIED') throw new Error(`${forbidden} can be read: ${code}`)
  if (tried.splice(0).length === 0) throw new Error('Node does not tell of refused paths')
  return { attempts: () => tried.splice(0) }
}

function attempt(path: string): string {
  try {
    readFileSync(path)
    return 'read'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'failed'
  }
}
