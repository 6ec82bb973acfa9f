import { useEffect, useState } from 'react'
import { clock } from '../../store/clock.ts'

/** Which of so many is on, counted from 0: on by one every so many ms. */
export function useTurn(count: number, ms: number): number {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (count < 2) return
    return clock.after(ms, () => setTurn((before) => before + 1))
  }, [count, ms, turn])
  return turn % Math.max(1, count)
}
