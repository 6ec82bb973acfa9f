import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** @typedef {{ name: string, size: number }} Listed */

/** Every file below a folder, by its name from there, with slashes. @param {string} folder @returns {Listed[]} */
export const listFolder = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ name: relative(folder, file).split(sep).join('/'), size: statSync(file).size }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))

/**
 * What app.asar itself holds, by @electron/asar: files that lie beside it are left out.
 * @param {{ listPackage(file: string, options: object): string[], statFile(file: string, name: string): any }} asar
 * @param {string} archive
 * @returns {Listed[]}
 */
export const listArchive = (asar, archive) =>
  asar
    .listPackage(archive, { isPack: false })
    .map((name) => name.replace(/^[\\/]/, ''))
    .flatMap((name) => {
      const { size, unpacked } = asar.statFile(archive, name)
      return size === undefined || unpacked ? [] : [{ name: name.split(sep).join('/'), size }]
    })

/** Files that say what they must not. @param {string} folder @param {readonly Listed[]} files @param {(text: string) => boolean} tells */
export const telling = (folder, files, tells) =>
  files
    .filter(({ name }) => /\.(js|css|json|ya?ml|html|md|sh|ps1|service|cmd)$/.test(name))
    .filter(({ name }) => tells(readFileSync(join(folder, name), 'utf8')))
    .map(({ name }) => name)

/** `dist/hall 61 files 2.1 MB`: folders, and what they hold. @param {readonly Listed[]} files */
export function summary(files) {
  /** @type {Map<string, { count: number, size: number }>} */
  const rooms = new Map()
  for (const { name, size } of files) {
    const room = name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '.'
    const before = rooms.get(room) ?? { count: 0, size: 0 }
    rooms.set(room, { count: before.count + 1, size: before.size + size })
  }
  return [...rooms].map(
    ([room, { count, size }]) => `  ${room.padEnd(44)} ${String(count).padStart(4)} ${megabytes(size)} MB`,
  )
}

/** @param {number} bytes */
export const megabytes = (bytes) => (bytes / 1e6).toFixed(2)

/** @param {readonly Listed[]} files */
export const sizeOf = (files) => files.reduce((sum, { size }) => sum + size, 0)
