import type { Clock } from '../device/clock.ts'
import type { LaidDeath, Mends, ScreenMends, StillPicture } from '../device/host-wire.ts'
import type { Log } from '../device/log.ts'
import {
  graphicsRemedyFor,
  laidTo,
  remedyFor,
  unharmed,
  without,
  type GraphicsRecovery,
  type PageFault,
  type PageRecovery,
} from './recovery-decisions.ts'

export interface RecoveryOptions {
  clock: Clock
  log: Log
  /** tells the hall what happened to a screen */
  crashed(screen: string, reason: string): void
  /** what was mended has changed */
  counted(): void
  windows: {
    reload(screen: string): void
    renew(screen: string): void
    /** the safe page, whatever the hall says, until `reload` or `renew` */
    holdSafe(screen: string): void
    endPage(screen: string): void
    repaint(): void
    screens(): readonly string[]
    /** since when its window shows the hall, in ticks; null of one that does not, or is nobody's window here */
    hallSince(screen: string): number | null
  }
  program: {
    isSoftware(): boolean
    mayRelaunch(): boolean
    relaunch(how: 'relaunch' | 'relaunch-in-software'): void
    /** is written down before anything else happens: the next death may be the program's own */
    graphicsDied(): void
  }
}

export interface Recoverer {
  fault(screen: string, fault: PageFault, reason: string): void
  /** what the hall knows of a picture by its beats: no more than a window that is being mended, or has just been */
  still(picture: StillPicture): void
  /** what the hall lays a death to, soon after it */
  laid(death: LaidDeath): void
  graphicsGone(reason: string): void
  mends(): Pick<Mends, 'graphics' | 'screens'>
}

/** Carries the decisions of recovery-decisions.ts out, whatever kind of windows there are. */
export function setupRecovery(options: RecoveryOptions): Recoverer {
  const { clock, log, windows, program } = options
  const pages = new Map<string, PageRecovery>()
  const counts = new Map<string, ScreenMends>()
  let graphics: GraphicsRecovery = []
  let graphicsDeaths = 0

  const count = (screen: string, change: (now: ScreenMends) => Partial<ScreenMends>) => {
    const now = counts.get(screen) ?? { died: 0, hung: 0, still: 0, reloaded: 0, renewed: 0, safe: false }
    counts.set(screen, { ...now, ...change(now) })
  }
  const later = (ms: number, job: () => void) => void clock.after(ms, job)
  /** screens whose page is about to be loaded again, and how often */
  const mending = new Map<string, number>()
  const mend = (screen: string, ms: number, how: 'reload' | 'renew') => {
    mending.set(screen, (mending.get(screen) ?? 0) + 1)
    later(ms, () => {
      mending.set(screen, (mending.get(screen) ?? 1) - 1)
      windows[how](screen)
    })
  }

  const recoverer: Recoverer = {
    fault(screen, fault, reason) {
      log.error(`screen.${fault}`, { screen, reason })
      const name = fault === 'gone' ? 'died' : fault
      count(screen, (now) => ({ [name]: now[name] + 1 }))
      // A page that hangs is told once, by the end that it comes to.
      if (fault === 'gone') options.crashed(screen, reason)
      const { state, remedy } = remedyFor(
        pages.get(screen) ?? unharmed,
        fault,
        clock.ticks(),
        program.mayRelaunch(),
      )
      pages.set(screen, state)
      switch (remedy.do) {
        case 'end-page':
          windows.endPage(screen)
          break
        case 'reload':
          count(screen, ({ reloaded }) => ({ reloaded: reloaded + 1, safe: false }))
          mend(screen, remedy.afterMs, 'reload')
          break
        case 'renew-window':
          count(screen, ({ renewed }) => ({ renewed: renewed + 1, safe: false }))
          mend(screen, remedy.afterMs, 'renew')
          break
        case 'relaunch':
          log.error('shell.relaunches', { screen, reason })
          program.relaunch('relaunch')
          break
        case 'safe':
          log.error('screen.safe', { screen, reason })
          count(screen, () => ({ safe: true }))
          windows.holdSafe(screen)
          later(remedy.againAfterMs, () => {
            count(screen, () => ({ safe: false }))
            windows.renew(screen)
            options.counted()
          })
      }
      options.counted()
    },
    still({ screen, how, patience }) {
      // A paired browser of another machine is the hall's business, and nobody's window here.
      if (!windows.screens().includes(screen) || mending.get(screen)) return
      const since = windows.hallSince(screen)
      if (how === 'absent' && (since === null || clock.ticks() - since < patience)) return
      recoverer.fault(screen, how === 'hung' || how === 'absent' ? 'hung' : 'still', how)
    },
    laid({ screen, slide, aside }) {
      pages.set(screen, laidTo(pages.get(screen) ?? unharmed, slide))
      if (aside) for (const [each, state] of pages) pages.set(each, without(state, slide))
    },
    graphicsGone(reason) {
      program.graphicsDied()
      graphicsDeaths++
      log.error('graphics.gone', { reason })
      const { state, remedy } = graphicsRemedyFor(graphics, clock.ticks(), program.isSoftware())
      graphics = state
      switch (remedy.do) {
        case 'repaint':
          windows.repaint()
          break
        case 'renew-windows':
          later(remedy.afterMs, () => windows.screens().forEach(windows.renew))
          break
        case 'relaunch-in-software':
          log.error('shell.relaunches', { reason })
          program.relaunch('relaunch-in-software')
          break
        case 'endure':
          log.error('graphics.endured', { reason })
      }
      options.counted()
    },
    mends: () => ({ graphics: graphicsDeaths, screens: Object.fromEntries(counts) }),
  }
  return recoverer
}
