import { watch, type FSWatcher } from 'node:fs'
import { stat, statfs } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ignored } from './folder/ignored.ts'

export interface FolderWatch {
  /**
   * Watches these folders from now on, and no others. True when some are new: what happened in them before cannot
   * have been seen.
   */
  cover(directories: readonly string[]): Promise<boolean>
  close(): void
}

/** statfs types of NFS, SMB, CIFS, SMB2, FUSE and AFS: they send no events, and watching a dead one blocks. */
const remote = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x5346414f])

/** What an event tells: the notice that came or went under its name, or null for all else, such as writing. */
export type Placed = string | null

/** A name that comes by renaming stands for a whole file; macOS calls everything a renaming. */
function placedIn(directory: string, event: string, name: string | null): Placed {
  if (event !== 'rename' || name === null || process.platform === 'darwin') return null
  const path = join(directory, name)
  return basename(join(path, '..')) === 'notices' ? (basename(path).split('.')[0] ?? null) : null
}

/**
 * Calls `changed` for everything that happens to a file of content. Linux: one watch per folder, since Node's own
 * recursion takes one per file, ten thousand for a large hall; elsewhere the system watches a whole tree. A folder
 * that cannot be watched (a network share, a limit of the system) is left to the rescan.
 */
export function watchFolder(changed: (placed: Placed) => void): FolderWatch {
  const watchers = new Map<string, { watcher: FSWatcher; identity: string }>()
  const isRecursive = process.platform !== 'linux'
  let isClosed = false

  const stop = (directory: string) => {
    watchers.get(directory)?.watcher.close()
    watchers.delete(directory)
  }
  const start = (directory: string, identity: string) => {
    try {
      const watcher = watch(directory, { recursive: isRecursive, persistent: false }, (event, name) => {
        if (name === null || !name.split(/[\\/]/).some(ignored)) changed(placedIn(directory, event, name))
      })
      watcher.on('error', () => {
        stop(directory)
        changed(null)
      })
      watchers.set(directory, { watcher, identity })
      return true
    } catch {
      return false
    }
  }

  return {
    async cover(directories) {
      const wanted = new Set(isRecursive ? directories.slice(0, 1) : directories)
      for (const directory of [...watchers.keys()]) if (!wanted.has(directory)) stop(directory)
      let isNew = false
      for (const directory of wanted) {
        const identity = await identityOf(directory)
        if (isClosed) return false
        if (identity === null || watchers.get(directory)?.identity === identity) continue
        stop(directory)
        isNew = start(directory, identity) || isNew
      }
      return isNew
    },
    close() {
      isClosed = true
      for (const directory of [...watchers.keys()]) stop(directory)
    },
  }
}

/**
 * A folder that was removed and made again has its old name, often its old inode, and a dead watch: its birth tells.
 * Null: not to be watched.
 */
async function identityOf(directory: string): Promise<string | null> {
  try {
    if (remote.has((await statfs(directory)).type)) return null
    const { ino, birthtimeNs } = await stat(directory, { bigint: true })
    return `${ino} ${birthtimeNs}`
  } catch {
    return null
  }
}
