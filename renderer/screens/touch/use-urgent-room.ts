import { useMemo, useState } from 'react'
import { useRows, type Row } from '../../store/content.ts'
import { useTakeover } from '../../store/takeover.ts'
import { useVisit } from '../../store/visit.ts'

export interface UrgentRow {
  notice: Row<'notice'>
  /** it has ended since the page was begun: its room stays empty */
  isOver: boolean
}

export interface UrgentRoom {
  /** in the matter, with room of their own */
  within: UrgentRow[]
  /** those of a page that is begun next */
  next: UrgentRow[]
  /** over the plate, where nothing is read or keyed in */
  above: UrgentRow[]
}

/**
 * Where urgent notices stand, the newest first. Nothing moves under somebody's eyes or finger: those with which a page
 * was begun have room on it to its end, and those that come meanwhile lie over the plate. `place` names the page.
 */
export function useUrgentRoom(place: number): UrgentRoom {
  const takeover = useTakeover()
  const alone = useVisit((state) => state.alone)
  const notices = useRows('notice')
  const ids = takeover.join()
  const rows = useMemo(
    () =>
      ids
        .split(',')
        .flatMap((id) => notices.find((row) => row.id === id) ?? [])
        .reverse(),
    [ids, notices],
  )
  const [room, setRoom] = useState({ place, rows })
  if (room.place !== place || (alone && idsOf(room.rows) !== idsOf(rows))) setRoom({ place, rows })
  return useMemo(() => {
    const within = room.rows.map((given) => {
      const now = rows.find(({ id }) => id === given.id)
      return { notice: now ?? given, isOver: !now }
    })
    const begun = (each: Row<'notice'>[]) => each.map((notice) => ({ notice, isOver: false }))
    const later = rows.filter(({ id }) => room.rows.every((given) => given.id !== id))
    return { within, next: begun(rows), above: begun(later) }
  }, [room, rows])
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join()
