import { closeSync, fstatSync, readFileSync } from 'node:fs'
import { Inside } from '../folder/inside.ts'
import { codeOf } from '../folder/walk.ts'
import type { Finding } from '../problems/finding.ts'
import { MANIFEST, MOST_BYTES, tooLarge } from './format.ts'

/** It was being written while it was read. */
export class ManifestChanging extends Error {}

class TooLarge extends Error {}

/** The bytes of a folder's release.json, of which no link is followed; throws what `manifestFault` has words for. */
export function readManifest(folder: string): Buffer {
  const inside = new Inside(folder)
  let file = -1
  try {
    file = inside.open(MANIFEST)
    const before = fstatSync(file)
    if (before.size > MOST_BYTES) throw new TooLarge()
    const bytes = readFileSync(file)
    if (fstatSync(file).mtimeMs !== before.mtimeMs) throw new ManifestChanging()
    return bytes
  } finally {
    if (file >= 0) closeSync(file)
    inside.close()
  }
}

export function manifestFault(error: unknown): Finding {
  if (error instanceof TooLarge) return { ...tooLarge(), file: MANIFEST }
  if (error instanceof ManifestChanging) return { rule: 'file.changing', file: MANIFEST }
  const code = codeOf(error)
  if (code === 'ENOENT') return { rule: 'release.none', file: MANIFEST }
  if (code === 'ELOOP') return { rule: 'release.link', file: MANIFEST }
  return { rule: 'file.unreadable', file: MANIFEST, params: { code } }
}
