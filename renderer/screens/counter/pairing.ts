import type { Me } from '../../../electron/server/wire.ts'

/** A browser at a counter proves once that it is the counter's: by the token at the end of the address it is opened with. */
async function pair(token: string): Promise<boolean> {
  const body = JSON.stringify({ token })
  const answer = await fetch('/pair', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  })
  return answer.ok
}

/** What stands behind `#` never travels by itself, and leaves the address once it has done its work. */
export async function pairFromAddress(): Promise<void> {
  const token = location.hash.slice(1)
  if (!token) return
  const taken = await pair(token).catch(() => false)
  if (taken) history.replaceState(null, '', location.pathname + location.search)
}

/** Whether somebody is signed in at the desk who serves at counters; null where the hall cannot be asked. */
export async function isSeated(): Promise<boolean | null> {
  return fetch('/staff/me').then(
    async (answer) => answer.ok && ((await answer.json()) as Me).roles.includes('counter'),
    () => null,
  )
}

/** Whether the hall takes this browser for somebody who may answer; null where it cannot be asked. */
export async function isPaired(): Promise<boolean | null> {
  return fetch('/pair').then(
    ({ ok }) => ok,
    () => null,
  )
}
