import { app, powerSaveBlocker } from 'electron'
import { setupHall } from './hall-process.ts'
import type { Bounds } from './lockdown.ts'
import type { Machine } from './machine.ts'
import { setupQuitting } from './quitting.ts'
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
export function makeShell(machine: Machine): Shell {
  let windows: Windows | null = null
  const bounds: Bounds = { hall: () => windows?.origin() ?? null, packaged: machine.packaged }

  async function open() {
    const { clock, log, packaged, screens, safePage } = machine
    const session = await setupSession(bounds)
    const quitting = setupQuitting(() => hall.stop())
    const recovery = setupRecovery({
      clock,
      log,
      crashed: (screen, reason) => hall.send({ type: 'crash', screen, reason }),
      reload: (screen) => opened.reload(screen),
      renew: (screen) => opened.renew(screen),
      endProgram: () => quitting.quit(1),
    })
    const mayClose = () => !packaged || quitting.begun()
    const opened = setupWindows({
      screens,
      session,
      clock,
      log,
      packaged,
      safePage,
      watch: recovery.watch,
      mayClose,
    })
    windows = opened
    const hall = setupHall({
      machine,
      session,
      windows: opened,
      token: makeShellToken(),
      quit: quitting.quit,
    })
    app.on('second-instance', () => opened.focus())
    powerSaveBlocker.start('prevent-display-sleep')
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
