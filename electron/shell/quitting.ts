import { app } from 'electron'

export interface Quitting {
  /** ends the program with `code` once the hall is gone; the first wish counts */
  quit(code: number): void
  /** whether it is ending */
  begun(): boolean
}

/** However the program is asked to end (a signal, the last window, the hall), its hall ends first. */
export function setupQuitting(stopHall: () => Promise<void>): Quitting {
  let begun = false
  const quit = (code: number) => {
    if (begun) return
    begun = true
    void stopHall().finally(() => app.exit(code))
  }
  app.on('before-quit', (event) => {
    event.preventDefault()
    quit(0)
  })
  return { quit, begun: () => begun }
}
