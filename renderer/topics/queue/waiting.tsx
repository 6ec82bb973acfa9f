import type { QueueNow, Wait } from '../../../electron/server/wire.ts'
import { useQueueWords, type SayQueue } from '../../i18n/queue-words.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Line } from './called.tsx'
import { useTurn } from './use-turn.ts'
import styles from './waiting.module.css'

/** As long as it takes to look up and read a line of it. */
const TURN_MS = 6_000

interface Props {
  services: QueueNow['services']
  /** how many are named at once; the others take their turns */
  most: number
}

/** How many wait, line by line, and for how long where that can be told. */
export function Waiting({ services, most }: Props) {
  const say = useQueueWords()
  const spoken = useTranslation((state) => state.spoken)
  const turn = useTurn(Math.ceil(services.length / most), TURN_MS)
  if (services.length === 0) return null
  return (
    <ul className={styles.waiting} aria-label={say('waiting')}>
      {services.slice(turn * most, (turn + 1) * most).map(({ id, name, english, waiting, wait }) => (
        <li key={id}>
          <Line className={styles.people}>
            {`${spoken === 'en' && english ? english : name} ${say('people', { count: waiting })}`}
          </Line>
          {wait && <Line className={styles.wait}>{waitWords(wait, say)}</Line>}
        </li>
      ))}
    </ul>
  )
}

function waitWords(wait: Wait, say: SayQueue): string {
  if (wait.to === 0) return say('noWait')
  return say(wait.from === wait.to ? 'waitAbout' : 'wait', { from: wait.from, to: wait.to })
}
