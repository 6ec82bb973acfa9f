import type { Play } from '../device/screen-entry.ts'
import type { Showing } from './proof.ts'

/** From what screens show at each beat to what was on, and how long. */
export interface Plays {
  /** something to be seen was drawn at `now` */
  show(screen: string, showing: Showing, now: number): void
  /** the picture was last known to be alive at `at` */
  end(screen: string, at: number): void
  endAll(at: number): void
}

interface Running {
  slide: string
  from: number
  /** when it was last seen */
  seen: number
}

/** `write` is given each play when it is over. Pages of a touch screen are nobody's plays. */
export function createPlays(write: (play: Play) => void): Plays {
  const running = new Map<string, Running>()

  const end = (screen: string, at: number) => {
    const play = running.get(screen)
    running.delete(screen)
    if (!play) return
    const to = Math.max(play.from, Math.min(at, play.seen + MOST_UNSEEN_MS))
    write({ screen, slide: play.slide, from: text(play.from), to: text(to) })
  }

  return {
    show(screen, showing, now) {
      if (showing.is === 'page') return end(screen, now)
      const before = running.get(screen)
      // A clock that was set makes another instant of the same beginning.
      if (before?.slide === showing.name && Math.abs(before.from - showing.since) < SAME_MS) {
        before.seen = now
        return
      }
      end(screen, showing.since)
      running.set(screen, { slide: showing.name, from: showing.since, seen: now })
    },
    end,
    endAll(at) {
      for (const screen of [...running.keys()]) end(screen, at)
    },
  }
}

const SAME_MS = 1_000
/** what is not seen again is not claimed for longer than a beat may take */
const MOST_UNSEEN_MS = 25_000

const text = (instant: number) => new Date(instant).toISOString()
