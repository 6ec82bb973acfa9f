import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'

/** As scrypt takes it (RFC 7914). */
export interface PinCost {
  N: number
  r: number
  p: number
}

/** 16 MB and about 120 ms of one core of a hall's machine: a PIN of six digits falls only to who has the file, and not soon. */
export const PIN_COST: PinCost = { N: 16_384, r: 8, p: 3 }

/** What is kept of a PIN, in base64url. */
export interface PinHash extends PinCost {
  salt: string
  hash: string
}

export type Derive = (pin: string, salt: Buffer, length: number, cost: PinCost) => Promise<Buffer>

export interface PinHasher {
  make(pin: string): Promise<PinHash>
  /** Does the same work where there is nothing to hold it against, and then says no. */
  check(pin: string, against: PinHash | null): Promise<boolean>
  /** false while so many wait that another would wait for seconds */
  hasRoom(): boolean
}

const LENGTH = 32
/** At a time, of the four threads that files need too: a flood of PINs leaves the hall half of them, and a core. */
const AT_A_TIME = 2
const MOST_WAITING = 24

export function createPinHasher(cost: PinCost = PIN_COST, derive: Derive = deriveByScrypt): PinHasher {
  const nobody = { ...cost, salt: randomBytes(16).toString('base64url'), hash: '' }
  const waiting: (() => void)[] = []
  let running = 0

  const inTurn = async <T>(job: () => Promise<T>): Promise<T> => {
    if (running >= AT_A_TIME) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await job()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }

  return {
    async make(pin) {
      const salt = randomBytes(16)
      const hash = await inTurn(() => derive(pin, salt, LENGTH, cost))
      return { ...cost, salt: salt.toString('base64url'), hash: hash.toString('base64url') }
    },
    async check(pin, against) {
      const { N, r, p, salt, hash } = against ?? nobody
      const found = await inTurn(() => derive(pin, Buffer.from(salt, 'base64url'), LENGTH, { N, r, p }))
      const wanted = Buffer.alloc(LENGTH)
      Buffer.from(hash, 'base64url').copy(wanted)
      return timingSafeEqual(found, wanted) && against !== null
    },
    hasRoom: () => waiting.length < MOST_WAITING,
  }
}

function deriveByScrypt(pin: string, salt: Buffer, length: number, cost: PinCost): Promise<Buffer> {
  const options: ScryptOptions = { ...cost, maxmem: 256 * cost.N * cost.r }
  return new Promise((resolve, reject) =>
    scrypt(pin, salt, length, options, (error, key) => (error ? reject(error) : resolve(key))),
  )
}
