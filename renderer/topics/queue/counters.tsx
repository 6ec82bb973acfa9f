import { useLayoutEffect, useRef, useState } from 'react'
import type { QueueNow } from '../../../electron/server/wire.ts'
import { useQueueWords } from '../../i18n/queue-words.ts'
import { CounterCell } from './counter-cell.tsx'
import styles from './counters.module.css'
import type { Fresh } from './fresh.ts'
import { widthOf } from './width.ts'
import { onPage, planOf, type Plan } from './plan.ts'
import { useTurn } from './use-turn.ts'

/** As long as it takes to find one's own number among some. */
const PAGE_MS = 8_000
/** A page with somebody who was just called is turned to, and stays for so long. */
const STAYS_MS = 4_000
/** A counter's least room, in `--far`: figures are then as high as the distance divided by 200, whoever looks at the last page. */
const LEAST = { sign: 2.3, number: 1.5, height: 1.8 }
/** numbers are given as wide a room as the usual one needs, even where nobody is called yet */
const USUAL = 'A012'

interface Props {
  queue: QueueNow
  fresh: Fresh
}

/** Every counter in its place; where they do not fit, those that are open, page by page, and in a line those that are not. */
export function Counters({ queue: { counters, calls }, fresh }: Props) {
  const say = useQueueWords()
  const room = useRef<HTMLUListElement>(null)
  const wide = Math.max(...[USUAL, ...counters.map(({ serving }) => serving ?? '')].map(widthOf))
  const measured = useRoom(room)
  const plan = (count: number): Plan =>
    measured
      ? planOf(
          count,
          measured,
          {
            width: (LEAST.sign + LEAST.number * wide) * measured.far,
            height: LEAST.height * measured.far,
          },
          wide,
        )
      : { columns: 1, rows: Math.max(1, count), pages: 1 }
  const whole = plan(counters.length)
  const isWhole = whole.pages === 1
  const open = isWhole ? counters : counters.filter((each) => each.state === 'open' || each.serving !== null)
  const closed = isWhole ? [] : counters.filter((each) => !open.includes(each))
  const { columns, rows, pages } = isWhole ? whole : plan(open.length)
  const turn = useTurn(pages, PAGE_MS)
  const hot = fresh.calls.find((call) => fresh.age(call) < STAYS_MS)
  const hotAt = hot ? open.findIndex(({ number }) => number === hot.counter) : -1
  const page = hotAt >= 0 ? Math.floor(hotAt / (columns * rows)) : turn
  return (
    <section className={styles.counters} aria-label={say('serving')}>
      <ul
        ref={room}
        className={styles.grid}
        style={{ '--columns': columns, '--rows': rows } as object}
        data-page={`${page + 1}/${pages}`}
      >
        {onPage(open, { columns, rows, pages }, page).map((counter) => (
          <CounterCell key={counter.number} counter={counter} calls={calls} fresh={fresh} />
        ))}
      </ul>
      {(pages > 1 || closed.length > 0) && (
        <p className={styles.foot}>
          <span>
            {closed.length > 0 &&
              say('closedCounters', { counters: closed.map(({ number }) => number).join(say('and')) })}
          </span>
          {pages > 1 && <span>{say('pages', { page: page + 1, count: pages })}</span>}
        </p>
      )}
    </section>
  )
}

/** The room that counters have, and how high a line is that is read from afar, in px; null until it is drawn. */
function useRoom(room: React.RefObject<HTMLElement | null>) {
  const [measured, setMeasured] = useState<{ width: number; height: number; far: number } | null>(null)
  useLayoutEffect(() => {
    const element = room.current
    if (!element) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element
      const far = Number.parseFloat(getComputedStyle(element).fontSize)
      setMeasured((before) =>
        before?.width === width && before.height === height && before.far === far
          ? before
          : { width, height, far },
      )
    }
    const resized = new ResizeObserver(measure)
    resized.observe(element)
    measure()
    return () => resized.disconnect()
  }, [room])
  return measured
}
