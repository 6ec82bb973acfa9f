import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Library } from '../content/library.ts'
import { every, type Clock } from '../device/clock.ts'
import type { LogBook } from '../device/log.ts'
import type { Settings } from '../device/settings.ts'
import type { Client } from './client.ts'
import { createGrants, type Grants } from './grants.ts'
import { createHandlers } from './handlers.ts'
import { createHelpDesk, withHelp } from './help-desk.ts'
import { listen, type Listening, type ListenOptions } from './http-server.ts'
import type { HostRequests } from './host-requests.ts'
import type { LiveSockets } from './live.ts'
import { followLibrary } from './live-state.ts'
import { createPages } from './pages.ts'
import { followNamed } from './named-content.ts'
import { usualPanel } from './panel.ts'
import { createPrinting } from './printing.ts'
import { keepSafePage } from './safe-page.ts'
import { keepRecord } from './screen-record.ts'
import { createScreens } from './screens.ts'

export interface HallServer {
  /** `http://127.0.0.1:4180` */
  address: string
  /** rooms that open later let people and tickets in through these */
  grants: Grants
  /** the self-contained page on disk; null where the disk refused it */
  safePage(): Promise<string | null>
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
  clock: Clock
  log: LogBook
}

const LOOPBACK = '127.0.0.1'
const LAN_RETRY_MS = 30_000

/** Opens the hall to its screens. Rejects with EADDRINUSE where the port is taken. */
export async function serve(options: ServeOptions): Promise<HallServer> {
  const { library, client, settings, data, clock, log } = options
  const followed = await followLibrary(library, clock, log)
  const desk = createHelpDesk({ configured: settings.screens, clock, now: followed.now })
  const state = withHelp(followed, desk)
  const named = await followNamed({ library, state, settings, log })
  const screens = createScreens(settings.screens, clock, desk.attend, {
    hallTime: followed.now,
    beatSeconds: settings.beatSeconds,
  })
  const record = await keepRecord({
    screens,
    configured: settings.screens,
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
  const grants = grantsOf(options)
  const handlers = createHandlers({
    library,
    client,
    state,
    pages,
    safePages,
    screens,
    problems: () => [...library.problems(), ...named.problems()],
    print,
    record,
    desk,
    grants,
    configured: settings.screens,
    clock,
    log,
  })

  // ws is not needed for the first answer, so it loads behind it.
  let live: Promise<LiveSockets> | undefined
  const sockets = () =>
    (live ??= import('./live.ts').then(({ createLiveSockets }) =>
      createLiveSockets({ state, screens, build: client.build, clock, log }),
    ))

  const common = { grants, handlers, sockets, log }
  const local = await listen({
    ...common,
    address: LOOPBACK,
    port: options.port,
    tls: null,
    local: true,
    writable: true,
  })
  const lan = joinLan(settings, { ...common, port: local.port }, clock)

  return {
    address: `http://${LOOPBACK}:${local.port}`,
    grants,
    safePage: () => safePages.settled().then(() => safePages.file()),
    async close() {
      await record.close()
      safePages.close()
      pages.close()
      named.close()
      state.close()
      if (live) (await live).close()
      await Promise.all([local.close(), lan.close()])
      await safePages.settled()
    },
  }
}

/** The tokens that are known from the start; people and tickets come later. */
function grantsOf({ clock, settings, shellToken }: ServeOptions): Grants {
  const grants = createGrants(clock)
  if (shellToken !== null) grants.grant(shellToken, { principal: 'shell', subject: 'shell', until: null })
  if (settings.monitor)
    grants.grant(settings.monitor.token, { principal: 'monitor', subject: 'monitor', until: null })
  for (const { id, pairedToken } of settings.screens)
    if (pairedToken) grants.grantDigest(pairedToken, { principal: 'screen', subject: id, until: null })
  return grants
}

/**
 * Listens on the LAN where `device.yaml` wants it. The address may be away for a while (a cable, a router):
 * the hall's own screens do not wait for it, and it is tried again until it is there.
 */
function joinLan(
  { listening: { lan, address, tls } }: Settings,
  common: Omit<ListenOptions, 'address' | 'tls' | 'local' | 'writable'>,
  clock: Clock,
): Pick<Listening, 'close'> {
  if (!lan || address === undefined) return { close: async () => {} }
  let joined: Promise<Listening | null> | null = null
  const join = async () => {
    try {
      const secrets = tls && { cert: await readFile(tls.certificate), key: await readFile(tls.key) }
      return await listen({
        ...common,
        address,
        tls: secrets ?? null,
        local: false,
        writable: secrets !== undefined,
      })
    } catch (error) {
      common.log.warn('lan.unavailable', { address, error })
      return null
    }
  }
  const attempt = () => {
    joined = (joined ?? Promise.resolve(null)).then((listening) => listening ?? join())
  }
  attempt()
  const stop = every(clock, LAN_RETRY_MS, attempt)
  return {
    async close() {
      stop()
      await (await joined)?.close()
    },
  }
}
