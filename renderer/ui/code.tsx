import { useMemo } from 'react'
import { encode } from 'uqr'
import styles from './code.module.css'
import { useLater } from './later.tsx'

/** What the QR standard wants left blank around a code, in modules. */
const QUIET_ZONE = 4

/** One path of all dark modules, run by run; `size` counts the blank border too. */
export function drawCode(text: string): { size: number; path: string } {
  // Half a character, as a machine may send, has no bytes.
  const { data, size } = encode(text.toWellFormed(), { ecc: 'M', border: QUIET_ZONE })
  const path = data.flatMap((row, y) =>
    runsOf(row).map(([from, length]) => `M${from} ${y}h${length}v1h-${length}z`),
  )
  return { size, path: path.join('') }
}

function runsOf(row: readonly boolean[]): [from: number, length: number][] {
  const runs: [number, number][] = []
  row.forEach((dark, x) => {
    const last = runs.at(-1)
    if (!dark) return
    if (last && last[0] + last[1] === x) last[1]++
    else runs.push([x, 1])
  })
  return runs
}

interface Props {
  text: string
  label: string
  /** among others, alone on a slip, or on paper */
  stands?: 'among' | 'alone' | 'paper'
  /** drawn after the first frame of what it stands in: finding the best of eight masks takes longer than a whole page */
  later?: boolean
}

/** A QR code, drawn from the text it carries and never taken from a picture. */
export function Code({ text, label, stands = 'among', later = false }: Props) {
  const isDue = useLater(later)
  const drawn = useMemo(() => (isDue ? drawCode(text) : null), [isDue, text])
  return (
    <svg
      className={styles[stands]}
      data-modules={drawn?.size}
      viewBox={drawn ? `0 0 ${drawn.size} ${drawn.size}` : undefined}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      {drawn && <path d={drawn.path} />}
    </svg>
  )
}
