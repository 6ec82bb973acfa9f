import { memo, useEffect, useState } from 'react'
import { clock } from '../../store/clock.ts'
import type { Need, Shelf } from '../../store/hall.ts'
import { report } from '../../store/report.ts'
import { urgentNeeds, useTakeover } from '../../store/takeover.ts'
import { useVisit } from '../../store/visit.ts'
import type * as Resting from './resting/resting.tsx'

let known: typeof Resting | null = null

const fetchResting = async () => (known ??= await import('./resting/resting.tsx'))

/** What the first load costs is over by then. */
const FETCH_MS = 12_000

/** Nobody has been there for so long that the screen may show something of its own accord. */
const REST_MS = 20_000

/** What must be here beside the page's own: what may take the screen over, and while it plays, what that needs. */
export const restingNeeds = (from: Shelf): readonly Need[] =>
  known && useVisit.getState().alone ? known.playingNeeds(from) : urgentNeeds(from)

/** While nobody is at the screen: urgent notices whole, or its playlist. A touch ends it and touches nothing else. */
export const Alone = memo(function Alone() {
  const alone = useVisit((state) => state.alone)
  const ids = useTakeover()
  const [resting, setResting] = useState(known)
  const [rested, setRested] = useState(false)
  const owned = ids.length > 0

  useEffect(() => {
    if (resting || !alone) return
    let cancel = () => {}
    const fetch = () =>
      void fetchResting().then(setResting, (error: unknown) => {
        report(error)
        cancel = clock.after(FETCH_MS, fetch)
      })
    cancel = clock.after(owned ? 0 : FETCH_MS, fetch)
    return () => cancel()
  }, [alone, owned, resting])

  useEffect(() => {
    if (!alone) return
    const cancel = clock.after(REST_MS, () => setRested(true))
    return () => {
      cancel()
      setRested(false)
    }
  }, [alone])

  return alone && resting ? <resting.Resting ids={ids} rested={rested} /> : null
})
