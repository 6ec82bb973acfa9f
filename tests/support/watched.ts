/** What becomes of files that nobody may touch: the system's own word for each, before and after. */
import { lstatSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Watched {
  /** What was written, taken away, put there or read since; empty where nothing was. */
  changes(): string[]
}

/** The folder and all that is in it, the parent first; no link is followed. */
export const everythingIn = (root: string): string[] => [
  root,
  ...(lstatSync(root).isDirectory()
    ? readdirSync(root)
        .sort()
        .flatMap((name) => everythingIn(join(root, name)))
    : []),
]

const written = (path: string) => {
  const { mode, size, nlink, mtimeNs, ctimeNs } = lstatSync(path, { bigint: true })
  return [mode, size, nlink, mtimeNs, ctimeNs].join()
}
const lastRead = (path: string) => lstatSync(path, { bigint: true }).atimeNs

const printOf = (root: string) => new Map(everythingIn(root).map((path) => [path, written(path)]))

/** `reads`: that a file was read is found as well, links and all, where the disk keeps the time of it. */
export function watch(root: string, reads = false): Watched {
  // A disk keeps the time of a reading when it is later than that of the last writing.
  if (reads) for (const path of filesIn(root)) utimesSync(path, 0, lstatSync(path).mtimeMs / 1000)
  const before = printOf(root)
  return {
    changes() {
      const after = printOf(root)
      const paths = new Set([...before.keys(), ...after.keys()])
      const touched = [...paths].filter((path) => before.get(path) !== after.get(path))
      const read = reads ? filesIn(root).filter((path) => lastRead(path) > 0n) : []
      return [...touched.map((path) => `written: ${path}`), ...read.map((path) => `read: ${path}`)]
    },
  }
}

const filesIn = (root: string) => everythingIn(root).filter((path) => lstatSync(path).isFile())

/** Whether this disk keeps the time at which a file was read. */
export function keepsReads(folder: string): boolean {
  const path = join(folder, 'read-me')
  writeFileSync(path, 'x')
  const { changes } = watch(folder, true)
  readFileSync(path)
  return changes().includes(`read: ${path}`)
}
