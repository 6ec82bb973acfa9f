/** The shell as open.ts joins it, with a plain Chromium's pages for windows and Node's fork for the hall's process. */
import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Display } from 'electron'
import { findBrowser } from '../../build/testing/browser.mjs'
import type { ScreenRole } from '../../content/schema/device.ts'
import { systemClock, type Clock } from '../../electron/device/clock.ts'
import type { Mends } from '../../electron/device/host-wire.ts'
import { forkHall } from '../../electron/device/node-host.ts'
import { supervise } from '../../electron/device/supervisor.ts'
import { setupRecovery } from '../../electron/shell/recovery.ts'
import { setupWindows } from '../../electron/shell/windows.ts'
import { root } from '../support/hall.ts'
import type { Room } from './bench.ts'
import { cdpGlass, type CdpGlass } from './cdp-glass.ts'
import { openDevTools } from './devtools.ts'

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // As Electron's windows are kept: a board behind another window still calls numbers.
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
  // An item that eats memory is found after seconds and not after all of the machine's.
  '--js-flags=--max-old-space-size=160',
]

export interface CdpShell {
  address: string
  glass(screen: string): CdpGlass
  killHall(): void
  mends(): Pick<Mends, 'screens' | 'graphics'> & { halls: number; relaunches: number }
  /** what the hall says of itself to those who may know */
  health<T>(): Promise<T>
  /** as if so much time had passed without a fault */
  skip(ms: number): void
}

interface Options {
  content: string
  screens: readonly { id: string; role: ScreenRole; playlist?: string }[]
  script?: string
  said?(glass: CdpGlass, word: string): void
}

export async function openCdpShell(room: Room, options: Options): Promise<CdpShell> {
  const { content, screens } = options
  const data = await room.folder('data')
  const device = join(await room.folder('device'), 'device.yaml')
  await writeFile(device, deviceOf(screens))
  const browser = await openDevTools(room, (await findBrowser()).path, flags)
  const { browserContextId: jar } = await browser.send<{ browserContextId: string }>(
    'Target.createBrowserContext',
  )
  const token = randomBytes(32).toString('base64url')
  let skipped = 0
  const clock: Clock = { ...systemClock, ticks: () => systemClock.ticks() + skipped }
  const log = { info() {}, warn() {}, error() {} }
  const glasses = new Map<string, CdpGlass>()
  let pid: number | undefined
  let halls = 0
  let relaunches = 0
  let address = ''
  let mends: () => Pick<Mends, 'screens' | 'graphics'> = () => ({ graphics: 0, screens: {} })

  const launch = forkHall(join(root, 'dist/hall/hall.js'), (child) => (pid = child.pid))
  await new Promise<void>((resolve, reject) => {
    const recovery = setupRecovery({
      ...{ clock, log },
      crashed: (screen, reason) => supervisor.send({ type: 'crash', screen, reason }),
      counted() {},
      windows: {
        reload: (screen) => windows.reload(screen),
        renew: (screen) => windows.renew(screen),
        holdSafe: (screen) => windows.holdSafe(screen),
        endPage: (screen) => windows.endPage(screen),
        repaint: () => windows.repaint(),
        screens: () => windows.screens(),
        hallSince: (screen) => windows.hallSince(screen),
      },
      program: {
        isSoftware: () => false,
        mayRelaunch: () => true,
        relaunch: () => void relaunches++,
        graphicsDied() {},
      },
    })
    const windows = setupWindows({
      ...{ screens, clock, log, safePage: join(data, 'safe.html'), fault: recovery.fault },
      displays: { all: () => displays, primary: () => firstDisplay },
      makeGlass: cdpGlass({
        ...{ browser, jar },
        ...(options.script !== undefined && { script: options.script }),
        ...(options.said && { said: options.said }),
        made: (screen, glass) => void glasses.set(screen, glass),
      }),
    })
    mends = () => recovery.mends()
    const supervisor = supervise({
      ...{ clock, launch },
      start: {
        ...{ content, data, client: join(root, 'dist/client'), device, port: 0, shellToken: token },
        capabilities: ['reload'],
      },
      ready(at, safePage) {
        address = at
        const cookie = { name: 'mc-shell', value: token, url: at, httpOnly: true, sameSite: 'Strict' }
        browser.send('Storage.setCookies', { cookies: [cookie], browserContextId: jar }).then(() => {
          windows.hallUp(at, safePage)
          resolve()
        }, reject)
      },
      restarting() {
        halls++
        windows.hallDown()
      },
      showSafe: () => void windows.showSafe(),
      gaveUp: ({ en }) => reject(new Error(en)),
      request(request) {
        if (request.type === 'still') recovery.still(request)
        if (request.type === 'laid') recovery.laid(request)
      },
    })
    room.atEnd(() => supervisor.stop())
    supervisor.start()
  })

  return {
    address,
    glass(screen) {
      const found = glasses.get(screen)
      if (!found) throw new Error(`there is no screen ${screen}`)
      return found
    },
    killHall() {
      if (pid !== undefined) process.kill(pid, 'SIGKILL')
    },
    mends: () => ({ ...mends(), halls, relaunches }),
    async health<T>() {
      const headers = { Cookie: `mc-shell=${token}` }
      return (await fetch(new URL('/health/details', address), { headers })).json() as Promise<T>
    },
    skip: (ms) => void (skipped += ms),
  }
}

const deviceOf = (screens: Options['screens']) =>
  [
    'hall: pingdu-chengqu',
    'beatSeconds: 2',
    'screens:',
    ...screens.map(
      ({ id, role, playlist }) =>
        `  - { id: ${id}, role: ${role}${playlist === undefined ? '' : `, playlist: ${playlist}`} }`,
    ),
    '',
  ].join('\n')

const bounds = { x: 0, y: 0, width: 1080, height: 1920 }
const displayOf = (id: number) =>
  ({
    id,
    label: `virtual-${id}`,
    bounds,
    size: bounds,
    scaleFactor: 1,
    touchSupport: 'unknown',
  }) as unknown as Display
const firstDisplay = displayOf(1)
const displays = [firstDisplay, displayOf(2), displayOf(3)]
