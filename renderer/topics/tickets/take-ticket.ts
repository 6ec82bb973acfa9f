import type { Priority, TicketAsk, TicketTaken } from '../../../electron/server/wire.ts'
import { useHall } from '../../store/hall.ts'

/** `refused` says why in both languages; `many` is of a hand that plays. */
export type Taking =
  { is: 'taken'; taken: TicketTaken } | { is: 'refused'; zh: string; en: string } | { is: 'failed' | 'many' }

/** Takes one ticket. Where no answer comes there may be one that nobody holds: it is called, and passed over. */
export async function takeTicket(service: string, priority: Priority | null): Promise<Taking> {
  const { id: screen } = useHall.getState().screen
  const ask: TicketAsk = { screen, service, ...(priority !== null && { priority }) }
  const answer = await fetch('/queue/tickets', {
    method: 'POST',
    body: JSON.stringify(ask),
    headers: { 'content-type': 'application/json' },
  }).catch(() => null)
  if (answer?.ok) return { is: 'taken', taken: (await answer.json()) as TicketTaken }
  if (answer?.status === 422) {
    const { refused } = (await answer.json()) as { refused: { zh: string; en: string } }
    return { is: 'refused', ...refused }
  }
  return { is: answer?.status === 429 ? 'many' : 'failed' }
}
