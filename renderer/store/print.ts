import type { PrintAnswer } from '../../electron/server/wire.ts'
import { useHall } from './hall.ts'
import { report } from './report.ts'

/**
 * Prints what this page shows to print media, which says `text`: the shell does it unasked, or this browser in its own
 * way. Says whether it was sent off.
 */
export async function printPage(text: string): Promise<boolean> {
  const { id } = useHall.getState().screen
  // What no screen displays asks for no letters by itself. Without them the system's own are printed.
  await document.fonts.load('1em "Mingchuang Sans"', text).catch(() => [])
  try {
    const answer = await fetch('/print', {
      method: 'POST',
      body: JSON.stringify({ screen: id }),
      headers: { 'content-type': 'application/json' },
    })
    if (!answer.ok) return false
    const printed = (await answer.json()) as PrintAnswer
    if (printed.by === 'shell') return printed.ok
    window.print()
    return true
  } catch (error) {
    report(error)
    return false
  }
}
