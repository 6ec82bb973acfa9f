import { pathToFileURL } from 'node:url'
import { app, powerSaveBlocker, screen as displays } from 'electron'
import { electronGlass } from './electron-glass.ts'
import { followDisplays } from './follow-displays.ts'
import { setupHall } from './hall-process.ts'
import type { Bounds } from './lockdown.ts'
import type { Machine } from './machine.ts'
import type { Program } from './program.ts'
import { setupQuitting } from './quitting.ts'
import { SAFE_MS } from './recovery-decisions.ts'
import { setupRecovery } from './recovery.ts'
import { makeShellToken, setupSession } from './session.ts'
import { setupWindows, type Windows } from './windows.ts'

/** What the guards need to know, before and after there are windows. */
export interface Shell {
  bounds: Bounds
  /** Not awaited by the entry: Electron is ready only once the entry has run to its end. */
  openWhenReady(): void
}

/** Joins the parts: windows know nothing of the hall process, nor either of them of how faults are mended. */
export function makeShell(machine: Machine, program: Program): Shell {
  let windows: Windows | null = null
  const bounds: Bounds = {
    hall: () => windows?.origin() ?? null,
    safePage: pathToFileURL(machine.safePage).href,
    packaged: machine.packaged,
  }

  async function open() {
    const { clock, log, packaged, screens, safePage } = machine
    const session = await setupSession(bounds)
    const quitting = setupQuitting(() => hall.stop(), program.ends)
    const recovery = setupRecovery({
      clock,
      log,
      crashed: (screen, reason) => hall.send({ type: 'crash', screen, reason }),
      counted: () => hall.tellMends(),
      windows: {
        reload: (screen) => opened.reload(screen),
        renew: (screen) => opened.renew(screen),
        holdSafe: (screen) => opened.holdSafe(screen),
        endPage: (screen) => opened.endPage(screen),
        repaint: () => opened.repaint(),
        screens: () => opened.screens(),
        hallSince: (screen) => opened.hallSince(screen),
      },
      program: {
        ...program,
        relaunch(how) {
          program.startAgain(hall.port())
          quitting.quit(1, how)
        },
      },
    })
    const mayClose = () => !packaged || quitting.begun()
    const opened = setupWindows({
      screens,
      displays: { all: () => displays.getAllDisplays(), primary: () => displays.getPrimaryDisplay() },
      makeGlass: electronGlass({ session, packaged, mayClose }),
      clock,
      log,
      safePage,
      fault: recovery.fault,
    })
    windows = opened
    app.on('child-process-gone', (_event, { type, reason }) => {
      if (type === 'GPU') recovery.graphicsGone(reason)
    })
    const hall = setupHall({
      machine,
      session,
      windows: opened,
      token: makeShellToken(),
      still: recovery.still,
      laid: recovery.laid,
      mends: () => ({
        ...recovery.mends(),
        programs: program.unasked,
        rendering: program.isSoftware() ? 'software' : 'hardware',
      }),
      quit: quitting.quit,
    })
    followDisplays(clock, () => {
      opened.place()
      hall.tellDisplays()
    })
    app.on('second-instance', (_event, argv) =>
      argv.includes('--identify') ? opened.identify() : opened.focus(),
    )
    powerSaveBlocker.start('prevent-display-sleep')
    if (program.safeFirst && holdAll(opened))
      clock.after(SAFE_MS, () => opened.screens().forEach(opened.reload))
    hall.start()
  }

  return {
    bounds,
    openWhenReady() {
      app
        .whenReady()
        .then(open)
        .catch((error: unknown) => {
          machine.log.error('shell.unopened', { error })
          machine.complain(`明窗无法打开窗口 · Mingchuang cannot open its windows: ${String(error)}`)
          app.exit(1)
        })
    },
  }
}

/** The hall still starts for everybody else; here the safe page stands. False where there is none yet. */
function holdAll(windows: Windows): boolean {
  if (!windows.showSafe()) return false
  windows.screens().forEach(windows.holdSafe)
  return true
}
