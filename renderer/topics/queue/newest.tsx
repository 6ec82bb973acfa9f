import type { QueueNow } from '../../../electron/server/wire.ts'
import { useQueueWords } from '../../i18n/queue-words.ts'
import { Called, Line } from './called.tsx'
import type { Fresh } from './fresh.ts'
import styles from './newest.module.css'
import { standingCall } from './standing.ts'
import { widthOf } from './width.ts'

interface Props {
  queue: QueueNow
  fresh: Fresh
  /** how many of those that were called before are named at most */
  before: number
}

/**
 * Who was called last, as large as it can stand while that holds, and who before that. Afterwards people are told to wait,
 * and that number is the one called before: no older one grows in its place, which would look like a call.
 */
export function Newest({ queue, fresh, before }: Props) {
  const say = useQueueWords()
  const call = standingCall(queue)
  // A recall is the same number at the same counter once more: it is named once.
  const named = new Set(call ? [`${call.number} ${call.counter}`] : [])
  const others = queue.calls.filter(({ number, counter }) => {
    const name = `${number} ${counter}`
    return !named.has(name) && named.add(name)
  })
  const earlier = call ? others : others.slice(0, 1)
  return (
    <section className={styles.newest} aria-label={say('calls')} data-newest="">
      <Called call={call} fresh={fresh} className={styles.call}>
        {call ? (
          <>
            <Line as="strong" className={styles.number} of="newest">
              {call.number}
            </Line>
            <Line className={styles.goTo}>{say('goTo', { counter: call.counter })}</Line>
          </>
        ) : (
          <>
            <Line className={styles.goTo}>{say(others.length > 0 ? 'free' : 'none')}</Line>
            <p className={styles.more}>{say('noneMore')}</p>
          </>
        )}
      </Called>
      {earlier.length > 0 && before > 0 && (
        <ul className={styles.before} aria-label={say('before')}>
          {earlier.slice(0, before).map(({ seq, number, counter }) => (
            <li key={seq} style={{ '--wide': widthOf(`${number} ${say('at', { counter })}`) } as object}>
              <b>{number}</b> {say('at', { counter })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
