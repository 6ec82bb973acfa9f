import type { Problem } from '../../content/schema/problem.ts'
import { wallTime } from '../../content/arithmetic/wall-time.ts'
import type { Clock } from '../device/clock.ts'
import type { LanFact } from '../device/host-wire.ts'
import type { Log } from '../device/log.ts'
import type { Settings } from '../device/settings.ts'
import { createNetworkPrinter } from '../printing/network-printer.ts'
import { ticketSlip } from '../printing/ticket-slip.ts'
import type { LibraryState } from './live-state.ts'
import type { TicketNow, TicketTaken } from './wire.ts'

/** What somebody takes along: paper where there is a printer, an address where the LAN reaches this hall. */
export interface TicketPaperTray {
  give(ticket: TicketNow, token: string): Promise<Pick<TicketTaken, 'address' | 'paper'>>
  problems(): Problem[]
}

interface Options {
  settings: Pick<Settings, 'queue'>
  state: Pick<LibraryState, 'hall'>
  lan: () => LanFact | null
  clock: Clock
  log: Log
}

export function setUpTicketPaper({ settings: { queue }, state, lan, clock, log }: Options): TicketPaperTray {
  const settings = queue.source === 'builtin' ? queue.printer : undefined
  const printer = settings && createNetworkPrinter({ settings, clock, log })
  return {
    async give(ticket, token) {
      const reached = lan()
      const address = reached && `${reached.address}ticket#${token}`
      if (!printer) return { address, paper: 'none' }
      const hall = state.hall()
      const taken = wallTime(ticket.issued, hall.timeZone)
      return { address, paper: await printer.print(ticketSlip({ ticket, hall, taken, address })) }
    },
    problems: () => printer?.problems() ?? [],
  }
}
