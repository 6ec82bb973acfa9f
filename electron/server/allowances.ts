import type { Clock } from '../device/clock.ts'
import { createAllowance } from './allowance.ts'
import type { Ask } from './ask.ts'

const OF_ONE_PER_MINUTE = 20
/** Slower than the names whose failures are remembered can be pushed out within the longest lock. */
const OF_ALL_PER_MINUTE = 60
const MOST_ADDRESSES = 1_000

/**
 * Whether somebody may try a PIN or a code: so often a minute of one address, and of all of the LAN. Who stands at the
 * machine itself is not kept waiting by those, nor they by who plays there.
 */
export function createAllowances(clock: Clock): (ask: Pick<Ask, 'from' | 'local'>) => boolean {
  const local = createAllowance(clock, OF_ALL_PER_MINUTE)
  const lan = createAllowance(clock, OF_ALL_PER_MINUTE)
  const byAddress = new Map<string, () => boolean>()
  return ({ from, local: isLocal }) => {
    if (isLocal) return local()
    if (byAddress.size >= MOST_ADDRESSES) byAddress.clear()
    const own = byAddress.get(from) ?? createAllowance(clock, OF_ONE_PER_MINUTE)
    byAddress.set(from, own)
    return own() && lan()
  }
}
