import type { ManifestFile } from './format.ts'

export type Change =
  | { is: 'added' | 'changed' | 'gone'; path: string }
  /** the same bytes under another name */
  | { is: 'moved'; path: string; from: string }

/** What has to happen to the one tree to become the other, in the order of paths. */
export function diffFiles(before: readonly ManifestFile[], after: readonly ManifestFile[]): Change[] {
  const was = new Map(before.map(([path, sha256]) => [path, sha256]))
  const is = new Map(after.map(([path, sha256]) => [path, sha256]))
  const left = new Map<string, string[]>()
  for (const [path, sha256] of was) if (!is.has(path)) left.set(sha256, [...(left.get(sha256) ?? []), path])
  const changes: Change[] = []
  for (const [path, sha256] of is) {
    const old = was.get(path)
    if (old === sha256) continue
    const from = old === undefined ? left.get(sha256)?.shift() : undefined
    if (from !== undefined) changes.push({ is: 'moved', path, from })
    else changes.push({ is: old === undefined ? 'added' : 'changed', path })
  }
  for (const paths of left.values()) for (const path of paths) changes.push({ is: 'gone', path })
  return changes.sort((one, other) => (one.path < other.path ? -1 : 1))
}
