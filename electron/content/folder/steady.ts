import { closeSync, fstatSync } from 'node:fs'
import type { Fault } from '../problems/finding.ts'
import type { Inside } from './inside.ts'
import { codeOf } from './walk.ts'

/** A file as a walk saw it. */
interface Seen {
  path: string
  size: number
  mtimeMs: number
}

/**
 * Reads a file that is afterwards still as the walk saw it before: half a sync is never taken for the whole. `read` gets
 * a file descriptor. A fault says that the file changes, or is not there to be read. `isAgain`: it was found changing
 * the last time; some shares never tell the same time by name and by handle, and then the handle alone is asked.
 */
export function readSteady<T>(
  inside: Inside,
  seen: Seen,
  read: (file: number) => T,
  isAgain = false,
): T | Fault {
  let file = -1
  try {
    file = inside.open(seen.path)
    // Otherwise the walk's look is the one before: a second one would cost as much as opening the file.
    const before = isAgain ? fstatSync(file) : seen
    const said = read(file)
    const after = fstatSync(file)
    if (!after.isFile()) return { rule: 'file.special' }
    return isAs(before, after) ? said : { rule: 'file.changing' }
  } catch (error) {
    return faultOf(error)
  } finally {
    if (file >= 0) closeSync(file)
  }
}

/** Why a file could not be opened, copied or read. */
export function faultOf(error: unknown): Fault {
  const code = codeOf(error)
  if (code === 'ELOOP') return { rule: 'file.link' }
  // of a socket, a pipe, a folder
  if (code === 'ENXIO' || code === 'EAGAIN' || code === 'EISDIR') return { rule: 'file.special' }
  if (code === 'ENOENT' || code === 'ENOTDIR') return { rule: 'file.changing' }
  return { rule: 'file.unreadable', params: { code } }
}

export const isAs = (seen: Omit<Seen, 'path'>, { size, mtimeMs }: Omit<Seen, 'path'>) =>
  seen.size === size && seen.mtimeMs === mtimeMs

export const isChanging = ({ rule }: Fault) => rule === 'file.changing'

/** Passes by itself: the file is read again whatever its size and time say. */
export const isPassing = ({ rule }: Fault) =>
  rule === 'file.changing' || rule === 'file.unreadable' || rule === 'file.link' || rule === 'file.special'
