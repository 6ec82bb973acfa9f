import type { Mends, ToHall, ToHost } from '../device/host-wire.ts'
import type { Fault } from './proof.ts'

/** The host's half of keeping pages alive. */
export interface PageWatch {
  /** called by the hall once, with whom to tell that a page has died; answers which slide that is laid to */
  watchDeaths(died: (screen: string) => string | null): void
  still(screen: string, how: Fault | 'absent'): void
}

/** What the host tells of its windows, and what it is told of their pictures. */
export interface HostWatch extends PageWatch {
  hear(message: ToHall): void
  mends(): Mends | null
}

export function createHostWatch(
  host: { send(message: ToHost): void },
  crashed: (facts: { screen: string; reason: string; slide: string | null }) => void,
): HostWatch {
  let mends: Mends | null = null
  let died: (screen: string) => string | null = () => null
  return {
    hear(message) {
      if (message.type === 'mends') mends = message.mends
      if (message.type !== 'crash') return
      const { screen, reason } = message
      crashed({ screen, reason, slide: died(screen) })
    },
    mends: () => mends,
    watchDeaths: (tell) => void (died = tell),
    still: (screen, how) => host.send({ type: 'still', screen, how }),
  }
}
