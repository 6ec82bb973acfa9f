/** How counters share a room: as large as they can be seen, on as many pages as that takes. Lengths in px. */
export interface Room {
  width: number
  height: number
}

export interface Plan {
  columns: number
  rows: number
  pages: number
}

/** `least` is a counter's own room at the smallest size that is read from afar; `wide` how wide its number is, in em. */
export function planOf(counters: number, room: Room, least: Room, wide: number): Plan {
  const mostColumns = Math.max(1, Math.floor(room.width / least.width))
  const mostRows = Math.max(1, Math.floor(room.height / least.height))
  const pages = Math.max(1, Math.ceil(counters / (mostColumns * mostRows)))
  // As full as one another, so that no last page has one counter alone.
  const each = Math.max(1, Math.ceil(counters / pages))
  let best: Plan & { size: number } = { columns: 1, rows: each, pages, size: 0 }
  for (let columns = 1; columns <= Math.min(mostColumns, each); columns++) {
    const rows = Math.ceil(each / columns)
    if (rows > mostRows) continue
    const size = Math.min(room.height / rows, (1.6 * room.width) / columns / wide)
    if (size > best.size) best = { columns, rows, pages, size }
  }
  const { columns, rows } = best
  return { columns, rows, pages }
}

/** Which counters are on a page, counted from 0. */
export const onPage = <T>(counters: readonly T[], { columns, rows }: Plan, page: number): readonly T[] =>
  counters.slice(page * columns * rows, (page + 1) * columns * rows)
