/**
 * The z of the Mann-Whitney rank-sum test: how far the ranks of one sample lie from where they would if both came from one
 * source; beyond ±3.29 once in a thousand by chance. It asks nothing of how times are spread.
 */
export function rankZ(one: readonly number[], other: readonly number[]): number {
  const all = [
    ...one.map((value) => ({ value, isOne: true })),
    ...other.map((value) => ({ value, isOne: false })),
  ].sort((a, b) => a.value - b.value)
  let sum = 0
  for (let from = 0; from < all.length;) {
    const until = all.findIndex(({ value }, at) => at > from && value !== all[from]?.value)
    const to = until < 0 ? all.length : until
    // Equal values share the mean of their ranks.
    const rank = (from + 1 + to) / 2
    sum += rank * all.slice(from, to).filter(({ isOne }) => isOne).length
    from = to
  }
  const [n, m] = [one.length, other.length]
  return (sum - (n * (n + m + 1)) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12)
}
