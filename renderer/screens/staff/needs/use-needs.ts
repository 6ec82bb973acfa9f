import { useEffect, useState } from 'react'
import type { Me, NeedsPage } from '../../../../electron/server/wire.ts'
import { clock } from '../../../store/clock.ts'
import { askAs } from '../door/session.ts'

/** The page follows by itself: what a screen does shows in its next beat or two. */
export const FOLLOW_MS = 5_000

interface Followed {
  page: NeedsPage | null
  /** the hall did not answer the last time: what is shown is from before */
  isOld: boolean
  /** asks at once, as after a change */
  again(): void
}

/** What needs somebody, asked of the hall over and over; what was known last stays while it does not answer. */
export function useNeeds(me: Me): Followed {
  const [page, setPage] = useState<NeedsPage | null>(null)
  const [isOld, setIsOld] = useState(false)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let gone = false
    let cancel = () => {}
    const look = async () => {
      const { status, body } = await askAs<NeedsPage>('/staff/needs')
      if (gone) return
      const isKnown = status === 200 && body !== null
      if (isKnown) setPage(body)
      setIsOld(!isKnown)
      cancel = clock.after(FOLLOW_MS, () => void look())
    }
    void look()
    return () => {
      gone = true
      cancel()
    }
  }, [me, turn])
  return { page, isOld, again: () => setTurn(turn + 1) }
}
