import type { Queue } from '../queue/queue.ts'
import type { Settings } from '../device/settings.ts'
import type { HallSound } from '../sound/sound.ts'
import { createAllowance } from './allowance.ts'
import { json, refusal, validated } from './answer.ts'
import type { HallStatus } from '../outbox/status.ts'
import type { Handler } from './ask.ts'
import { doerOf } from './doer.ts'
import { createDeskPage } from './desk-page.ts'
import { createAuditHandlers } from './audit-handlers.ts'
import { answerAsset, answerMedia } from './files.ts'
import { createGlyphs } from './glyphs.ts'
import type { Grants } from './grants.ts'
import { immutable } from './headers.ts'
import type { HelpDesk } from './help-desk.ts'
import { createHelpHandlers } from './help-handlers.ts'
import { readHealth, type Witnesses } from './health.ts'
import { createInterimHandlers, type InterimRooms } from './interim-handlers.ts'
import { createLeaveHandlers, type Leave } from './leave-handlers.ts'
import { createMetrics } from './metrics-handler.ts'
import { createNeeds, type NeedsRooms } from './needs-handlers.ts'
import { createNoticeHandlers, type NoticeRooms } from './notice-handlers.ts'
import type { Pages } from './pages.ts'
import { createPeopleHandlers, type Staff } from './people-handlers.ts'
import type { PairedScreens } from './paired-screens.ts'
import type { PairingCodes } from './pairing-codes.ts'
import { createPairing } from './pairing.ts'
import { createPreviewHandlers } from './previews/preview-handlers.ts'
import { createPreviewPage } from './previews/preview-page.ts'
import type { Previews } from './previews/previews.ts'
import { panelFrom, panelStyle } from './panel.ts'
import { createSheets } from './sheet-handlers.ts'
import { createSoundHandler } from './sound-handler.ts'
import type { SafePages } from './safe-page.ts'
import type { Printing } from './printing.ts'
import { createQueueHandlers } from './queue-handlers.ts'
import type { TicketPaperTray } from './ticket-paper.ts'
import { createTicketPage } from './ticket-page.ts'
import { readPrint, readReport } from './screen-messages.ts'
import type { WayIn } from './way-in.ts'
import type { ProblemList, RouteName } from './wire.ts'

export interface Rooms extends Witnesses, Staff, Omit<NeedsRooms, 'notices' | 'sound'> {
  pages: Pages
  safePages: SafePages
  desk: HelpDesk
  queue: Queue
  paper: TicketPaperTray
  grants: Grants
  codes: PairingCodes
  paired: PairedScreens
  wayIn: WayIn
  print: Printing
  /** null where the host cannot end the program */
  leave: Leave | null
  notices: NoticeRooms
  interim: InterimRooms
  sound: HallSound
  settings: Settings
  previews: Previews
  status: () => Promise<HallStatus>
}

const REPORTS_PER_MINUTE = 30
const hash = /^[0-9a-f]{64}$/
const html = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' }

export function createHandlers(rooms: Rooms): Record<RouteName, Handler> {
  const { library, client, pages, safePages, print, log, clock } = rooms
  const mayReport = createAllowance(clock, REPORTS_PER_MINUTE)
  const health = readHealth(rooms)
  const glyphs = createGlyphs(client.glyphs.file)

  return {
    async first(ask) {
      const before = await rooms.wayIn(ask)
      if (before) return before
      const { etag, html: body } = await pages.first(ask.query)
      return validated(ask, etag, { status: 200, headers: html, body })
    },

    desk: createDeskPage(rooms),

    safe() {
      const { html: body, policy } = safePages.current()
      return { status: 200, headers: { ...html, 'Content-Security-Policy': policy }, body }
    },

    panel({ params }) {
      const panel = panelFrom(params.size ?? '')
      if (!panel) return refusal(404)
      const headers = { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': immutable }
      return { status: 200, headers, body: panelStyle(panel) }
    },

    async glyphs({ params }) {
      const body = await glyphs(params.codes ?? '')
      if (!body) return refusal(404)
      return {
        status: 200,
        headers: { 'Content-Type': 'application/octet-stream', 'Cache-Control': immutable },
        body,
      }
    },

    asset: ({ params }) => answerAsset(client.assets, params.file ?? ''),

    async item(ask) {
      const name = ask.params.hash ?? ''
      const body = hash.test(name) ? await library.read(name) : null
      if (!body) return refusal(404)
      const headers = { 'Content-Type': 'application/json', 'Cache-Control': immutable }
      return validated(ask, `"${name}"`, { status: 200, headers, body })
    },

    media: (ask) => answerMedia(library, ask.params.file ?? '', ask.headers),

    live: () => refusal(426, { Upgrade: 'websocket', Connection: 'Upgrade' }),

    health: () => json({ status: health().status }),

    healthDetails: () => json(health()),

    metrics: createMetrics(rooms.status),

    problems: () => json({ problems: rooms.problems() } satisfies ProblemList),

    async print({ body, as }) {
      const asked = readPrint(body)
      if (!asked) return refusal(400)
      const answer = await print(asked.screen, as?.principal === 'shell')
      return answer ? json(answer) : refusal(404)
    },

    report({ body, as }) {
      const report = readReport(body)
      if (!report) return refusal(400)
      if (!mayReport()) return refusal(429, { 'Retry-After': '60' })
      log.error('screen.error', { ...report, from: as?.principal })
      return { status: 204 }
    },

    ...createHelpHandlers(rooms),
    ...createPairing(rooms),
    ...createPeopleHandlers(rooms),
    ...createLeaveHandlers(rooms),
    ...createAuditHandlers(rooms),
    ...createInterimHandlers(rooms.interim, (ask) => doerOf(ask, rooms.people)),
    ...createNoticeHandlers(rooms.notices),
    needs: createNeeds(rooms),
    sound: createSoundHandler(rooms),
    ...createSheets(rooms),
    ...createPreviewHandlers({ ...rooms, desk: rooms.notices.desk, page: createPreviewPage(rooms) }),
    ...createQueueHandlers(rooms),
    ticketPage: createTicketPage(rooms),
  }
}
