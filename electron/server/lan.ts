import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { every, type Clock } from '../device/clock.ts'
import type { LanFact } from '../device/host-wire.ts'
import type { Settings } from '../device/settings.ts'
import { listen, type Listening, type ListenOptions } from './http-server.ts'
import { fingerprintOf, ownCertificate, type Pair } from './self-signed.ts'

export interface Lan {
  /** null while the hall cannot be reached from the LAN */
  fact(): LanFact | null
  /** settles when the first attempt has succeeded or failed */
  tried(): Promise<void>
  close(): Promise<void>
}

interface Options {
  listening: Settings['listening']
  common: Omit<ListenOptions, 'address' | 'tls' | 'local' | 'writable'>
  /** folder of the hall's own data, which keeps a certificate of its own */
  data: string
  clock: Clock
}

const RETRY_MS = 30_000

const nowhere: Lan = { fact: () => null, tried: async () => {}, close: async () => {} }

/**
 * Listens on the LAN where `device.yaml` wants it. The address may be away for a while (a cable, a router):
 * the hall's own screens do not wait for it, and it is tried again until it is there.
 */
export function joinLan({ listening: { lan, address, tls }, common, data, clock }: Options): Lan {
  if (!lan || address === undefined) return nowhere
  let fact: LanFact | null = null
  const join = async () => {
    try {
      const pair = await pairFor(tls, data, address)
      const listening = await listen({
        ...common,
        address,
        tls: pair,
        local: false,
        writable: pair !== null,
      })
      fact = {
        address: `${pair ? 'https' : 'http'}://${address}:${listening.port}/`,
        fingerprint: pair && fingerprintOf(pair.cert),
      }
      common.log.info('lan.joined', { ...fact })
      return listening
    } catch (error) {
      common.log.warn('lan.unavailable', { address, error })
      return null
    }
  }
  let joined: Promise<Listening | null> = join()
  const stop = every(clock, RETRY_MS, () => {
    joined = joined.then((listening) => listening ?? join())
  })
  return {
    fact: () => fact,
    tried: () => joined.then(() => {}),
    async close() {
      stop()
      await (await joined)?.close()
    },
  }
}

async function pairFor(
  tls: Settings['listening']['tls'],
  data: string,
  address: string,
): Promise<Pair | null> {
  if (tls === undefined) return null
  if (tls === 'self-signed') return ownCertificate(join(data, 'tls'), address)
  return { cert: await readFile(tls.certificate), key: await readFile(tls.key) }
}
