/** What is to be said of the calls of a queue, in which order, and what no longer: a pure function of what was heard. */

export interface Call {
  /** grows with every call */
  seq: number
  number: string
  counter: string
}

/** Whose turn it is, as far as it matters here. */
export interface Calling {
  /** the last ones, the newest first */
  calls: readonly Call[]
  counters: readonly { number: string; serving: string | null }[]
}

/** The chime, the words in Chinese, the same in English. */
export type Step = 'chime' | 'words' | 'english'

export interface Announcer {
  /** the last call that was taken up */
  mark: number
  /** to be said, the oldest first */
  waiting: readonly Call[]
  /** what is being said, and what of it is still to come */
  now: { call: Call; left: readonly Step[] } | null
}

export const silent: Announcer = { mark: 0, waiting: [], now: null }

interface Given {
  /** null while no number is known to be right */
  calling: Calling | null
  /** nothing may sound: muted, or quiet hours */
  hush: boolean
  /** English is said once, after the Chinese */
  english: boolean
}

/**
 * A counter has gone on: it calls another number, or the same one anew, or whoever came is done. To say it now would send
 * somebody to a counter that is not theirs.
 */
const isOvertaken = ({ seq, number, counter }: Call, { calls, counters }: Calling): boolean =>
  counters.find((each) => each.number === counter)?.serving !== number ||
  calls.some((later) => later.counter === counter && later.seq > seq)

/** New calls are taken up in their order; those up to `oldCalls` were made before anybody listened. */
export function hear(announcer: Announcer, calling: Calling | null, oldCalls: number): Announcer {
  if (!calling) return announcer
  const mark = Math.max(announcer.mark, Number.isFinite(oldCalls) ? oldCalls : 0)
  const fresh = calling.calls.filter(({ seq }) => seq > mark && seq > oldCalls).reverse()
  const waiting = [...announcer.waiting, ...fresh].filter((call) => !isOvertaken(call, calling))
  return { ...announcer, waiting, mark: Math.max(mark, calling.calls[0]?.seq ?? 0) }
}

/** The next thing to sound, once the one before has ended; null where nothing is to. */
export function next(
  { mark, waiting, now }: Announcer,
  { calling, hush, english }: Given,
): { announcer: Announcer; step: { is: Step; call: Call } | null } {
  // Quiet hours are not an hour later: what was called in them is not said when they end.
  if (hush) return { announcer: { ...silent, mark }, step: null }
  // Whoever was being called is called anew once numbers are known again, if it still holds then.
  if (!calling)
    return { announcer: { mark, waiting: now ? [now.call, ...waiting] : waiting, now: null }, step: null }
  const [step, ...left] = now?.left ?? []
  if (now && step && !isOvertaken(now.call, calling))
    return { announcer: { mark, waiting, now: { call: now.call, left } }, step: { is: step, call: now.call } }
  const [call, ...others] = waiting.filter((each) => !isOvertaken(each, calling))
  if (!call) return { announcer: { mark, waiting: [], now: null }, step: null }
  const words: Step[] = ['words', 'words', ...(english ? (['english'] as const) : [])]
  return { announcer: { mark, waiting: others, now: { call, left: words } }, step: { is: 'chime', call } }
}
