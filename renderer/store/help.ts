/** A person's call for help, as this screen sends it; what becomes of it comes with the live state. */
import type { HelpAnswer, HelpAsk, HelpCall } from '../../electron/server/wire.ts'
import { clock } from './clock.ts'
import { useHall, type HallState } from './hall.ts'

/** This screen's own call, where there is one. */
export const ownCall = ({ help, screen }: HallState): HelpCall | undefined =>
  help.calls.find((call) => call.screen === screen.id)

/** A call would ring somewhere, as far as this screen knows. */
export const mayRing = ({ help, link }: HallState): boolean => help.attended && link !== 'lost'

/** where a cable is cut nobody says so, and somebody stands there who believes that it rings */
const PATIENCE_MS = 8_000

async function post(path: string): Promise<unknown> {
  const body = JSON.stringify({ screen: useHall.getState().screen.id } satisfies HelpAsk)
  const headers = { 'content-type': 'application/json' }
  const limit = new AbortController()
  const cancel = clock.after(PATIENCE_MS, () => limit.abort())
  try {
    const answer = await fetch(path, { method: 'POST', body, headers, keepalive: true, signal: limit.signal })
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return path === '/help' ? await answer.json() : null
  } finally {
    cancel()
  }
}

/** Rings the counters; false where nobody would hear it, or nobody can be reached. */
export async function callForHelp(): Promise<boolean> {
  try {
    const { call } = (await post('/help')) as HelpAnswer
    return call !== null
  } catch {
    return false
  }
}

/** Ends this screen's own call, if it has one. A hall that cannot be told ends it by itself after a while. */
export function takeBack(): void {
  const call = ownCall(useHall.getState())
  if (call) post(`/help/${call.id}/cancel`).catch(() => {})
}

/** Says at a counter that somebody goes; false where the hall did not take it. */
export async function sayHeard({ id }: HelpCall): Promise<boolean> {
  return post(`/help/${id}/heard`).then(
    () => true,
    () => false,
  )
}
