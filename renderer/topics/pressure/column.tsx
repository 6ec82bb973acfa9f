import { numbersOf, percentUp, type Relief, type Standing } from './relief.ts'
import styles from './section.module.css'
import type { PointState } from './standing.ts'

export interface Drawn extends Standing {
  id: string
  /** by which the drawing and the list name the same point */
  number: number
  name: string
  lang: string | undefined
  /** MPa as it is shown; null without a reading */
  pressure: string | null
  good: boolean
  state: PointState
}

interface Props extends Drawn {
  relief: Relief
  /** the ground of the neighbours, towards which this point's ground leans */
  before: number | undefined
  after: number | undefined
  chosen: boolean
  onChoose(): void
}

const signs = { good: '✓', watch: '△', alarm: '!', plain: '' }

/** Metres of water from tick to tick: as fine as still can be told apart. */
function tickStep(column: number): number {
  let step = 5
  while (column / step > 20) step *= 2
  return step
}

/** One point: its ground, and on it a column of water with the limit marked that is its own. */
export function Column({ relief, before, after, chosen, onChoose, ...point }: Props) {
  const { number, name, pressure, head, limit, good, lang, state } = point
  const floor = (height: number | undefined) => (relief.raised ? (height ?? 0) : 0)
  const ground = floor(point.ground)
  const y = (height: number) => 100 - percentUp(relief, height)
  const middle = (neighbour: number | undefined) => (ground + floor(neighbour ?? point.ground)) / 2
  const step = tickStep(relief.column)
  const bar = (from: number, to: number) => ({ x: 28, width: 44, y: y(to), height: y(from) - y(to) })
  return (
    <button type="button" className={styles.column} aria-pressed={chosen} lang={lang} onClick={onChoose}>
      <span className={styles.drawing}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label={`${name} ${state.word}`}>
          <path
            className={styles.grid}
            d={numbersOf(relief)
              .map((height) => `M0 ${y(height)}H100`)
              .join('')}
          />
          <path
            className={styles.ground}
            d={`M-1 100 V${y(middle(before))} L50 ${y(ground)} L101 ${y(middle(after))} V100 Z`}
          />
          <path
            className={styles.surface}
            d={`M0 ${y(middle(before))} L50 ${y(ground)} L100 ${y(middle(after))}`}
          />
          <rect className={styles.tube} {...bar(ground, ground + relief.column)} />
          {head !== null && (
            <rect className={good ? styles.water : styles.low} {...bar(ground, ground + head)} />
          )}
          <path
            className={styles.tick}
            d={Array.from(
              { length: Math.floor(relief.column / step) },
              (_, tick) => `M28 ${y(ground + (tick + 1) * step)}h${tick % 2 ? 16 : 9}`,
            ).join('')}
          />
          <path className={styles.limit} d={`M18 ${y(ground + limit)} H82`} />
        </svg>
        <span
          className={styles.value}
          style={{ insetBlockEnd: `${percentUp(relief, ground + Math.max(head ?? 0, limit))}%` }}
        >
          {pressure ?? '—'}
        </span>
      </span>
      <span className={styles.foot}>
        <span className={styles.number}>{number}</span>
        <span className={styles.sign} data-tone={state.tone} aria-hidden="true">
          {signs[state.tone]}
        </span>
      </span>
    </button>
  )
}
