/** Processes at once: what the machines that check this have of cores. */
const HANDS = 2

/** Runs a job for each of the given, so many at once. */
export async function share<T>(
  given: Iterable<T>,
  open: (hand: number) => Promise<(one: T) => Promise<void>>,
): Promise<void> {
  const queue = given[Symbol.iterator]()
  const hands = Array.from({ length: HANDS }, async (_, hand) => {
    const job = await open(hand)
    for (let next = queue.next(); !next.done; next = queue.next()) await job(next.value)
  })
  await Promise.all(hands)
}
