/** The visible area of a screen in mm, which turns every size on it into real millimetres. */
export interface Panel {
  width: number
  height: number
}

/** A 32-inch panel standing upright: what a screen is taken for until `device.yaml` says otherwise. */
export const usualPanel: Panel = { width: 398, height: 708 }

const LARGEST = 20_000
const bounds = { width: { least: 50 }, height: { least: 20 } }
const name = /^(\d{2,5}(?:\.\d{1,2})?)x(\d{2,5}(?:\.\d{1,2})?)\.css$/

export const panelPath = ({ width, height }: Panel): string =>
  `/panel/${hundredths(width)}x${hundredths(height)}.css`

/** null for a size that no panel has. */
export function panelFrom(file: string): Panel | null {
  const [, width, height] = (name.exec(file) ?? []).map(Number)
  if (width === undefined || height === undefined) return null
  const fits =
    width >= bounds.width.least && height >= bounds.height.least && Math.max(width, height) <= LARGEST
  return fits ? { width, height } : null
}

export const panelStyle = ({ width, height }: Panel): string =>
  `:root{--panel-width:${width};--panel-height:${height}}`

const hundredths = (mm: number) => String(Math.round(mm * 100) / 100)
