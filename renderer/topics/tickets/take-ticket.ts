import type { Priority, QueueRefused, TicketAsk, TicketTaken } from '../../../electron/server/wire.ts'
import { useHall } from '../../store/hall.ts'
import { askQueue } from '../../store/queue-ask.ts'

/** `refused` says why in both languages; `many` is of hands that are too quick, for so many seconds. */
export type Taking =
  | { is: 'taken'; taken: TicketTaken }
  | { is: 'refused'; zh: string; en: string }
  | { is: 'many'; seconds: number }
  | { is: 'failed' }

const MOST_SECONDS = 60
/** longer than a printer that is off is waited for */
const PATIENCE_MS = 12_000

/** Takes one ticket. Where no answer comes there may be one that nobody holds: it is called, and passed over. */
export async function takeTicket(service: string, priority: Priority | null): Promise<Taking> {
  const { id: screen } = useHall.getState().screen
  const ask: TicketAsk = { screen, service, ...(priority !== null && { priority }) }
  const answer = await askQueue('/queue/tickets', ask, PATIENCE_MS)
  switch (answer?.status) {
    case 200:
      return { is: 'taken', taken: answer.said as TicketTaken }
    case 422: {
      const { zh, en } = (answer.said as QueueRefused).refused
      return { is: 'refused', zh, en }
    }
    case 429:
      return { is: 'many', seconds: Math.min(MOST_SECONDS, Math.max(1, answer.seconds)) }
    default:
      return { is: 'failed' }
  }
}
