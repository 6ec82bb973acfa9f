import type { MediaPath, Snapshot } from '../../electron/server/wire.ts'

/** Where a picture that content names is served; undefined when the snapshot has no such file. */
export function mediaAddress(snapshot: Snapshot | null, path: string | undefined): MediaPath | undefined {
  return path === undefined ? undefined : snapshot?.media[path]
}
