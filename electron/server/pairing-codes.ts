import { randomBytes, randomInt } from 'node:crypto'
import type { Clock } from '../device/clock.ts'
import { readableCode } from '../device/readable-code.ts'
import { digestOf } from './grants.ts'
import type { Sha256 } from './wire.ts'

/** A browser that waits to be a screen. The hall keeps its secret as a digest alone. */
export interface Waiting {
  code: string
  digest: Sha256
  encrypted: boolean
  from: string
}

export interface Offer {
  /** for the browser's cookie, and new where it had none that waits */
  secret: string
  code: string
  /** until the code ends, in ms */
  left: number
}

export interface PairingCodes {
  /** The code of the browser that has this secret, or a first one; null while too many wait. */
  offer(asker: { secret: string | undefined; encrypted: boolean; from: string }): Offer | null
  /** Who shows this code, if somebody does. */
  find(code: string): Waiting | null
  /** A code is good once. */
  use(code: string): void
}

const LENGTH = 6
export const CODE_MS = 10 * 60_000
/** Of one address, so that nobody's reloading hides the others; and in all. */
const MOST_OF_ONE = 3
const MOST = 48

export function createPairingCodes(clock: Clock, pick: (below: number) => number = randomInt): PairingCodes {
  /** oldest first */
  let waiting: (Waiting & { until: number })[] = []
  const forgetEnded = () => {
    waiting = waiting.filter(({ until }) => until > clock.ticks())
  }
  const fresh = (): string => {
    const code = readableCode(LENGTH, pick)
    return waiting.some((one) => one.code === code) ? fresh() : code
  }

  return {
    offer({ secret, encrypted, from }) {
      forgetEnded()
      const digest = secret === undefined ? null : digestOf(secret)
      const known = waiting.find((one) => one.digest === digest && one.encrypted === encrypted)
      if (known && secret !== undefined)
        return { secret, code: known.code, left: known.until - clock.ticks() }
      const own = waiting.filter((one) => one.from === from)
      if (own.length >= MOST_OF_ONE) waiting = waiting.filter((one) => one !== own[0])
      else if (waiting.length >= MOST) return null
      // A secret that did not come from here is never taken over: somebody else may know it.
      const made = randomBytes(32).toString('base64url')
      const code = fresh()
      waiting.push({ code, digest: digestOf(made), encrypted, from, until: clock.ticks() + CODE_MS })
      return { secret: made, code, left: CODE_MS }
    },
    find(code) {
      forgetEnded()
      return waiting.find((one) => one.code === code) ?? null
    },
    use(code) {
      waiting = waiting.filter((one) => one.code !== code)
    },
  }
}
