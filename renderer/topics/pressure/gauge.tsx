import styles from './gauge.module.css'

interface Props {
  /** MPa; null draws an empty column */
  pressure: number | null
  /** MPa */
  atLeast: number
  label: string
}

/** The scale's top in MPa: networks seldom exceed it, and one scale for all points lets them be compared. */
const TOP = 0.6
const HEIGHT = 150

/** A pressure column with its own limit marked: higher is stronger, the mark is the least that is owed. */
export function PressureGauge({ pressure, atLeast, label }: Props) {
  const y = (value: number) => HEIGHT - (Math.min(value, TOP) / TOP) * HEIGHT
  return (
    <svg className={styles.gauge} viewBox={`0 0 60 ${HEIGHT}`} role="img" aria-label={label}>
      <rect className={styles.ground} x="14" y="0" width="32" height={HEIGHT} />
      {pressure !== null && (
        <rect className={styles.level} x="14" y={y(pressure)} width="32" height={HEIGHT - y(pressure)} />
      )}
      {Array.from({ length: 13 }, (_, tick) => (
        <line
          key={tick}
          className={styles.tick}
          x1="14"
          x2={tick % 2 === 0 ? 26 : 20}
          y1={y(tick * 0.05)}
          y2={y(tick * 0.05)}
        />
      ))}
      <path className={styles.limit} d={`M4 ${y(atLeast)} H56`} />
    </svg>
  )
}
