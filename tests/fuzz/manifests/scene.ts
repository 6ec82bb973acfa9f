/** The folders of a trial: what a sync tool has brought, what the hall keeps, and what lies outside of both. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { timeOf } from '../../../electron/content/release/copy.ts'
import { MANIFEST } from '../../../electron/content/release/format.ts'
import { SECRET } from '../secret.ts'
import { SHOWN, type Base } from './base.ts'
import type { ManifestMutant } from './manifest-mutant.ts'
import type { Laid } from './mutate-tree.ts'

export interface Scene {
  synced: string
  hall: string
  outside: string
  /** as if nothing had happened before */
  lay(mutant: ManifestMutant): void
}

export function openScene(folder: string, { files, listed, shown, coming }: Base): Scene {
  const [synced, hall, outside] = ['synced', 'hall', 'outside'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  const put = (root: string, path: string, bytes: Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), bytes)
  }
  const fillSynced = () => {
    rmSync(synced, { recursive: true, force: true })
    for (const { path, bytes } of files) put(synced, path, bytes)
    put(synced, MANIFEST, coming)
  }
  const fillHall = () => {
    rmSync(hall, { recursive: true, force: true })
    const kept = join(hall, String(SHOWN))
    for (const [index, { path, bytes }] of files.slice(0, -1).entries()) {
      put(kept, path, bytes)
      const time = timeOf(listed[index]?.[1] ?? '')
      utimesSync(join(kept, path), time, time)
    }
    put(kept, MANIFEST, shown)
  }
  fillSynced()
  fillHall()
  put(outside, 'secret.md', Buffer.from(SECRET))
  put(outside, 'release.json', coming)
  for (const { path, bytes } of files) put(join(outside, 'same'), path, bytes)
  put(outside, 'same-file', files.at(-1)?.bytes ?? Buffer.alloc(0))
  let before: ManifestMutant | null = null
  return {
    ...{ synced, hall, outside },
    lay(mutant) {
      if (before && (before.tree.length > 0 || before.link !== null)) fillSynced()
      if (before?.isKept) fillHall()
      else
        for (const name of readdirSync(hall))
          if (name !== String(SHOWN)) rmSync(join(hall, name), { recursive: true })
      if (readdirSync(hall).length === 0) fillHall()
      before = mutant
      const root = mutant.isKept ? join(hall, String(SHOWN)) : synced
      for (const each of mutant.tree) place(root, each)
      if (mutant.link === null) put(root, MANIFEST, mutant.bytes)
      else place(root, { path: MANIFEST, link: mutant.link })
      if (mutant.isKept) put(synced, MANIFEST, coming)
    },
  }
}

function place(root: string, laid: Laid): void {
  const path = join(root, laid.path)
  rmSync(path, { recursive: true, force: true })
  mkdirSync(dirname(path), { recursive: true })
  if ('bytes' in laid) writeFileSync(path, laid.bytes)
  else if ('link' in laid) symlinkSync(laid.link, path)
  else if ('folder' in laid) mkdirSync(path)
  else if ('pipe' in laid) execFileSync('mkfifo', [path])
}
