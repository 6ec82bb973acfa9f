import styles from './time-bar.module.css'

/** 24 parts of the stretch, every sixth mark longer, as the drawing's viewBox has them. */
const TICKS = Array.from(
  { length: 25 },
  (_, tick) => `M${(1000 / 24) * tick} ${tick % 6 === 0 ? 16 : 28}V40`,
).join('')

interface Props {
  /** 0 before the start, 1 at the end; may lie outside */
  progress: number
  from: string
  until: string
  nowLabel: string
  /** an end that was promised first and no longer holds, on the same scale as progress */
  was?: { at: number; label: string }
}

/** At its mark, and never beyond the bar: as much of the words before the mark as of the bar. */
const along = (at: number) => ({
  insetInlineStart: `${100 * at}%`,
  transform: `translateX(${-100 * at}%)`,
})

/** A stretch of time as a staff gauge laid flat: the level is how much of it has passed, the mark is now. */
export function TimeBar({ progress, from, until, nowLabel, was }: Props) {
  const level = Math.min(1, Math.max(0, progress))
  const inside = progress > 0 && progress < 1
  return (
    <div>
      {inside && (
        <div className={styles.above}>
          <span className={styles.now} style={along(level)}>
            {nowLabel}
          </span>
        </div>
      )}
      <svg className={styles.scale} viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.ground} x="0" y="0" width="1000" height="40" />
        <rect className={styles.level} x="0" y="0" width={1000 * level} height="40" />
        <path className={styles.tick} d={TICKS} />
        {was && <line className={styles.was} x1={1000 * was.at} x2={1000 * was.at} y1="0" y2="40" />}
        {inside && <line className={styles.mark} x1={1000 * level} x2={1000 * level} y1="0" y2="40" />}
      </svg>
      <div className={styles.ends}>
        <span>{from}</span>
        <span className={styles.until}>{until}</span>
      </div>
      {was && (
        <div className={styles.promised}>
          <s style={along(was.at)}>{was.label}</s>
        </div>
      )}
    </div>
  )
}
