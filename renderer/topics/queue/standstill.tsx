import type { ReactNode } from 'react'
import { wallTime } from '../../../content/arithmetic/wall-time.ts'
import type { QueueState } from '../../../electron/server/wire.ts'
import { useQueueWords } from '../../i18n/queue-words.ts'
import { useContent } from '../../store/content.ts'
import { useWallTime } from '../../store/time.ts'
import { useClosedWords } from '../opening-words.ts'
import styles from './standstill.module.css'

interface Props {
  queue: QueueState
  /** numbers, where there are some that hold */
  children: ReactNode
}

/** Where there is no number to show: why, since when, and what to do. An old number never stands here. */
export function Standstill({ queue, children }: Props) {
  const say = useQueueWords()
  const hall = useContent('hall', 'hall')
  const now = useWallTime()
  const closed = useClosedWords()
  const timeZone = hall?.timeZone ?? 'Asia/Shanghai'
  if (queue.state === 'off') return <Words is="off" title={say('off')} lines={[closed ?? say('offAsk')]} />
  // After hours it does not matter why nobody is called.
  const isServing =
    queue.state === 'now' && queue.counters.some(({ state, serving }) => state === 'open' || serving !== null)
  if (closed !== null && !isServing)
    return <Words is="closed" title={say('closedHall')} lines={closed.split(' · ')} />
  if (queue.state === 'now') return children
  const since = wallTime(queue.since, timeZone)
  const time = since.startsWith(now.slice(0, 10)) ? since.slice(11) : since
  return (
    <Words
      is="paused"
      title={say('paused')}
      lines={[`${say('since', { time })} · ${say(`why.${queue.why}`)}`, say('ask')]}
    />
  )
}

function Words({ is, title, lines }: { is: string; title: string; lines: readonly string[] }) {
  return (
    <section className={styles.standstill} data-standstill={is} role="status">
      <h2>{title}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  )
}
