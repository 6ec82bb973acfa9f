import styles from './trend.module.css'

interface Props {
  /** oldest first; null leaves a gap */
  values: (number | null)[]
  /** the band that is allowed; null is open on that side */
  atLeast: number | null
  atMost: number | null
  label: string
}

const WIDTH = 240
const HEIGHT = 56

/** A small multiple: values against their allowed band, on a gauge whose ticks stand at the band's edges. */
export function Trend({ values, atLeast, atMost, label }: Props) {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return null
  const top = Math.max(...known, atMost ?? 0, (atLeast ?? 0) * 1.6) * 1.12 || 1
  const bottom = Math.min(...known, atLeast ?? 0, 0)
  const y = (value: number) => HEIGHT - ((value - bottom) / (top - bottom)) * HEIGHT
  const x = (index: number) => 8 + (index / Math.max(1, values.length - 1)) * (WIDTH - 16)
  const bandTop = atMost === null ? 0 : y(atMost)
  const bandBottom = atLeast === null ? HEIGHT : y(atLeast)
  const points = values.flatMap((value, index) => (value === null ? [] : [`${x(index)},${y(value)}`]))
  const last = values.findLastIndex((value) => value !== null)
  const lastValue = values[last] ?? 0

  return (
    <svg className={styles.trend} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <rect
        className={styles.band}
        x="0"
        y={bandTop}
        width={WIDTH}
        height={Math.max(0, bandBottom - bandTop)}
      />
      {atMost !== null && <line className={styles.edge} x1="0" x2={WIDTH} y1={bandTop} y2={bandTop} />}
      {atLeast !== null && <line className={styles.edge} x1="0" x2={WIDTH} y1={bandBottom} y2={bandBottom} />}
      <polyline className={styles.line} points={points.join(' ')} />
      <circle className={styles.dot} cx={x(last)} cy={y(lastValue)} r="4.5" />
    </svg>
  )
}
