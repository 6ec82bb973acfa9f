/** The middle value, or the mean of the two in the middle; NaN of nothing. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return NaN
  const sorted = values.toSorted((one, other) => one - other)
  const half = sorted.length >> 1
  const [lower = NaN, upper = lower] = sorted.slice(sorted.length % 2 === 1 ? half : half - 1, half + 1)
  return (lower + upper) / 2
}

/** The value that 95 of 100 do not exceed, by nearest rank; NaN of nothing. */
export function p95(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? NaN
}

/** Median, quickest and slowest, for a table's row. */
export const spread = (values: readonly number[]): [number, number, number] => [
  median(values),
  Math.min(...values),
  Math.max(...values),
]

/**
 * Measures every subject once per round, so that whatever else the machine does meets them alike. Each round
 * begins with another subject, so that none always follows the same one; `warmUps` rounds come first and do not
 * count.
 */
export async function interleave<S extends Record<string, () => Promise<unknown>>>(
  rounds: number,
  subjects: S,
  warmUps = 1,
): Promise<{ [N in keyof S]: Awaited<ReturnType<S[N]>>[] }> {
  const names = Object.keys(subjects)
  const taken: Record<string, unknown[]> = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = -warmUps; round < rounds; round++)
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round + warmUps) % names.length] ?? ''
      const value = await subjects[name]?.()
      if (round >= 0) taken[name]?.push(value)
    }
  return taken as { [N in keyof S]: Awaited<ReturnType<S[N]>>[] }
}
