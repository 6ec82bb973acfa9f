import type { PairAsk, Pairings } from '../../../electron/server/wire.ts'

export type Choice = Pairings['screens'][number]

/** What became of a code: taken, or in which of the ways it was not. */
export type Joined = 'taken' | 'unknown' | 'open' | 'failed'

/** The screens that others may become from here; none where the hall gives none, or does not answer. */
export async function choices(): Promise<readonly Choice[]> {
  const answer = await fetch('/pairings').catch(() => null)
  return answer?.ok ? ((await answer.json()) as Pairings).screens : []
}

export async function letJoin(ask: PairAsk): Promise<Joined> {
  const answer = await fetch('/pairings', {
    method: 'POST',
    body: JSON.stringify(ask),
    headers: { 'content-type': 'application/json' },
  }).catch(() => null)
  if (answer?.ok) return 'taken'
  if (answer?.status === 404) return 'unknown'
  return answer?.status === 409 ? 'open' : 'failed'
}
