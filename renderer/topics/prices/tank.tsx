import styles from './tank.module.css'

interface Props {
  /** tier boundaries in m³ a year */
  marks: number[]
  /** m³ a year */
  volume: number
  label: string
}

const WIDTH = 200
const HEIGHT = 520
const TOP = 24
/** Beyond this many times the highest mark the tank is simply full: the marks must stay apart. */
const FULL = 3

/** A year's water in a tall tank with a staff gauge: the tiers are its marks, the level is what was used. */
export function Tank({ marks, volume, label }: Props) {
  const highest = Math.max(...marks, 1)
  const capacity = Math.min(Math.max(highest * 1.3, volume * 1.1), highest * FULL)
  const y = (value: number) => HEIGHT - (Math.min(value, capacity) / capacity) * (HEIGHT - TOP)
  const step = capacity > 2000 ? 500 : capacity > 500 ? 100 : 20
  const ticks = Array.from({ length: Math.floor(capacity / step) + 1 }, (_, index) => index * step)
  return (
    <svg className={styles.tank} viewBox={`0 0 ${WIDTH} ${HEIGHT + 4}`} role="img" aria-label={label}>
      <rect className={styles.ground} x="70" y="0" width="128" height={HEIGHT} />
      <g className={styles.water} style={{ transform: `translateY(${y(volume)}px)` }}>
        <rect className={styles.level} x="70" y="0" width="128" height={HEIGHT * 2} />
        <line className={styles.surface} x1="70" x2="198" y1="0" y2="0" />
      </g>
      <rect className={styles.mask} x="0" y={HEIGHT} width={WIDTH} height={HEIGHT * 2} />
      {ticks.map((tick, index) => (
        <line
          key={tick}
          className={styles.tick}
          x1="70"
          x2={index % 5 === 0 ? 92 : 82}
          y1={y(tick)}
          y2={y(tick)}
        />
      ))}
      {marks.map((mark) => (
        <g key={mark}>
          <line className={styles.mark} x1="62" x2="198" y1={y(mark)} y2={y(mark)} />
          <text className={styles.number} x="56" y={y(mark)} textAnchor="end" dominantBaseline="central">
            {mark}
          </text>
        </g>
      ))}
      <path className={styles.wall} d={`M70 0 V${HEIGHT} H198 V0`} />
    </svg>
  )
}
