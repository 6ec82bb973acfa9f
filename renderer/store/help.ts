/** A person's call for help, as this screen sends it; what becomes of it comes with the live state. */
import type { HelpAnswer, HelpAsk, HelpCall } from '../../electron/server/wire.ts'
import { useHall, type HallState } from './hall.ts'

/** This screen's own call, where there is one. */
export const ownCall = ({ help, screen }: HallState): HelpCall | undefined =>
  help.calls.find((call) => call.screen === screen.id)

/** A call would ring somewhere, as far as this screen knows. */
export const mayRing = ({ help, link }: HallState): boolean => help.attended && link !== 'lost'

async function post(path: string): Promise<Response> {
  const body = JSON.stringify({ screen: useHall.getState().screen.id } satisfies HelpAsk)
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(path, { method: 'POST', body, headers, keepalive: true })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer
}

/** Rings the counters; false where nobody would hear it, or nobody can be reached. */
export async function callForHelp(): Promise<boolean> {
  try {
    const { call } = (await (await post('/help')).json()) as HelpAnswer
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
