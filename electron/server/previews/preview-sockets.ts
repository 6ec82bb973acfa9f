import { WebSocketServer, type WebSocket } from 'ws'
import type { ScreenRole } from '../../../content/schema/device.ts'
import { every, type Clock } from '../../device/clock.ts'
import type { Settings } from '../../device/settings.ts'
import { refusal } from '../answer.ts'
import type { Grant, Grants } from '../grants.ts'
import { BEAT_MS, LARGEST_MESSAGE, QUEUE_BEAT_MS, type LiveSockets } from '../live.ts'
import type { LiveState } from '../live-state.ts'
import { refuse } from '../refuse.ts'
import type { CloseUnpaired, FromHall } from '../wire.ts'
import { previewRole } from './preview-page.ts'
import { previewOf } from './preview-state.ts'
import type { Previews } from './previews.ts'

interface Options {
  state: LiveState
  previews: Previews
  settings: Pick<Settings, 'screens'>
  grants: Pick<Grants, 'holds'>
  build: string
  clock: Clock
}

/** Who looks at what on which kind of screen. */
interface Look {
  as: Grant
  key: string
  role: ScreenRole
  answers: boolean
}

export const MOST_PREVIEWS = 48
const UNPAIRED: CloseUnpaired = 4001

/**
 * The sockets of previews, apart from the screens' own: they take no screen's place, and nothing that a preview says of
 * itself is listened to. So none counts as a screen that paints, plays or calls.
 */
export function createPreviewSockets(options: Options): LiveSockets {
  const { state, previews, settings, grants, build, clock } = options
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_MESSAGE,
    perMessageDeflate: false,
  })
  server.on('wsClientError', (_error, socket) => refuse(socket, refusal(400)))
  const looks = new Map<WebSocket, Look>()

  const tell = (socket: WebSocket, { as, key, role }: Look, type: FromHall['type']) => {
    const previewed = previews.find(as.subject, key)
    if (!previewed) return socket.close(1001)
    const { told } = previewOf(state, previewed, role)
    const { hallTime, snapshot, ...live } = told
    const messages: Record<FromHall['type'], () => FromHall> = {
      hello: () => ({ type: 'hello', build, ...told }),
      snapshot: () => ({ type: 'snapshot', hallTime, snapshot }),
      live: () => ({ type: 'live', hallTime, ...live }),
      queue: () => ({ type: 'queue', hallTime, queue: live.queue }),
      beat: () => ({ type: 'beat', hallTime }),
    }
    socket.send(JSON.stringify(messages[type]()))
  }

  const tellAll = (type: FromHall['type'], isMeant: (look: Look) => boolean = () => true) => {
    for (const [socket, look] of looks)
      if (socket.readyState === socket.OPEN && isMeant(look)) tell(socket, look, type)
  }

  const beat = () => {
    for (const [socket, look] of looks) {
      if (!grants.holds(look.as)) socket.close(UNPAIRED)
      else if (!look.answers) socket.terminate()
      else socket.ping()
      look.answers = false
    }
    tellAll('beat')
  }

  const stops = [
    state.subscribe((change) => tellAll(change)),
    previews.subscribe((person, key) =>
      tellAll('live', (look) => look.as.subject === person && look.key === key),
    ),
    every(clock, BEAT_MS, beat),
    every(clock, QUEUE_BEAT_MS, () => state.live().queue.state === 'now' && tellAll('beat')),
  ]

  return {
    accept(request, socket, head, { as, params: { key = '' }, query }) {
      const role = previewRole(settings, query.get('screen'))
      if (!as || !role || !previews.find(as.subject, key)) return refuse(socket, refusal(404))
      server.handleUpgrade(request, socket, head, (joined) => {
        const look = { as, key, role, answers: true }
        looks.set(joined, look)
        joined.on('pong', () => (look.answers = true))
        joined.on('close', () => looks.delete(joined))
        joined.on('error', () => joined.terminate())
        tell(joined, look, 'hello')
      })
    },
    full: () => looks.size >= MOST_PREVIEWS,
    close() {
      for (const stop of stops) stop()
      for (const socket of looks.keys()) socket.terminate()
      server.close()
    },
  }
}
