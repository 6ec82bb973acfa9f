import { useEffect, useState } from 'react'
import { clock } from '../../../store/clock.ts'
import { callForHelp, mayRing, ownCall } from '../../../store/help.ts'
import { useHall } from '../../../store/hall.ts'

/** How long a call may go unheard before the person is told not to wait for it. */
export const UNHEARD_MS = 90_000

export type HelpView =
  { state: 'asking' | 'ringing' | 'unheard' | 'nobody' | 'over' } | { state: 'heard'; counter: string | null }

/** What a person is told of their call: from what the hall says, how long it rings, and what became of asking. */
export function helpView(
  call: { state: 'ringing' | 'heard'; counter: string | null } | undefined,
  facts: { late: boolean; reachable: boolean; asked: 'asking' | 'rang' | 'nobody' },
): HelpView {
  const { late, reachable, asked } = facts
  if (call?.state === 'heard') return { state: 'heard', counter: call.counter }
  if (call) return { state: late || !reachable ? 'unheard' : 'ringing' }
  if (asked === 'rang') return { state: reachable ? 'over' : 'nobody' }
  return { state: asked }
}

/** Calls as soon as it is shown, unless a call stands already; `again` where one more might be heard. */
export function useHelp(): HelpView & { again: (() => void) | null } {
  const call = useHall(ownCall)
  const reachable = useHall(mayRing)
  const [asked, setAsked] = useState<'asking' | 'rang' | 'nobody'>(call ? 'rang' : 'asking')
  const [lateId, setLateId] = useState<string | null>(null)

  useEffect(() => {
    if (asked !== 'asking') return
    let shown = true
    void callForHelp().then((rang) => shown && setAsked(rang ? 'rang' : 'nobody'))
    return () => {
      shown = false
    }
  }, [asked])

  const ringing = call?.state === 'ringing' ? call : undefined
  useEffect(() => {
    if (!ringing) return
    const { id, since } = ringing
    return clock.after(Math.max(0, UNHEARD_MS - (clock.now() - since)), () => setLateId(id))
  }, [ringing])

  const late = call !== undefined && call.id === lateId
  const view = helpView(call, { late, reachable, asked })
  const waits = view.state === 'asking' || view.state === 'ringing' || view.state === 'unheard'
  return { ...view, again: waits || !reachable ? null : () => setAsked('asking') }
}
