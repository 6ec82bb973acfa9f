import type { SocketsOf } from './http-server.ts'
import type { createLiveSockets, LiveSockets } from './live.ts'
import type { createPreviewSockets } from './previews/preview-sockets.ts'

type Rooms = Parameters<typeof createLiveSockets>[0] & Parameters<typeof createPreviewSockets>[0]

/** The sockets of screens and of the desk's previews. ws is not needed for the first answer, so it loads behind it. */
export function createSockets(rooms: Rooms): { of: SocketsOf; close(): Promise<void> } {
  let live: Promise<LiveSockets> | undefined
  let looking: Promise<LiveSockets> | undefined
  const joinLive = () => (live ??= import('./live.ts').then((part) => part.createLiveSockets(rooms)))
  const joinPreviews = () =>
    (looking ??= import('./previews/preview-sockets.ts').then((part) => part.createPreviewSockets(rooms)))
  return {
    of: (name) => (name === 'live' ? joinLive() : name === 'previewLive' ? joinPreviews() : null),
    async close() {
      for (const joined of [live, looking]) (await joined)?.close()
    },
  }
}
