/**
 * Electron's API as far as the shell uses it. Each behaviour names the page of Electron's documentation, the source
 * file or the issue that it is taken from. `electron` is what a test mocks the package with; `world` is the machine
 * around it: its displays, the hall's address, the processes that were made.
 */
import { EventEmitter } from 'node:events'
import type { Display } from 'electron'
import { goesOn, happening } from './electron/happening.ts'
import { SessionDouble } from './electron/session-double.ts'
import { UtilityDouble } from './electron/utility-double.ts'
import { WebContentsDouble, type Answer } from './electron/web-contents-double.ts'

type Rectangle = Display['bounds']

export const world = {
  ready: false,
  packaged: true,
  /** whether another instance holds the lock */
  lockTaken: false,
  sandboxed: false,
  exits: [] as number[],
  switches: {} as Record<string, string>,
  given: [] as string[],
  displays: [] as Display[],
  sessions: new Map<string, SessionDouble>(),
  windows: [] as BrowserWindowDouble[],
  halls: [] as UtilityDouble[],
  blockers: [] as string[],
  relaunches: [] as string[][],
  /** of the package; another one is an upgrade */
  version: '1.0.0',
  hardware: true,
  menu: 'left to Electron' as unknown,
  answer: (_url: string): Answer => 'refused',

  reset() {
    for (const emitter of [app, screen]) emitter.removeAllListeners()
    Object.assign(world, {
      ready: false,
      packaged: true,
      lockTaken: false,
      sandboxed: false,
      version: '1.0.0',
      hardware: true,
      menu: 'left to Electron',
    })
    Object.assign(world, { switches: {}, given: [], displays: [display(1)], answer: () => 'refused' })
    for (const list of [world.relaunches, world.exits, world.windows, world.halls, world.blockers])
      list.length = 0
    world.sessions.clear()
    waiting.length = 0
  },
  becomeReady() {
    world.ready = true
    app.emit('ready', happening())
    for (const resolve of waiting.splice(0)) resolve()
  },
  /** lets everything that was begun come to rest */
  async settle() {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
  },
}

/** Process ids that no system gives (Linux stops at 2^22), so that a real kill could hit nobody. */
const nobody = 2 ** 30

const waiting: (() => void)[] = []

/** docs/api/structures/display.md; sizes in logical pixels */
export function display(id: number, facts: Partial<Display> & Partial<Rectangle> = {}): Display {
  const { x = 0, y = 0, width = 1080, height = 1920, ...rest } = facts
  const about = { label: `DP-${id}`, scaleFactor: 1, touchSupport: 'unknown', rotation: 0, ...rest }
  return { id, bounds: { x, y, width, height }, size: { width, height }, ...about } as Display
}

function needsReady(what: string) {
  if (!world.ready) throw new Error(`${what} before app is ready`)
}

/** docs/api/app.md */
class AppDouble extends EventEmitter {
  get isPackaged() {
    return world.packaged
  }

  getVersion = () => world.version

  getPath = (name: string) => `/home/hall/${name}`

  whenReady() {
    return new Promise<void>((resolve) => {
      if (world.ready) resolve()
      else waiting.push(resolve)
    })
  }

  /** "This method can only be called before app is ready." */
  enableSandbox() {
    if (world.ready) throw new Error('app.enableSandbox() can only be called before app is ready')
    world.sandboxed = true
  }

  /** "This method can only be called before app is ready." */
  disableHardwareAcceleration() {
    if (world.ready)
      throw new Error('app.disableHardwareAcceleration() can only be called before app is ready')
    world.hardware = false
  }

  /** "Relaunches the app when current instance exits … this method does not quit the app when executed". */
  relaunch = ({ args = [] as string[] } = {}) => void world.relaunches.push(args)

  requestSingleInstanceLock = () => !world.lockTaken

  /** "All windows will be closed immediately without asking the user, and before-quit will not be emitted." */
  exit(code = 0) {
    world.exits.push(code)
  }

  /** before-quit: "Emitted before the application starts closing its windows. Calling event.preventDefault() will prevent" it. */
  quit() {
    if (!goesOn(this, 'before-quit')) return
    for (const window of [...world.windows]) window.close()
    if (world.windows.length === 0) this.exit(0)
  }

  /** docs/api/command-line.md */
  commandLine = {
    appendSwitch(name: string, value = '') {
      world.switches[name] = value
    },
    hasSwitch: (name: string) => world.given.includes(name) || name in world.switches,
  }
}

const app = new AppDouble()

/** docs/api/browser-window.md, docs/api/base-window.md */
export class BrowserWindowDouble extends EventEmitter {
  readonly options: { webPreferences: Record<string, unknown> } & Partial<Rectangle> & Record<string, unknown>
  readonly webContents: WebContentsDouble
  visible = true
  focused = 0
  #bounds: Rectangle
  kiosk: boolean

  /** A window makes its contents, which `web-contents-created` of app tells before anything is loaded. */
  constructor(options: BrowserWindowDouble['options']) {
    super()
    needsReady('Cannot create BrowserWindow')
    this.options = options
    this.kiosk = options.kiosk === true
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.#bounds = { x, y, width, height }
    this.webContents = new WebContentsDouble(options.webPreferences.session as SessionDouble, (url) =>
      world.answer(url),
    )
    world.windows.push(this)
    app.emit('web-contents-created', happening(), this.webContents)
  }

  loadURL = (url: string) => this.webContents.loadURL(url)
  loadFile = (path: string) => this.webContents.loadFile(path)
  hide = () => void (this.visible = false)
  show = () => void (this.visible = true)
  focus = () => void this.focused++
  getBounds = () => this.#bounds
  setBounds = (bounds: Rectangle) => void (this.#bounds = bounds)
  setKiosk = (kiosk: boolean) => void (this.kiosk = kiosk)

  /** "Calling event.preventDefault() will cancel the close." */
  close() {
    if (goesOn(this, 'close')) this.destroy()
  }

  /** "Force closing the window, the unload and beforeunload event won't be emitted … and close event will also not". */
  destroy() {
    world.windows.splice(world.windows.indexOf(this), 1)
    this.emit('closed')
    // "If you do not subscribe to window-all-closed and all windows are closed, the default behavior is to quit".
    if (world.windows.length === 0 && !app.emit('window-all-closed')) app.quit()
  }
}

/** docs/api/screen.md: "You cannot require or use this module until the ready event of the app module is emitted." */
const screen = Object.assign(new EventEmitter(), {
  getAllDisplays() {
    needsReady('screen')
    return world.displays
  },
  getPrimaryDisplay() {
    needsReady('screen')
    return world.displays[0]!
  },
})

export const electron = {
  app,
  screen,
  BrowserWindow: BrowserWindowDouble,
  session: {
    /** docs/api/session.md: one object per partition; in memory unless it starts with `persist:` */
    fromPartition(partition: string) {
      needsReady('Session can only be received')
      const known = world.sessions.get(partition) ?? new SessionDouble(partition)
      world.sessions.set(partition, known)
      return known
    },
  },
  utilityProcess: {
    /** docs/api/utility-process.md: "can only be called after the ready event has been emitted on App" */
    fork(entry: string, _args: string[], options: object) {
      needsReady('utilityProcess.fork')
      const made = new UtilityDouble(entry, options, nobody + world.halls.length)
      world.halls.push(made)
      return made
    },
  },
  Menu: {
    /** docs/api/menu.md: null removes the menu, and its shortcuts with it, on Windows and Linux */
    setApplicationMenu: (menu: unknown) => void (world.menu = menu),
  },
  powerSaveBlocker: {
    start: (type: string) => world.blockers.push(type),
  },
}
