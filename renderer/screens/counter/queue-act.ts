/** What a counter does with its queue, and what the hall made of it. */
import type { CounterAsk, CounterDone, QueueRefused } from '../../../electron/server/wire.ts'
import { askQueue } from '../../store/queue-ask.ts'

export type Acted =
  | { is: 'done'; seq: number }
  /** the rules are against it: a sentence in both languages */
  | { is: 'refused'; zh: string; en: string }
  /** `unkept`: the hall's disk refuses; `notYours`: this browser is not this counter's; `unsent`: no answer */
  | { is: 'unkept' | 'notYours' | 'unsent' }

/** the hall's disk may be slow, and a counter's hand is not patient */
const PATIENCE_MS = 8_000

export async function actAtCounter(ask: CounterAsk): Promise<Acted> {
  const answer = await askQueue('/queue/counter', ask, PATIENCE_MS)
  switch (answer?.status) {
    case 200:
      return { is: 'done', seq: (answer.said as CounterDone).counter.seq }
    case 409:
    case 422: {
      const { zh, en } = (answer.said as QueueRefused).refused
      return { is: 'refused', zh, en }
    }
    case 503:
      return { is: 'unkept' }
    case 401:
    case 403:
      return { is: 'notYours' }
    default:
      return { is: 'unsent' }
  }
}
