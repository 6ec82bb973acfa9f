import { join } from 'node:path'
import type { Audit } from '../audit/audit.ts'
import { localTime } from '../audit/local-time.ts'
import type { Library } from '../content/library.ts'
import type { Clock } from '../device/clock.ts'
import { keepHallKey } from '../device/hall-key.ts'
import type { LanFact, Mends } from '../device/host-wire.ts'
import type { LogBook } from '../device/log.ts'
import type { Settings } from '../device/settings.ts'
import { openNotices } from '../notices/open-notices.ts'
import { openInterim } from '../interim/open-interim.ts'
import { openSound } from '../sound/sound.ts'
import type { PinCost } from '../people/pin-hasher.ts'
import { openAsides } from './asides.ts'
import type { Client } from './client.ts'
import { firstGrants } from './first-grants.ts'
import type { Grants } from './grants.ts'
import { createHandlers } from './handlers.ts'
import { createHelpDesk, withHelp } from './help-desk.ts'
import { listen } from './http-server.ts'
import type { HostRequests } from './host-requests.ts'
import type { PageWatch } from './host-watch.ts'
import { setUpInterim } from './interim-setup.ts'
import { joinLan } from './lan.ts'
import type { Leave } from './leave-handlers.ts'
import { followLibrary } from './live-state.ts'
import { openStaff } from './open-staff.ts'
import { setUpOutbox } from './outbox-setup.ts'
import { createPages } from './pages.ts'
import { followNamed } from './named-content.ts'
import { setUpNoticeDesk } from './notice-setup.ts'
import { openPairedScreens } from './paired-screens.ts'
import { createPairingCodes } from './pairing-codes.ts'
import { usualPanel } from './panel.ts'
import { createPreviews } from './previews/previews.ts'
import { createPrinting } from './printing.ts'
import { setUpQueue, withQueue } from './queue-setup.ts'
import { setUpTicketPaper } from './ticket-paper.ts'
import { keepSafePage } from './safe-page.ts'
import { keepRecord } from './screen-record.ts'
import { createScreens } from './screens.ts'
import { createSockets } from './sockets.ts'
import { versionIn, withAsides } from './with-asides.ts'
import { withSound } from './with-sound.ts'
import { createWayIn } from './way-in.ts'

export interface HallServer {
  /** `http://127.0.0.1:4180` */
  address: string
  /** rooms that open later let people and tickets in through these */
  grants: Grants
  /** the self-contained page on disk; null where the disk refused it */
  safePage(): Promise<string | null>
  /** null while it is not to be reached from the LAN */
  lan(): LanFact | null
  /** the code by which the first manager is made; null once there is one */
  staffCode(): Promise<string | null>
  close(): Promise<void>
}

export interface ServeOptions {
  library: Library
  client: Client
  settings: Settings
  port: number
  /** folder of the hall's own data */
  data: string
  shellToken: string | null
  /** null where the host cannot print */
  print: HostRequests['print'] | null
  /** has the host end the program for good; it cannot unless given */
  leave?: Leave | null
  /** what the host had to mend, as it says so; nothing unless said */
  mends?: () => Mends | null
  /** what becomes of the pages of screens is told by the host, and what is seen of their pictures is told to it */
  pages?: PageWatch
  /** whether the host can take a picture of a screen; it cannot unless said */
  captures?: boolean
  /** what checking a PIN costs; a hall's own unless said */
  pinCost?: PinCost
  /** what people did; the hall's own unless said, and null takes nothing of theirs */
  audit?: Audit | null
  clock: Clock
  log: LogBook
}

const LOOPBACK = '127.0.0.1'

