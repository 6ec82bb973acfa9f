import { createHash } from 'node:crypto'
import type { Clock } from '../device/clock.ts'
import type { PersonRole, Principal, Sha256 } from './wire.ts'

/** Who a token stands for. */
export interface Grant {
  principal: Principal
  /** the screen's id, the person's id, the ticket; for shell and monitor their own name */
  subject: string
  /** of a satellite: all its screens, where they are several */
  screens?: readonly string[]
  /** of a person */
  roles?: readonly PersonRole[]
  /** true where the secret may travel over a LAN in clear: of screens that only show what anybody may see */
  clear?: true
  /** milliseconds since 1970 UTC; null never ends */
  until: number | null
  /** ends, too, when it was not used for so many ms */
  idle?: number
}

/** Whether a secret stands for this very screen. */
export const isScreen = (grant: Grant | null, id: string): boolean =>
  grant?.principal === 'screen' && (grant.screens ?? [grant.subject]).includes(id)

/**
 * Every secret that opens a door of this hall. Only digests are kept and compared: where a lookup goes wrong
 * tells nothing about a token, because nobody can choose what its sha-256 begins with.
 */
export interface Grants {
  grant(token: string, grant: Grant): void
  grantDigest(digest: Sha256, grant: Grant): void
  revoke(token: string): void
  revokeDigest(digest: Sha256): void
  /** Withdraws all that one subject holds, as when a person is dismissed or a screen unpaired. */
  revokeSubject(principal: Principal, subject: string): void
  find(token: string): Grant | null
  /** Somebody did something by it: it is not idle. */
  use(grant: Grant): void
  /** how long it holds if it is not used, in ms */
  left(grant: Grant): number
  /** Whether a grant that let somebody in is still in force. */
  holds(grant: Grant): boolean
}

export function createGrants(clock: Clock): Grants {
  const byDigest = new Map<Sha256, Grant>()
  // By both clocks: the one stands still while the machine sleeps, and the other may be set back.
  const used = new WeakMap<Grant, { now: number; ticks: number }>()
  const use = (grant: Grant) => void used.set(grant, { now: clock.now(), ticks: clock.ticks() })
  const left = (grant: Grant): number => {
    const ends = grant.until === null ? Infinity : grant.until - clock.now()
    const last = used.get(grant)
    if (grant.idle === undefined || !last) return ends
    const unused = Math.max(clock.ticks() - last.ticks, clock.now() - last.now)
    return Math.min(ends, grant.idle - unused)
  }
  const ended = (grant: Grant) => left(grant) <= 0

  const grantDigest: Grants['grantDigest'] = (digest, grant) => {
    for (const [known, held] of byDigest) if (ended(held)) byDigest.delete(known)
    byDigest.set(digest, grant)
    use(grant)
  }

  return {
    use,
    left,
    grantDigest,
    grant: (token, grant) => grantDigest(digestOf(token), grant),
    revoke: (token) => void byDigest.delete(digestOf(token)),
    revokeDigest: (digest) => void byDigest.delete(digest),
    revokeSubject(principal, subject) {
      for (const [digest, held] of byDigest)
        if (held.principal === principal && held.subject === subject) byDigest.delete(digest)
    },
    find(token) {
      const held = byDigest.get(digestOf(token))
      return held && !ended(held) ? held : null
    },
    holds: (grant) => !ended(grant) && [...byDigest.values()].includes(grant),
  }
}

export const digestOf = (token: string): Sha256 => createHash('sha256').update(token).digest('hex')
