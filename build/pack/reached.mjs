import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What the shell starts: the program, its hall, and the thread that reads content. */
export const shellEntries = ['main.js', 'hall.js', 'content-worker.js']
/** What the command starts: itself, and the same two. */
export const commandEntries = ['cli.js', 'hall.js', 'content-worker.js']

/**
 * The built files that these entries lead to, entries included: what only the command needs is not the hall's to carry.
 * @param {string} folder dist/hall
 * @param {readonly string[]} entries
 * @returns {string[]} names, in order
 */
export function reached(folder, entries) {
  const known = new Set(entries)
  // Libraries speak of files of their own, which are bundled by now.
  const built = new Set(readdirSync(folder))
  for (const name of known) {
    const text = readFileSync(join(folder, name), 'utf8')
    for (const [, next] of text.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g))
      if (next && built.has(next)) known.add(next)
  }
  return [...known].sort()
}
