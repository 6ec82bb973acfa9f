import type { Content } from '../../content/schema/kinds.ts'
import type { ScreenFacts } from '../../electron/server/wire.ts'
import { contentAt, type Shelf } from './hall.ts'

/** The screen's own playlist, or else the first one for its role. */
export function playlistFor(
  from: Shelf,
  language: string,
  { playlist, role }: Pick<ScreenFacts, 'playlist' | 'role'>,
): Content['playlist'] | undefined {
  const own = playlist === null ? undefined : contentAt(from, 'playlist', playlist, language)
  const id = Object.keys(from.playlist)
    .sort()
    .find((each) => contentAt(from, 'playlist', each, language)?.role === role)
  return own ?? contentAt(from, 'playlist', id ?? '', language)
}
