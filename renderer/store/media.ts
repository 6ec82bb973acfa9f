import { staffPicture } from '../../content/arithmetic/staff-notice.ts'
import type { MediaPath, Snapshot } from '../../electron/server/wire.ts'
import { useHall } from './hall.ts'
import { useHeld } from './held.ts'

/** Where a picture that content names is served; undefined when the snapshot has no such file. What staff took lies beside it. */
export function mediaAddress(snapshot: Snapshot | null, path: string | undefined): MediaPath | undefined {
  return path === undefined ? undefined : (snapshot?.media[path] ?? staffPicture(path) ?? undefined)
}

/** The same for what is on screen now. */
export function useMedia(path: string | undefined): MediaPath | undefined {
  const now = useHall((state) => state.snapshot)
  return mediaAddress(useHeld()?.snapshot ?? now, path)
}
