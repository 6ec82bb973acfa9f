import { existsSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { BrowserWindow, screen as displays, type Session } from 'electron'
import type { Clock } from '../device/clock.ts'
import type { HostResult } from '../device/host-wire.ts'
import type { Log } from '../device/log.ts'
import { placeScreens, type ScreenPlace } from './displays.ts'
import { windowOptions } from './window-options.ts'

/** How long a window stays on the safe page before it asks a hall that should answer once more. Milliseconds. */
const RETRY_MS = 3_000
/** A load that another load took over from; nothing failed (net/base/net_error_list.h). */
const ABORTED = -3

export interface WindowsOptions {
  screens: readonly ScreenPlace[]
  session: Session
  clock: Clock
  log: Log
  packaged: boolean
  safePage: string
  /** called with every window before it loads anything */
  watch(screen: string, window: BrowserWindow): void
  /** whether a window may close now: a kiosk's only when the program ends */
  mayClose(): boolean
}

export interface Windows {
  /** The hall answers at `address`. Windows that show it already are left alone: their pages reconnect by themselves. */
  hallUp(address: string, safePage: string | null): void
  hallDown(): void
  /** Shows the safe page where no page of the hall lives; says whether there is one to show. */
  showSafe(): boolean
  reload(screen: string): void
  /** Prints what a screen shows to print media, on paper as the printer has it, without a question. */
  print(screen: string, printer: string | null): Promise<HostResult>
  /** Makes the window anew. */
  renew(screen: string): void
  /** Puts every window where its screen's display is now. */
  place(): void
  focus(): void
  /** The hall's origin, null until one has answered. */
  origin(): string | null
}

interface Pane {
  screen: ScreenPlace
  window: BrowserWindow
  shows: 'nothing' | 'hall' | 'safe'
  cancelRetry: () => void
}

/** One window per screen, on its display; empty paper until the hall or the safe page is there. */
export function setupWindows(options: WindowsOptions): Windows {
  const { screens, session, clock, log, packaged } = options
  let safePage = options.safePage
  let origin: string | null = null
  let up = false

  const panes = new Map<string, Pane>()
  const placements = () => placeScreens(screens, displays.getAllDisplays(), displays.getPrimaryDisplay().id)

  function open({ screen, display }: ReturnType<typeof placements>[number]): Pane {
    const { bounds } = display ?? displays.getPrimaryDisplay()
    const window = new BrowserWindow(windowOptions({ bounds, session, packaged, role: screen.role }))
    const pane: Pane = { screen, window, shows: 'nothing', cancelRetry: () => {} }
    panes.set(screen.id, pane)
    options.watch(screen.id, window)
    window.webContents.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
      if (isMainFrame && code !== ABORTED) failed(pane, { code, description, url })
    })
    window.webContents.on('did-navigate', (_event, url, status) => {
      if (status >= 400) failed(pane, { status, url })
    })
    window.on('close', (event) => {
      if (!options.mayClose()) event.preventDefault()
    })
    if (!display) window.hide()
    return pane
  }

  function settle(pane: Pane) {
    pane.cancelRetry()
    if (up && origin !== null) return showHall(pane, origin)
    showSafe(pane)
  }

  function showHall(pane: Pane, of: string) {
    pane.shows = 'hall'
    load(pane, pane.window.loadURL(`${of}/?screen=${encodeURIComponent(pane.screen.id)}`))
  }

  function showSafe(pane: Pane): boolean {
    // Of a page of paper and words, an LED strip would show a bright corner.
    if (pane.screen.role === 'strip' || !existsSync(safePage)) return false
    pane.shows = 'safe'
    load(pane, pane.window.loadFile(safePage))
    return true
  }

  /** What went wrong comes as an event too, which knows more; the promise must not go unheard. */
  function load(pane: Pane, loading: Promise<void>) {
    loading.catch((error: unknown) => log.warn('screen.unloaded', { screen: pane.screen.id, error }))
  }

  function failed(pane: Pane, why: Record<string, unknown>) {
    if (panes.get(pane.screen.id) !== pane) return
    log.warn('screen.failed', { screen: pane.screen.id, shows: pane.shows, ...why })
    const wasSafe = pane.shows === 'safe'
    pane.shows = 'nothing'
    if (!wasSafe) showSafe(pane)
    pane.cancelRetry()
    pane.cancelRetry = clock.after(RETRY_MS, () => {
      if (up && pane.shows !== 'hall') settle(pane)
    })
  }

  for (const placement of placements()) open(placement)

  return {
    hallUp(address, safe) {
      up = true
      origin = new URL(address).origin
      safePage = safe ?? safePage
      for (const pane of panes.values()) if (pane.shows !== 'hall') settle(pane)
    },
    hallDown() {
      up = false
    },
    showSafe() {
      for (const pane of panes.values()) if (pane.shows === 'nothing') showSafe(pane)
      return existsSync(safePage)
    },
    reload(screen) {
      const pane = panes.get(screen)
      if (pane) settle(pane)
    },
    print(screen, printer) {
      const pane = panes.get(screen)
      if (pane?.shows !== 'hall') return Promise.resolve({ ok: false, why: 'cannot', detail: screen })
      const options = {
        silent: true,
        usePrinterDefaultPageSize: true,
        ...(printer !== null && { deviceName: printer }),
      }
      return new Promise((resolve) => {
        pane.window.webContents.print(options, (ok, reason) =>
          resolve(ok ? { ok } : { ok, why: 'failed', detail: reason }),
        )
      })
    },
    renew(screen) {
      const old = panes.get(screen)
      const placement = placements().find((each) => each.screen.id === screen)
      if (!old || !placement) return
      old.cancelRetry()
      // The new one first: the desktop never shows between them, and Electron ends with its last window.
      settle(open(placement))
      old.window.destroy()
    },
    place() {
      for (const { screen, display } of placements()) {
        const window = panes.get(screen.id)?.window
        if (!window) continue
        if (!display) {
          window.hide()
          continue
        }
        window.show()
        if (isDeepStrictEqual(window.getBounds(), display.bounds)) continue
        // A window that fills one display does not move to another.
        window.setKiosk(false)
        window.setBounds(display.bounds)
        window.setKiosk(true)
      }
    },
    focus: () => [...panes.values()][0]?.window.focus(),
    origin: () => origin,
  }
}
