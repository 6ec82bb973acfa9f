import type { ScreenRole } from '../../content/schema/device.ts'

/** The visible area of a screen in mm, which turns every size on it into real millimetres. */
export interface Panel {
  width: number
  height: number
  /** of the lower edge above the floor, in mm */
  mountedAt?: number | undefined
  /** how far away those sit who must still read every line, in m */
  seenFrom?: number | undefined
}

/** A 32-inch panel standing upright: what a screen is taken for until `device.yaml` says otherwise. */
export const usualPanel: Panel = { width: 398, height: 708 }

/** Other kinds of screen: a 55-inch panel lying on its side in a waiting area, a 43-inch board, a strip of 192×32 lamps 5 mm apart. */
export const usualPanels: Partial<Record<ScreenRole, Panel>> = {
  signage: { width: 1210, height: 680 },
  board: { width: 941, height: 529 },
  strip: { width: 960, height: 160 },
}

/**
 * How high a hand reaches from a wheelchair, in mm above the floor: a little less than the 1,220 mm (48 in) that the
 * ADA Standards of 2010, 308.2.1, allow for a forward reach with nothing in the way.
 */
export const REACH = 1200

const LARGEST = 20_000
const HIGHEST = 5_000
const bounds = { width: { least: 50 }, height: { least: 20 } }
const name =
  /^(\d{2,5}(?:\.\d{1,2})?)x(\d{2,5}(?:\.\d{1,2})?)(?:-at-(\d{1,4}(?:\.\d{1,2})?))?(?:-from-(\d{1,2}(?:\.\d{1,2})?))?\.css$/

export const panelPath = ({ width, height, mountedAt, seenFrom }: Panel): string => {
  const hung = mountedAt === undefined ? '' : `-at-${hundredths(mountedAt)}`
  const far = seenFrom === undefined ? '' : `-from-${hundredths(seenFrom)}`
  return `/panel/${hundredths(width)}x${hundredths(height)}${hung}${far}.css`
}

/** null for a size that no panel has. */
export function panelFrom(file: string): Panel | null {
  const [, across, up, hung, far] = name.exec(file) ?? []
  if (across === undefined || up === undefined) return null
  const [width, height] = [Number(across), Number(up)]
  const mountedAt = hung === undefined ? undefined : Number(hung)
  const seenFrom = far === undefined ? undefined : Number(far)
  const fits =
    width >= bounds.width.least &&
    height >= bounds.height.least &&
    Math.max(width, height) <= LARGEST &&
    (mountedAt ?? 0) <= HIGHEST
  return fits ? { width, height, mountedAt, seenFrom } : null
}

/**
 * `--panel-reach` is how much of the panel, from its lower edge up, a hand reaches from a wheelchair; it may be none.
 * Where nobody measured how the panel hangs, the touch screen takes it for a usual one (`low-reach.css`).
 * `--seen-from` is there where somebody said it: the letters of a screen that is only looked at follow it.
 */
export const panelStyle = ({ width, height, mountedAt, seenFrom }: Panel): string => {
  const hung = mountedAt === undefined ? '' : `;--panel-reach:${hundredths(REACH - mountedAt)}`
  const far = seenFrom === undefined ? '' : `;--seen-from:${hundredths(seenFrom)}`
  return `:root{--panel-width:${width};--panel-height:${height}${hung}${far}}`
}

const hundredths = (mm: number) => String(Math.round(mm * 100) / 100)
