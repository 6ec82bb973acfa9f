/** Says calls on the one screen that does: what is to sound is `playback/announce`'s business, with what is `sounds`'. */
import { hushAt } from '../../../content/arithmetic/quiet-hours.ts'
import { hear, next, silent, type Announcer, type Calling } from '../../playback/announce.ts'
import { clock } from '../../store/clock.ts'
import { useHall } from '../../store/hall.ts'
import { wallTimeNow } from '../../store/time.ts'
import { createSounds } from './sounds.ts'

const LOOK_MS = 5_000

/** A second window of the same screen in this browser is silent; where the browser keeps no locks, each speaks. */
export function sayCalls(): void {
  if ('locks' in navigator) void navigator.locks.request('calls', () => new Promise(speakUp))
  else speakUp()
}

function speakUp(): void {
  const sounds = createSounds(clock)
  let announcer: Announcer = silent
  let busy = false

  const calling = (): Calling | null => {
    const { queue } = useHall.getState()
    return queue.state === 'now' ? queue : null
  }

  const go = async () => {
    announcer = hear(announcer, calling(), useHall.getState().oldCalls)
    if (busy) return
    busy = true
    for (;;) {
      const { speech, screen } = useHall.getState()
      const decided = next(announcer, {
        calling: calling(),
        hush: hushAt(wallTimeNow().slice(11), speech) !== null,
        english: screen.language === 'en',
      })
      announcer = decided.announcer
      if (!decided.step) break
      await sounds.perform(decided.step.is, decided.step.call)
    }
    busy = false
  }

  /** What the desk is told. */
  const look = () => {
    const { queue, calls } = useHall.getState()
    const counters = queue.state === 'now' ? queue.counters.map(({ number }) => number) : []
    const armed = sounds.armed(counters)
    if (armed !== calls) useHall.setState({ calls: armed })
  }
  const again = () => {
    look()
    clock.after(LOOK_MS, again)
  }

  const wake = () => void sounds.wake().then(look)
  for (const touched of ['pointerup', 'keydown']) window.addEventListener(touched, wake)
  useHall.subscribe((now, before) => {
    if (now.queue !== before.queue) void go()
  })
  wake()
  again()
  void go()
}
