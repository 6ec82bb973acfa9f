import type { Stretch } from './timeline.ts'

/** In order, none touching another. */
export function joined(all: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = []
  for (const { from, to } of all.filter((each) => each.from < each.to).sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else whole.push({ from, to })
  }
  return whole
}

/** What both have. */
export const common = (some: readonly Stretch[], others: readonly Stretch[]): Stretch[] =>
  joined(
    some.flatMap((one) =>
      others.map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) })),
    ),
  )

/** What `all` has and `taken` has not. */
export function without(all: readonly Stretch[], taken: readonly Stretch[]): Stretch[] {
  let left = joined(all)
  for (const { from, to } of taken)
    left = left.flatMap((each) =>
      [
        { from: each.from, to: Math.min(each.to, from) },
        { from: Math.max(each.from, to), to: each.to },
      ].filter((rest) => rest.from < rest.to),
    )
  return left
}

export const length = (all: readonly Stretch[]): number =>
  all.reduce((sum, { from, to }) => sum + to - from, 0)
