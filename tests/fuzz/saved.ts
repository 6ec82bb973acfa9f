/** Mutants on disk, so that a failure can be looked at, kept and tried again. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { root } from '../support/hall.ts'
import type { Mutant } from './mutant.ts'

const shelf = join(root, 'node_modules/.cache/mingchuang/fuzz')

/** Saves one mutant under its path in content; returns the folder, which `--replay` takes. */
export function save(seed: number, { run, path, bytes, link }: Mutant): string {
  const folder = join(shelf, `${seed}-${run}`)
  const file = join(folder, path)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(dirname(file), { recursive: true })
  if (link === undefined) writeFileSync(file, bytes)
  else symlinkSync(link, file)
  return folder
}

export function readSaved(folder: string): Mutant[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry, run) => {
      const file = join(entry.parentPath, entry.name)
      const path = relative(folder, file).replaceAll('\\', '/')
      return entry.isSymbolicLink()
        ? { run, path, bytes: Buffer.alloc(0), link: readlinkSync(file), by: ['saved'] }
        : { run, path, bytes: readFileSync(file), by: ['saved'] }
    })
}
