/** What a counter does with its queue, and what the hall made of it. */
import type { CounterAsk, CounterDone, QueueRefused } from '../../../electron/server/wire.ts'

export type Acted =
  | { is: 'done'; seq: number }
  /** the rules are against it: a sentence in both languages */
  | { is: 'refused'; zh: string; en: string }
  /** `unkept`: the hall's disk refuses; `notYours`: this browser is not this counter's; `unsent`: no answer */
  | { is: 'unkept' | 'notYours' | 'unsent' }

/** Asks once; nothing is sent again by itself, since whoever pressed may have changed their mind. */
export async function actAtCounter(ask: CounterAsk): Promise<Acted> {
  const answer = await fetch('/queue/counter', {
    method: 'POST',
    body: JSON.stringify(ask),
    headers: { 'content-type': 'application/json' },
  }).catch(() => null)
  if (answer?.ok) return { is: 'done', seq: ((await answer.json()) as CounterDone).counter.seq }
  switch (answer?.status) {
    case 409:
    case 422: {
      const { zh, en } = ((await answer.json()) as QueueRefused).refused
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
