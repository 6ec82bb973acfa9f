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
  /** null when this machine has no display left for it, or the one that it insists on is not there */
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
 * known by label, native size, touch and its place among those that are alike. What is asked for comes first; a screen
 * whose display is not there takes another free one (touch screens a touch display, then the primary one), so that it is
 * seen at all, unless it is to stay dark then. `given` are the ids that screens have now: a screen that could stand
 * anywhere stays where it is, whatever the system's list was turned into.
 */
export function placeScreens(
  screens: readonly ScreenPlace[],
  displays: readonly Display[],
  primary: number,
  given: ReadonlyMap<string, number> = new Map(),
): Placement[] {
  const free = new Set(displays)
  const ordered = [...displays].sort(byPlace)
  const take = (display: Display | undefined): Display | null => {
    if (display) free.delete(display)
    return display ?? null
  }
  const takeFirst = (fits: (display: Display) => boolean) =>
    take(displays.find((display) => free.has(display) && fits(display)))

  const asked = new Map<ScreenPlace, Display | null>()
  for (const screen of screens) {
    const { display: wish } = screen
    if (!wish) continue
    const alike = ordered.filter((display) => fits(display, wish))
    // Counted among all that are alike, taken or not: two screens that name the first and the second never swap.
    const found = wish.nth === undefined ? alike.find((each) => free.has(each)) : alike[wish.nth - 1]
    asked.set(screen, take(found && free.has(found) ? found : undefined))
  }
  const placed = new Map<ScreenPlace, Display | null>()
  const waiting = screens.filter((screen) => !asked.get(screen) && screen.display?.fallback !== 'none')
  for (const screen of waiting) {
    // A touch screen that had to stand elsewhere goes back as soon as there is something to touch.
    const mayStay = (display: Display) =>
      screen.role !== 'touch' || isTouch(display) || ![...free].some(isTouch)
    const kept = takeFirst((display) => display.id === given.get(screen.id) && mayStay(display))
    if (kept) placed.set(screen, kept)
  }
  for (const screen of waiting) {
    if (placed.has(screen)) continue
    const own = screen.role === 'touch' ? takeFirst(isTouch) : null
    placed.set(screen, own ?? takeFirst(({ id }) => id === primary) ?? takeFirst(() => true))
  }
  return screens.map((screen) => {
    const wished = asked.get(screen)
    if (wished) return { screen, display: wished, asked: true }
    const display = placed.get(screen) ?? null
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

/** As people count them: from the left, and of those above each other from the top. */
const byPlace = (one: Display, other: Display) =>
  one.bounds.x - other.bounds.x || one.bounds.y - other.bounds.y

/** As it stands: a panel turned upright is higher than wide. */
export function nativeSize({ size, scaleFactor }: Display) {
  return { width: Math.round(size.width * scaleFactor), height: Math.round(size.height * scaleFactor) }
}

const isTouch = ({ touchSupport }: Display) => touchSupport === 'available'
