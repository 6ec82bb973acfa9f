import type { QueueSettings } from '../../content/schema/queue.ts'
import { every } from '../device/clock.ts'
import { LARGEST_REPORT } from './contract.ts'
import { messageOf, type OpenSource } from './source.ts'

/** An answer that takes longer comes too late. */
const PATIENCE_MS = 4_000

/** An address that is asked every few seconds; one question at a time. */
export const openHttp: OpenSource<Extract<QueueSettings, { source: 'http' }>> = (settings, ear, clock) => {
  const { address, token } = settings
  let asking: AbortController | null = null

  const ask = async (signal: AbortSignal) => {
    const headers = {
      Accept: 'application/json',
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    }
    // A token is for this address alone, wherever that may point.
    const answer = await fetch(address, { headers, signal, redirect: 'error', cache: 'no-store' })
    if (!answer.ok) {
      await answer.body?.cancel()
      return ear.trouble('unreachable', `HTTP ${answer.status}`)
    }
    const bytes = await readUpTo(answer, LARGEST_REPORT)
    if (bytes) ear.hearJson(bytes)
    else ear.trouble('too-large')
  }

  const look = () => {
    if (asking) return
    const controller = new AbortController()
    asking = controller
    const cancel = clock.after(PATIENCE_MS, () => controller.abort())
    ask(controller.signal)
      .catch((error: unknown) => ear.trouble('unreachable', messageOf(error)))
      .finally(() => {
        cancel()
        asking = null
      })
  }
  look()
  const stop = every(clock, settings.every * 1000, look)
  return {
    close() {
      stop()
      asking?.abort()
    },
  }
}

/** null of a body that is larger: what is left of it is not read. */
async function readUpTo({ body }: Response, limit: number): Promise<Buffer | null> {
  if (!body) return Buffer.alloc(0)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
