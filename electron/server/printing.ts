import type { Screen } from '../../content/schema/device.ts'
import type { Clock } from '../device/clock.ts'
import type { Log } from '../device/log.ts'
import { createAllowance } from './allowance.ts'
import type { HostRequests } from './host-requests.ts'
import type { PrintAnswer } from './wire.ts'

/** Has a screen's page printed; null where that screen has no printer. */
export type Printing = (screen: string, inShell: boolean) => Promise<PrintAnswer | null>

interface Options {
  screens: readonly Screen[]
  print: HostRequests['print'] | null
  clock: Clock
  log: Log
}

/** More than people take; a child at the button shall not empty the roll. */
const SLIPS_PER_MINUTE = 6

/** A window of the shell is printed by the shell. A browser's page is its browser's affair: nothing is printed here. */
export function createPrinting({ screens, print, clock, log }: Options): Printing {
  const mayPrint = createAllowance(clock, SLIPS_PER_MINUTE)
  return async (id, inShell) => {
    const printer = screens.find((screen) => screen.id === id)?.printer
    if (printer === undefined) return null
    if (!inShell) return { by: 'page' }
    if (!print || !mayPrint()) return { by: 'shell', ok: false }
    const result = await print(id, printer === 'default' ? null : printer)
    if (!result.ok) log.error('screen.unprinted', { screen: id, why: result.why, detail: result.detail })
    return { by: 'shell', ok: result.ok }
  }
}
