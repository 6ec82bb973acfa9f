import { app } from 'electron'
import type { LaunchRecord } from './launch-decisions.ts'

export interface Quitting {
  /** ends the program with `code` once the hall is gone; the first wish counts. `how` is what the next start is told */
  quit(code: number, how?: LaunchRecord['ending']): void
  /** whether it is ending */
  begun(): boolean
}

/** However the program is asked to end (a signal, the last window, the hall), its hall ends first. */
export function setupQuitting(
  stopHall: () => Promise<void>,
  ends: (how: LaunchRecord['ending']) => void,
): Quitting {
  let begun = false
  const quit = (code: number, how: LaunchRecord['ending'] = code === 0 ? 'asked' : 'running') => {
    if (begun) return
    begun = true
    ends(how)
    void stopHall().finally(() => app.exit(code))
  }
  app.on('before-quit', (event) => {
    event.preventDefault()
    quit(0)
  })
  return { quit, begun: () => begun }
}
