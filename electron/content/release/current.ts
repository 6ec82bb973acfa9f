import {
  constants,
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  utimesSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { walkNow } from '../folder/walk.ts'
import { EVERY_HALL } from '../folder/walking.ts'
import { timeOf } from './copy.ts'
import { MANIFEST, type Signed } from './format.ts'
import { flush, isCopy, writeDurably } from './kept.ts'

/** Hidden, so that sync tools and halls pass it by. */
const fresh = (path: string) => join(dirname(path), '.mingchuang.tmp')

/** Whether the folder that halls sync has every file of this release, and its manifest; what is beside them is not looked at. */
export function isCurrent(current: string, { manifest }: Signed, bytes: Buffer): boolean {
  try {
    if (!readFileSync(join(current, MANIFEST)).equals(bytes)) return false
    return manifest.files.every((file) => isCopy(join(current, file[0]), file))
  } catch {
    return false
  }
}

/**
 * Makes the folder that halls sync into this release: new files, then the manifest, then what is not in it goes. A file
 * that stays is not touched, so a sync tool moves what changed; each is put there whole.
 */
export function writeCurrent(current: string, tree: string, { manifest }: Signed, bytes: Buffer): void {
  mkdirSync(current, { recursive: true })
  for (const file of manifest.files) {
    const [path, sha256] = file
    const target = join(current, path)
    if (isCopy(target, file)) continue
    makeWay(current, path)
    copyFileSync(join(tree, path), fresh(target), constants.COPYFILE_FICLONE)
    utimesSync(fresh(target), timeOf(sha256), timeOf(sha256))
    renameSync(fresh(target), target)
  }
  const target = join(current, MANIFEST)
  writeDurably(fresh(target), bytes)
  renameSync(fresh(target), target)
  flush(current)
  tidy(current, new Set(manifest.files.map(([path]) => path)))
}

/** A file may stand where a folder is to be, or the other way round. */
function makeWay(current: string, path: string): void {
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
    const folder = join(current, path.slice(0, at))
    if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(folder)
  }
  mkdirSync(dirname(join(current, path)), { recursive: true })
  if (lstatSync(join(current, path), { throwIfNoEntry: false })?.isFile() === false)
    rmSync(join(current, path), { recursive: true })
}

function tidy(current: string, listed: ReadonlySet<string>): void {
  const { files, untaken, directories } = walkNow(current, EVERY_HALL)
  for (const { path } of [...files, ...untaken])
    if (!listed.has(path)) rmSync(join(current, path), { recursive: true, force: true })
  for (const folder of directories.toReversed())
    if (folder !== current && readdirSync(folder).length === 0) rmdirSync(folder)
}
