import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The version of this program. Built (`dist/hall`) or not, the package's own file lies two folders up. */
export function programVersion(): string {
  const file = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')
  const { version } = JSON.parse(file) as { version?: unknown }
  if (typeof version !== 'string') throw new Error('package.json has no version')
  return version
}
