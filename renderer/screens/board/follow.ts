/** Joins the board to the hall: its light, its newer program, and what is to be seen of it. */
import type { ScreenFacts } from '../../../electron/server/wire.ts'
import { clock } from '../../store/clock.ts'
import { useHall, type Need, type Shelf } from '../../store/hall.ts'
import { lookAtPage, type Look } from '../../store/proof.ts'
import { takeoverOf, urgentNeeds } from '../../store/takeover.ts'
import { followLight } from '../signage/light.ts'
import { renewProgram } from '../signage/renew-program.ts'

export const boardNeeds = (from: Shelf): readonly Need[] => [
  ...([['hall'], ['phones'], ['holidays'], ['playlist'], ['notice']] as const),
  ...urgentNeeds(from),
]

export const lookAtBoard: Look = lookAtPage(() =>
  document.documentElement.dataset['light'] === 'off' ? 'off' : 'queue',
)

/** Returns what ends it. */
export function followBoard(screen: ScreenFacts, built: number): () => void {
  const urgent = () => takeoverOf(useHall.getState(), clock.now()).ids.length > 0
  const ends = [followLight({ clock, screen, built, urgent }), renewProgram(clock, () => location.reload())]
  return () => ends.forEach((end) => end())
}
