import styles from './tank.module.css'

interface Props {
  /** tier boundaries in m³ of a period; none where one price holds for all */
  marks: number[]
  /** m³ of the period */
  volume: number
  label: string
}

const WIDTH = 200
const HEIGHT = 520
const TOP = 24
/** Beyond this many times the highest mark the tank is simply full: the marks must stay apart. */
const FULL = 3

/** A tank without marks ends well above what is in it, and a small use still looks small. */
const UNMARKED = 100

/** A period's water in a tall tank with a staff gauge: the tiers are its marks, the level is what was used. */
export function Tank({ marks, volume, label }: Props) {
  const highest = Math.max(...marks, 0)
  const roomy = Math.max(highest * 1.3, volume * 1.1)
  const capacity = highest > 0 ? Math.min(roomy, highest * FULL) : Math.max(UNMARKED, volume * 1.3)
  const y = (value: number) => HEIGHT - (Math.min(value, capacity) / capacity) * (HEIGHT - TOP)
  const step = stepFor(capacity)
  const ticks = Array.from({ length: Math.floor(capacity / step) + 1 }, (_, index) => index * step)
  return (
    <svg className={styles.tank} viewBox={`0 0 ${WIDTH} ${HEIGHT + 4}`} role="img" aria-label={label}>
      <rect className={styles.ground} x="70" y="0" width="128" height={HEIGHT} />
      <g className={styles.water} style={{ transform: `translateY(${y(volume)}px)` }}>
        <rect className={styles.level} x="70" y="0" width="128" height={HEIGHT * 2} />
        <line className={styles.surface} x1="70" x2="198" y1="0" y2="0" />
      </g>
      <rect className={styles.mask} x="0" y={HEIGHT} width={WIDTH} height={HEIGHT * 2} />
      <path
        className={styles.tick}
        d={ticks.map((tick, index) => `M70 ${y(tick)}h${index % 5 === 0 ? 22 : 12}`).join('')}
      />
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

/** m³ from tick to tick: a round figure that leaves no more ticks than can be told apart. */
function stepFor(capacity: number): number {
  for (let step = 1; ; step *= 10)
    for (const times of [1, 2, 5]) if (capacity / (step * times) <= 30) return step * times
}
