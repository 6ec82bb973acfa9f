import styles from './course.module.css'

interface Props {
  /** MPa, oldest first */
  values: readonly number[]
  /** MPa */
  atLeast: string
  from: string
  until: string
  label: string
}

const HEADROOM = 1.25
const MOST_TICKS = 20

/** MPa from tick to tick: as fine as still can be told apart. */
function stepFor(top: number): number {
  let step = 0.05
  while (top / step > MOST_TICKS) step *= 2
  return step
}

/** How a point's pressure went, on a gauge from nothing upwards with the least that is owed marked on it. */
export function Course({ values, atLeast, from, until, label }: Props) {
  const limit = Number(atLeast)
  const top = Math.max(limit * 1.6, ...values) * HEADROOM || 1
  const y = (value: number) => 100 - (100 * value) / top
  const x = (index: number) => 4 + (94 * index) / Math.max(1, values.length - 1)
  const step = stepFor(top)
  const up = (value: number) => ({ insetBlockEnd: `${(100 * value) / top}%` })
  return (
    <figure className={styles.course}>
      <div className={styles.chart}>
        <div className={styles.axis} aria-hidden="true">
          <span style={up(0)}>0</span>
          <strong style={up(limit)}>{atLeast}</strong>
        </div>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label={label}>
          <rect className={styles.band} x="0" y="0" width="100" height={y(limit)} />
          <path
            className={styles.tick}
            d={Array.from(
              { length: Math.floor(top / step) + 1 },
              (_, tick) => `M0 ${y(tick * step)}h${tick % 2 ? 1.5 : 3}`,
            ).join('')}
          />
          <path className={styles.limit} d={`M0 ${y(limit)} H100`} />
          <polyline
            className={styles.line}
            points={values.map((value, index) => `${x(index)},${y(value)}`).join(' ')}
          />
        </svg>
        <span className={styles.now} style={up(values.at(-1) ?? 0)} />
      </div>
      <figcaption className={styles.ends}>
        <span>{from}</span>
        <span>{until}</span>
      </figcaption>
    </figure>
  )
}
