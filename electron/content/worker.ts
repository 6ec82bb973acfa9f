/** The entry of whatever loads content, a process or a thread: it does what it is told and ends when told. */
import { parentPort, workerData } from 'node:worker_threads'
import { systemClock } from '../device/clock.ts'
import { Keeper } from './keeper.ts'
import type { FromKeeper, KeeperStart, ToKeeper } from './keeper-wire.ts'

function serve(
  start: KeeperStart,
  tell: (message: FromKeeper) => void,
): (message: ToKeeper) => Promise<void> {
  const clock = { ...systemClock, now: () => systemClock.now() + start.clockOffset }
  const keeper = new Keeper(start, clock, tell)
  return (message) => keeper.take(message)
}

/** Takes what Node would throw when the hall is killed while it is told something: `disconnect` follows, and ends this. */
const unheard = () => {}

if (parentPort) {
  const port = parentPort
  const take = serve(workerData as KeeperStart, (message) => port.postMessage(message))
  port.on('message', (message: ToKeeper) => {
    void take(message).then(() => {
      if (message.type === 'close') port.close()
    })
  })
} else if (process.send) {
  const send = process.send.bind(process)
  let take: ReturnType<typeof serve> | null = null
  process.on('message', (message: KeeperStart | ToKeeper) => {
    if (!('type' in message)) take = serve(message, (said) => void send(said, undefined, undefined, unheard))
    else
      void take?.(message).then(() => {
        if (message.type === 'close') process.disconnect()
      })
  })
  // The hall is gone: what is under way is not needed any more, and the store stands at its last whole snapshot.
  process.on('disconnect', () => process.exit())
}
