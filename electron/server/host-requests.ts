import type { Clock } from '../device/clock.ts'
import type { HostResult, ToHost } from '../device/host-wire.ts'

/** What the hall asks of its host and waits for. */
export interface HostRequests {
  print(screen: string, printer: string | null): Promise<HostResult>
  /** The host is done with a request. */
  done(request: number, result: HostResult): void
}

/** A spooler that has not answered by then will not; nobody waits longer at a screen. Milliseconds. */
const PATIENCE_MS = 20_000

export function createHostRequests(host: { send(message: ToHost): void }, clock: Clock): HostRequests {
  let last = 0
  const waiting = new Map<number, (result: HostResult) => void>()
  const done: HostRequests['done'] = (request, result) => waiting.get(request)?.(result)

  return {
    done,
    print: (screen, printer) =>
      new Promise((resolve) => {
        const request = ++last
        const giveUp = clock.after(PATIENCE_MS, () =>
          done(request, { ok: false, why: 'failed', detail: 'no answer' }),
        )
        waiting.set(request, (result) => {
          giveUp()
          waiting.delete(request)
          resolve(result)
        })
        host.send({ type: 'print', request, screen, printer })
      }),
  }
}