/** Opens the hall to its screens. Rejects with EADDRINUSE where the port is taken. */
export async function serve(options: ServeOptions): Promise<HallServer> {
  const { client, settings, data, clock, log } = options
  const own = await openInterim(options.library, { data, log })
  const notices = await openNotices({ library: own.library, data, clock, log })
  const { library } = notices
  const content = await followLibrary(library, clock, log)
  const asides = await openAsides({ data, versionOf: versionIn(content), log })
  const followed = withAsides(content, asides)
  options.pages?.watchDeaths(asides.died)
  const grants = firstGrants(options)
  const staffed = openStaff({
    data,
    grants,
    configured: settings.screens,
    dayOf: (instant) => localTime(followed.hall().timeZone)(instant).slice(0, 10),
    pinCost: options.pinCost,
    clock,
    log,
  })
  const desk = createHelpDesk({ configured: settings.screens, clock, now: followed.now })
  const staff = await staffed
  const { audit = staff.audit } = options
  const sound = await openSound({ data, device: settings.speech, audit, log })
  const queue = setUpQueue({ library, state: followed, grants, settings, data, clock, log })
  const state = withQueue(withHelp(withSound(followed, sound), desk), queue)
  const paper = setUpTicketPaper({ settings, state: followed, lan: () => lan.fact(), clock, log })
  const named = await followNamed({ library, state, settings, log })
  // The desk is no screen that paints for anybody: it is not joined, and nobody misses its picture.
  const painting = settings.screens.filter(({ role }) => role !== 'staff')
  const screens = createScreens(painting, clock, desk.attend, {
    hallTime: followed.now,
    beatSeconds: settings.beatSeconds,
    asides,
    frozen: options.pages?.still,
  })
  const record = await keepRecord({
    screens,
    configured: painting,
    state: followed,
    library,
    data,
    clock,
    log,
  })
  const pages = createPages({ library, client, state, settings })
  const panel = settings.screens[0]?.panel ?? usualPanel
  const safePages = await keepSafePage({ library, client, state, panel, file: join(data, 'safe.html'), log })
  const print = createPrinting({ screens: settings.screens, print: options.print, clock, log })
  const configured = settings.screens
  const codes = createPairingCodes(clock)
  const paired = await openPairedScreens({ data, configured, grants, clock, log })
  const nameOf = (id: string) => staff.people.find(id)?.name ?? id
  const noticeDesk = await setUpNoticeDesk({ audit, notices, state: followed, library, settings })
  const interim = await setUpInterim({ ...own, audit, state: followed, settings, clock, log })
  const previews = createPreviews()
  const problems = () => [
    ...library.problems(),
    ...named.problems(),
    ...queue.problems(),
    ...paper.problems(),
  ]
  const mends = options.mends ?? (() => null)
  const { outbox, status } = setUpOutbox({
    ...{
      asides,
      mends,
      library,
      client,
      state,
      screens,
      record,
      clock,
      log,
      problems,
      settings,
      configured,
      data,
      queue,
    },
    notices: noticeDesk,
  })
  const handlers = createHandlers({
    ...staff,
    status,
    settings,
    previews,
    data,
    interim,
    notices: { ...noticeDesk, pictures: notices.pictures, nameOf },
    library,
    client,
    state,
    pages,
    safePages,
    screens,
    problems,
    sound,
    device: settings.speech,
    captures: options.captures ?? false,
    leave: options.leave ?? null,
    asides,
    mends,
    print,
    record,
    desk,
    queue,
    paper,
    grants,
    codes,
    paired,
    wayIn: createWayIn({ library, client, state, screens, configured, codes, lan: () => lan }),
    configured,
    clock,
    log,
  })

  const sockets = createSockets({
    ...{ state, grants, clock, screens, previews, settings, log },
    build: client.build,
  })
  const common = { grants, handlers, sockets: sockets.of, log }
  const local = await listen({
    ...common,
    address: LOOPBACK,
    port: options.port,
    tls: null,
    local: true,
    writable: true,
  })
  const address = `http://${LOOPBACK}:${local.port}`
  const lan = joinLan({
    listening: settings.listening,
    common: { ...common, port: local.port },
    data,
    clock,
  })
  const key = await keepHallKey({ data, address, log })
  grants.grant(key.token, { principal: 'shell', subject: 'command', until: null })
  await lan.tried()

  return {
    address,
    grants,
    lan: () => lan.fact(),
    staffCode: () => staff.firstManager.code(),
    safePage: () => safePages.settled().then(() => safePages.file()),
    async close() {
      await Promise.all([outbox.close(), record.close()])
      safePages.close()
      pages.close()
      named.close()
      state.close()
      notices.close()
      await sockets.close()
      await Promise.all([local.close(), lan.close(), key.remove()])
      await Promise.all([staff.audit.close(), queue.close()])
      await safePages.settled()
    },
  }
}
