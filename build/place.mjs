import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The project's folder, absolute. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

/**
 * Whether this module is the script that was started, rather than imported.
 * @param {string} url `import.meta.url`
 */
export function isStarted(url) {
  const started = process.argv[1]
  return started !== undefined && realpathSync(started) === realpathSync(fileURLToPath(url))
}
