import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** ms: a living owner touches its lock far more often than this, so a reused pid cannot hold one for ever */
const silent = 30_000
const beat = 2000

/**
 * Runs `job` while no other process of this project runs one under the same folder.
 * @template T
 * @param {string} folder the lock: a folder that holds its owner's process id
 * @param {() => void} onWait called once when somebody else holds it
 * @param {() => Promise<T>} job
 * @returns {Promise<T>}
 */
export async function withLock(folder, onWait, job) {
  mkdirSync(dirname(folder), { recursive: true })
  for (let told = false; !take(folder);) {
    if (dropStale(folder)) continue
    if (!told) onWait()
    told = true
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  const release = () => rmSync(folder, { recursive: true, force: true })
  const heart = setInterval(() => touch(folder), beat)
  process.on('exit', release)
  try {
    return await job()
  } finally {
    clearInterval(heart)
    process.off('exit', release)
    release()
  }
}

/** @param {string} folder */
function take(folder) {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
  writeFileSync(join(folder, 'pid'), String(process.pid))
  return true
}

/** @param {string} folder */
function touch(folder) {
  try {
    const now = Date.now() / 1000
    utimesSync(folder, now, now)
  } catch {
    // somebody deleted it; the job goes on
  }
}

/**
 * Whether the owner is gone: its process ended, or it has been silent for too long.
 * @param {string} folder
 */
export function isStale(folder) {
  try {
    if (Date.now() - statSync(folder).mtimeMs > silent) return true
    return !isAlive(Number(readFileSync(join(folder, 'pid'), 'utf8')))
  } catch {
    return false
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/** Renaming first lets exactly one of several waiters remove it. @param {string} folder */
function dropStale(folder) {
  if (!isStale(folder)) return false
  const aside = `${folder}-${process.pid}`
  try {
    renameSync(folder, aside)
  } catch {
    return false
  }
  rmSync(aside, { recursive: true, force: true })
  return true
}
