/** The known name that `name` was most likely meant to be, at most two slips away (one in short names). */
export function nearest(name: string, known: readonly string[]): string | null {
  const allowed = name.length < 5 ? 1 : 2
  let best: string | null = null
  let least = allowed + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > allowed) continue
    const slips = distance(name.toLowerCase(), candidate.toLowerCase())
    if (slips < least) [best, least] = [candidate, slips]
  }
  return best
}

/** Letters to insert, remove, replace or swap with their neighbour. */
function distance(from: string, to: string): number {
  const first = Array.from({ length: to.length + 1 }, (_, index) => index)
  const rows = [first]
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const at = (up: number, left: number) => rows[i - up]?.[j - left] ?? 0
      const replaced = at(1, 1) + (from[i - 1] === to[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      row.push(Math.min((row[j - 1] ?? 0) + 1, at(1, 0) + 1, replaced, isSwap ? at(2, 2) + 1 : Infinity))
    }
    rows.push(row)
  }
  return rows.at(-1)?.[to.length] ?? 0
}
