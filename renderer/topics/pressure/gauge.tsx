import styles from './gauge.module.css'

interface Props {
  /** MPa; null draws an empty column */
  pressure: number | null
  /** MPa */
  atLeast: number
  /** MPa at the top of the scale */
  top: number
  label: string
}

/** MPa that networks seldom exceed. */
const USUAL_TOP = 0.6
const HEIGHT = 150
const MOST_TICKS = 25

/** One scale for all points lets them be compared; it reaches as far as the highest of them, in MPa. */
export const scaleTop = (pressures: readonly number[]) => Math.max(USUAL_TOP, ...pressures)

/** MPa from tick to tick: as fine as still can be told apart. */
function stepFor(top: number): number {
  let step = 0.05
  while (top / step > MOST_TICKS) step *= 2
  return step
}

/** A pressure column with its own limit marked: higher is stronger, the mark is the least that is owed. */
export function PressureGauge({ pressure, atLeast, top, label }: Props) {
  const y = (value: number) => HEIGHT - (value / top) * HEIGHT
  const step = stepFor(top)
  return (
    <svg className={styles.gauge} viewBox={`0 0 60 ${HEIGHT}`} role="img" aria-label={label}>
      <rect className={styles.ground} x="14" y="0" width="32" height={HEIGHT} />
      {pressure !== null && (
        <rect className={styles.level} x="14" y={y(pressure)} width="32" height={HEIGHT - y(pressure)} />
      )}
      {Array.from({ length: Math.floor(top / step + 1e-9) + 1 }, (_, tick) => (
        <line
          key={tick}
          className={styles.tick}
          x1="14"
          x2={tick % 2 === 0 ? 26 : 20}
          y1={y(tick * step)}
          y2={y(tick * step)}
        />
      ))}
      <path className={styles.limit} d={`M4 ${y(atLeast)} H56`} />
    </svg>
  )
}
