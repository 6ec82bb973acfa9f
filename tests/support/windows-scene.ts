import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Session } from 'electron'
import type { ScreenPlace } from '../../electron/shell/displays.ts'
import { electronGlass } from '../../electron/shell/electron-glass.ts'
import { setupWindows } from '../../electron/shell/windows.ts'
import { electron, world } from './electron-double.ts'
import { testMachine } from './machine.ts'

export const address = 'http://127.0.0.1:4180'
export const touch: ScreenPlace = { id: 'touch', role: 'touch' }
export const lobby: ScreenPlace = { id: '大厅', role: 'signage' }

/** The windows of a shell over the double, by themselves. */
export function scene({ screens = [touch], safe = true } = {}) {
  const { clock, log, safePage, logged } = testMachine()
  if (safe) writeFileSync(safePage, '<p>96111</p>')
  const session = electron.session.fromPartition('public') as unknown as Session
  const watched: string[] = []
  const ending = { may: false }
  const faults: string[] = []
  const glass = electronGlass({ session, packaged: true, mayClose: () => ending.may })
  const windows = setupWindows({
    screens,
    displays: {
      all: () => electron.screen.getAllDisplays(),
      primary: () => electron.screen.getPrimaryDisplay(),
    },
    makeGlass(screen, bounds, hear) {
      watched.push(screen.id)
      return glass(screen, bounds, hear)
    },
    clock,
    log,
    safePage,
    fault: (screen, fault) => faults.push(`${screen} ${fault}`),
  })
  const contents = (index = 0) => world.windows[index]!.webContents
  return {
    windows,
    clock,
    session,
    watched,
    faults,
    ending,
    contents,
    safeUrl: pathToFileURL(safePage).href,
    logged,
  }
}
