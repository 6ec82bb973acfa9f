import { app, type BrowserWindow } from 'electron'
import type { Clock } from '../device/clock.ts'
import type { Log } from '../device/log.ts'
import { remedyFor, unharmed, type Fault, type Recovery } from './recovery-decisions.ts'

export interface RecoveryOptions {
  clock: Clock
  log: Log
  /** tells the hall what happened to a screen */
  crashed(screen: string, reason: string): void
  reload(screen: string): void
  renew(screen: string): void
  endProgram(): void
}

export interface Recoverer {
  /** watches a window of a screen, the first and each one made after it */
  watch(screen: string, window: BrowserWindow): void
}

export function setupRecovery(options: RecoveryOptions): Recoverer {
  const { clock, log } = options
  const states = new Map<string, Recovery>()
  const windows = new Map<string, BrowserWindow>()

  function mend(screen: string, fault: Fault, reason: string) {
    log.error(`screen.${fault.type}`, { screen, reason })
    options.crashed(screen, reason)
    const { state, remedy } = remedyFor(states.get(screen) ?? unharmed, fault, clock.ticks())
    states.set(screen, state)
    const window = windows.get(screen)
    switch (remedy.do) {
      case 'end-page':
        return window?.webContents.forcefullyCrashRenderer()
      case 'reload':
        return void clock.after(remedy.afterMs, () => options.reload(screen))
      case 'renew-window':
        return void clock.after(remedy.afterMs, () => options.renew(screen))
      case 'repaint':
        return window?.webContents.invalidate()
      case 'end-program':
        log.error('shell.ends', { screen, reason })
        return options.endProgram()
    }
  }

  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type !== 'GPU') return
    for (const screen of windows.keys()) mend(screen, { type: 'graphics-gone' }, `gpu ${reason}`)
  })

  return {
    watch(screen, window) {
      windows.set(screen, window)
      const current = () => windows.get(screen) === window
      const { webContents } = window
      webContents.on('render-process-gone', (_event, { reason }) => {
        if (current()) mend(screen, { type: 'page-gone' }, reason)
      })
      webContents.on('unresponsive', () => {
        if (current()) mend(screen, { type: 'page-hung' }, 'unresponsive')
      })
    },
  }
}
