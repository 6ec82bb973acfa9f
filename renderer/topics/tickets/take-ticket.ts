import type { Priority, TicketAsk, TicketTaken } from '../../../electron/server/wire.ts'
import { useHall } from '../../store/hall.ts'

/** `refused` says why in both languages; `many` is of hands that are too quick, for so many seconds. */
export type Taking =
  | { is: 'taken'; taken: TicketTaken }
  | { is: 'refused'; zh: string; en: string }
  | { is: 'many'; seconds: number }
  | { is: 'failed' }

const MOST_SECONDS = 60

/** Takes one ticket. Where no answer comes there may be one that nobody holds: it is called, and passed over. */
export async function takeTicket(service: string, priority: Priority | null): Promise<Taking> {
  const { id: screen } = useHall.getState().screen
  const ask: TicketAsk = { screen, service, ...(priority !== null && { priority }) }
  // An answer that breaks off is none.
  return askFor(ask).catch(() => ({ is: 'failed' }))
}

async function askFor(ask: TicketAsk): Promise<Taking> {
  const answer = await fetch('/queue/tickets', {
    method: 'POST',
    body: JSON.stringify(ask),
    headers: { 'content-type': 'application/json' },
  })
  if (answer.ok) return { is: 'taken', taken: (await answer.json()) as TicketTaken }
  if (answer.status === 422) {
    const { refused } = (await answer.json()) as { refused: { zh: string; en: string } }
    return { is: 'refused', ...refused }
  }
  if (answer.status !== 429) return { is: 'failed' }
  const seconds = Number(answer.headers.get('retry-after'))
  return { is: 'many', seconds: Math.min(MOST_SECONDS, Math.max(1, Math.ceil(seconds) || 1)) }
}
