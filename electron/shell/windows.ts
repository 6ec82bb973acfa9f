import { existsSync } from 'node:fs'
import type { Display } from 'electron'
import type { Clock } from '../device/clock.ts'
import type { HostResult } from '../device/host-wire.ts'
import type { Log } from '../device/log.ts'
import { placeScreens, type Placement, type ScreenPlace } from './displays.ts'
import type { Glass, MakeGlass } from './glass.ts'
import { IDENTIFY_MS, identityOf } from './identify.ts'
import type { PageFault } from './recovery-decisions.ts'

/** How long a window stays on the safe page before it asks a hall that should answer once more. Milliseconds. */
const RETRY_MS = 3_000

export interface WindowsOptions {
  screens: readonly ScreenPlace[]
  displays: { all(): Display[]; primary(): Display }
  makeGlass: MakeGlass
  clock: Clock
  log: Log
  safePage: string
  /** a page needs mending */
  fault(screen: string, fault: PageFault, reason: string): void
}

export interface Windows {
  /** The hall answers at `address`. Windows that show it already are left alone: their pages reconnect by themselves. */
  hallUp(address: string, safePage: string | null): void
  hallDown(): void
  /** Shows the safe page where no page of the hall lives; says whether there is one to show. */
  showSafe(): boolean
  /** Keeps a screen on the safe page, whatever the hall says, until it is loaded again or made anew. */
  holdSafe(screen: string): void
  reload(screen: string): void
  endPage(screen: string): void
  repaint(): void
  /** Prints what a screen shows to print media, on paper as the printer has it, without a question. */
  print(screen: string, printer: string | null): Promise<HostResult>
  /** Makes the window anew. */
  renew(screen: string): void
  /** Puts every window where its screen's display is now. */
  place(): void
  /** Lays over every page which screen it is, and by what its display is known. */
  identify(): void
  focus(): void
  screens(): readonly string[]
  /** since when its window shows a page of the hall, or is to show one, in ticks; null where it does not */
  hallSince(screen: string): number | null
  /** The hall's origin, null until one has answered. */
  origin(): string | null
}

interface Pane {
  screen: ScreenPlace
  glass: Glass
  shows: 'nothing' | 'hall' | 'safe'
  /** when its page was asked for, in ticks */
  since: number
  isHeld: boolean
  cancelRetry: () => void
}

/** One window per screen, on its display; empty paper until the hall or the safe page is there. */
export function setupWindows(options: WindowsOptions): Windows {
  const { screens, displays, clock, log } = options
  let safePage = options.safePage
  let origin: string | null = null
  let up = false
  /** which display each screen was given last: a screen that asks for none keeps its own */
  let given: ReadonlyMap<string, number> = new Map()

  const panes = new Map<string, Pane>()
  const placements = (): Placement[] => {
    const placed = placeScreens(screens, displays.all(), displays.primary().id, given)
    given = new Map(placed.flatMap(({ screen, display }) => (display ? [[screen.id, display.id]] : [])))
    return placed
  }

  function open({ screen, display }: Placement): Pane {
    const current = () => panes.get(screen.id) === pane
    const glass = options.makeGlass(screen, (display ?? displays.primary()).bounds, {
      failed(why) {
        if (current()) failed(pane, why)
      },
      gone(reason) {
        if (current()) options.fault(screen.id, 'gone', reason)
      },
      unresponsive() {
        if (current()) options.fault(screen.id, 'hung', 'unresponsive')
      },
    })
    const pane: Pane = { screen, glass, shows: 'nothing', since: 0, isHeld: false, cancelRetry: () => {} }
    panes.set(screen.id, pane)
    if (!display) glass.hide()
    return pane
  }

  function settle(pane: Pane) {
    pane.cancelRetry()
    if (up && origin !== null && !pane.isHeld) return showHall(pane, origin)
    showSafe(pane)
  }

  function showHall(pane: Pane, of: string) {
    pane.shows = 'hall'
    pane.since = clock.ticks()
    load(pane, pane.glass.load(`${of}/?screen=${encodeURIComponent(pane.screen.id)}`))
  }

  function showSafe(pane: Pane): boolean {
    // Of a page of paper and words, an LED strip would show a bright corner.
    if (pane.screen.role === 'strip' || !existsSync(safePage)) return false
    pane.shows = 'safe'
    load(pane, pane.glass.loadFile(safePage))
    return true
  }

  /** What went wrong comes as an event too, which knows more; the promise must not go unheard. */
  function load(pane: Pane, loading: Promise<unknown>) {
    loading.catch((error: unknown) => log.warn('screen.unloaded', { screen: pane.screen.id, error }))
  }

  function failed(pane: Pane, why: Record<string, unknown>) {
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
      for (const pane of panes.values()) if (pane.shows !== 'hall' && !pane.isHeld) settle(pane)
    },
    hallDown() {
      up = false
    },
    showSafe() {
      for (const pane of panes.values()) if (pane.shows === 'nothing') showSafe(pane)
      return existsSync(safePage)
    },
    holdSafe(screen) {
      const pane = panes.get(screen)
      if (!pane) return
      pane.isHeld = true
      pane.cancelRetry()
      showSafe(pane)
    },
    reload(screen) {
      const pane = panes.get(screen)
      if (!pane) return
      pane.isHeld = false
      settle(pane)
    },
    endPage: (screen) => panes.get(screen)?.glass.endPage(),
    repaint: () => panes.forEach(({ glass }) => glass.repaint()),
    print(screen, printer) {
      const pane = panes.get(screen)
      if (pane?.shows !== 'hall') return Promise.resolve({ ok: false, why: 'cannot', detail: screen })
      const options = {
        silent: true,
        usePrinterDefaultPageSize: true,
        ...(printer !== null && { deviceName: printer }),
      }
      return new Promise((resolve) => {
        pane.glass.print(options, (ok, reason) =>
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
      old.glass.destroy()
    },
    place() {
      for (const { screen, display } of placements()) {
        const glass = panes.get(screen.id)?.glass
        if (display) glass?.cover(display.bounds)
        else glass?.hide()
      }
    },
    identify() {
      for (const placement of placements()) {
        const take = panes.get(placement.screen.id)?.glass.overlay(identityOf(placement))
        if (take) clock.after(IDENTIFY_MS, take)
      }
    },
    focus: () => [...panes.values()][0]?.glass.focus(),
    screens: () => [...panes.keys()],
    hallSince(screen) {
      const pane = panes.get(screen)
      return pane?.shows === 'hall' ? pane.since : null
    },
    origin: () => origin,
  }
}
