import type { Display } from 'electron'
import type { Screen, ScreenRole } from '../../content/schema/device.ts'
import type { DisplayFact } from '../device/host-wire.ts'

export interface ScreenPlace {
  id: string
  role: ScreenRole
  display?: Screen['display']
}

export interface Placement {
  screen: ScreenPlace
  /** null when this machine has no display left for it */
  display: Display | null
  /** whether the display is the one that device.yaml asks for, or any where it asks for none */
  asked: boolean
}

/** Counters and staff sit at their own computers, in a browser. */
const shownByShell: Record<ScreenRole, boolean> = {
  touch: true,
  signage: true,
  strip: true,
  board: true,
  counter: false,
  staff: false,
}

/** A machine that names no screen of its own is one touch screen. */
export function screensShownHere(screens: readonly ScreenPlace[]): [ScreenPlace, ...ScreenPlace[]] {
  const [first, ...others] = screens.filter(({ role }) => shownByShell[role])
  return first ? [first, ...others] : [{ id: 'touch', role: 'touch' }]
}

/**
 * Gives each screen a display of its own. Display ids change with the port that a cable is put in, so a display is
 * known by label, native size and touch. What is asked for comes first; a screen whose display is not there takes
 * another free one (touch screens a touch display, then the primary one), so that it is seen at all.
 */
export function placeScreens(
  screens: readonly ScreenPlace[],
  displays: readonly Display[],
  primary: number,
): Placement[] {
  const free = new Set(displays)
  const take = (fits: (display: Display) => boolean): Display | null => {
    const found = displays.find((display) => free.has(display) && fits(display)) ?? null
    if (found) free.delete(found)
    return found
  }
  const asked = new Map<ScreenPlace, Display | null>()
  for (const screen of screens) {
    const { display: wish } = screen
    if (wish)
      asked.set(
        screen,
        take((display) => fits(display, wish)),
      )
  }
  return screens.map((screen) => {
    const wished = asked.get(screen)
    if (wished) return { screen, display: wished, asked: true }
    const display =
      (screen.role === 'touch' ? take(isTouch) : null) ?? take(({ id }) => id === primary) ?? take(() => true)
    return { screen, display, asked: wished === undefined && display !== null }
  })
}

export function displayFact(display: Display): DisplayFact {
  return { label: display.label, ...nativeSize(display), touch: isTouch(display) }
}

function fits(display: Display, { label, width, height, touch }: NonNullable<Screen['display']>): boolean {
  const native = nativeSize(display)
  // Sizes come rounded to whole logical pixels, one of which is up to scaleFactor native ones.
  const near = (asked: number | undefined, is: number) =>
    asked === undefined || Math.abs(asked - is) <= Math.floor(display.scaleFactor - 0.001)
  return (
    (label === undefined || label === display.label) &&
    near(width, native.width) &&
    near(height, native.height) &&
    (touch === undefined || touch === isTouch(display))
  )
}

/** As it stands: a panel turned upright is higher than wide. */
function nativeSize({ size, scaleFactor }: Display) {
  return { width: Math.round(size.width * scaleFactor), height: Math.round(size.height * scaleFactor) }
}

const isTouch = ({ touchSupport }: Display) => touchSupport === 'available'
