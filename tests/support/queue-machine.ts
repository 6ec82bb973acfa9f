/** A vendor's queue machine in a test's hand: it says what it is told to, again every second, as the contract wants. */
import { openOutlet } from '../../electron/queue/simulate-to.ts'
import { freePort } from './hall.ts'

export interface Standing {
  /** who is at which counter; one that is left out is closed, null is open and free */
  serving: Record<string, string | null>
  waiting?: Record<string, number>
  english?: Record<string, string>
}

export interface QueueMachine {
  /** as `queue:` of device.yaml */
  settings: string
  say(standing: Standing): Promise<void>
  /** nothing more is heard of it */
  fallSilent(): void
  close(): Promise<void>
}

const AGAIN_MS = 1_000

export async function openMachine(): Promise<QueueMachine> {
  const { say, settings, close } = await openOutlet(`ws:${await freePort()}`)
  const epoch = Date.now()
  let standing: Standing = { serving: {} }
  let sequence = 0
  const report = () =>
    say(
      JSON.stringify({
        ...{ contract: 1, epoch, sequence, at: new Date().toISOString() },
        services: Object.entries(standing.waiting ?? {}).map(([name, waiting], index) => ({
          ...{ id: `line-${index}`, name, waiting },
          ...(standing.english?.[name] !== undefined && { english: standing.english[name] }),
        })),
        counters: Object.entries(standing.serving).map(([counter, serving]) => ({ counter, serving })),
      }),
    )
  const again = setInterval(() => void report(), AGAIN_MS)
  return {
    settings,
    say(next) {
      standing = next
      sequence++
      return report()
    },
    fallSilent: () => clearInterval(again),
    async close() {
      clearInterval(again)
      await close()
    },
  }
}
