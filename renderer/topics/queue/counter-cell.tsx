import type { QueueCall, QueueNow } from '../../../electron/server/wire.ts'
import { useQueueWords } from '../../i18n/queue-words.ts'
import { Called, Line } from './called.tsx'
import styles from './counter-cell.module.css'
import type { Fresh } from './fresh.ts'

interface Props {
  counter: QueueNow['counters'][number]
  calls: readonly QueueCall[]
  fresh: Fresh
}

/** A counter as its sign hangs over it, and beside that whoever is there. */
export function CounterCell({ counter: { number, state, serving }, calls, fresh }: Props) {
  const say = useQueueWords()
  const call = calls.find((each) => each.counter === number && each.number === serving)
  return (
    <li className={styles.cell} data-counter={number} data-serving={serving ?? undefined}>
      <Called call={call} fresh={fresh} className={styles.inner}>
        <p className={styles.sign}>
          <b>{number}</b> <small>{say('counter')}</small>
        </p>
        {serving === null ? (
          <Line className={styles.words}>{say(state === 'open' ? 'free' : 'closed')}</Line>
        ) : (
          <Line as="strong" className={styles.number} of={number}>
            {serving}
          </Line>
        )}
      </Called>
    </li>
  )
}
