import type { QueueNow } from '../../../electron/server/wire.ts'
import { useQueueWords } from '../../i18n/queue-words.ts'
import { Called, Line } from '../../topics/queue/called.tsx'
import type { Fresh } from '../../topics/queue/fresh.ts'
import { Newest } from '../../topics/queue/newest.tsx'
import newest from '../../topics/queue/newest.module.css'
import { widthOf } from '../../topics/queue/width.ts'

interface Props {
  queue: QueueNow
  fresh: Fresh
}

/**
 * Who was called last, as large as it can stand, for as long as it holds: once that ticket is no more at its counter (done,
 * skipped, put aside), nobody is sent there. Then people are told to wait, and the number is among those called before: no
 * older one grows in its place, which would look like a call.
 */
export function LastCall({ queue, fresh }: Props) {
  const say = useQueueWords()
  const [last] = queue.calls
  const holds = queue.counters.some(
    ({ number, serving }) => last && number === last.counter && serving === last.number,
  )
  if (!last || holds) return <Newest queue={queue} fresh={fresh} before={1} />
  const place = say('at', { counter: last.counter })
  return (
    <section className={newest.newest} aria-label={say('calls')} data-newest="">
      <Called call={undefined} fresh={fresh} className={newest.call}>
        <Line className={newest.goTo}>{say('free')}</Line>
        <p className={newest.more}>{say('noneMore')}</p>
      </Called>
      <ul className={newest.before} aria-label={say('before')}>
        <li style={{ '--wide': widthOf(`${last.number} ${place}`) } as object}>
          <b>{last.number}</b> {place}
        </li>
      </ul>
    </section>
  )
}
