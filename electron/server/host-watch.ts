import type { LaidDeath, Mends, StillPicture, ToHall, ToHost } from '../device/host-wire.ts'

/** What a death is laid to: the slide, and whether it is set aside now. */
export type Laid = Pick<LaidDeath, 'slide' | 'aside'>

/** The host's half of keeping pages alive. */
export interface PageWatch {
  /** called by the hall once, with whom to tell that a page has died; answers which slide that is laid to */
  watchDeaths(died: (screen: string) => Laid | null): void
  still(picture: StillPicture): void
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
  let died: (screen: string) => Laid | null = () => null
  return {
    hear(message) {
      if (message.type === 'mends') mends = message.mends
      if (message.type !== 'crash') return
      const { screen, reason } = message
      const laid = died(screen)
      crashed({ screen, reason, slide: laid?.slide ?? null })
      if (laid) host.send({ type: 'laid', screen, ...laid })
    },
    mends: () => mends,
    watchDeaths: (tell) => void (died = tell),
    still: (picture) => host.send({ type: 'still', ...picture }),
  }
}
