/** Names of classes in a build: what their file calls them, and the file by four letters. */
import { createHash } from 'node:crypto'
import { relative } from 'node:path'
import { root } from './place.mjs'

/** @type {Map<string, string>} letters → the file that has them */
const fileOf = new Map()

/**
 * Shorter than with the line in it, as is usual: that is half a kilobyte of what a screen loads first.
 *
 * @param {string} name
 * @param {string} file
 * @returns {string}
 */
export function scopedName(name, file) {
  const path = relative(root, file.split('?')[0] ?? file)
  const letters = createHash('sha256').update(path).digest('hex').slice(0, 4)
  const known = fileOf.get(letters) ?? path
  if (known !== path) throw new Error(`${path} and ${known} have the same four letters: rename one of them`)
  fileOf.set(letters, path)
  return `${name}_${letters}`
}
