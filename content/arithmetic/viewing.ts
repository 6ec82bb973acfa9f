/** How large what is read from afar must be: text as high as the distance divided by 200. */
const TEXT = 200

/** The smallest text of a screen that is only looked at, as a share of its reading size. */
const SMALLEST = 0.75

/** The largest reading size that leaves room for what is to be read, as a share of the panel's shorter side. */
const LARGEST = 0.05

/** From how far, in metres, every line of a panel (mm) can be read at most. */
export const readableFrom = ({ width, height }: { width: number; height: number }): number =>
  Math.floor((Math.min(width, height) * LARGEST * SMALLEST * TEXT) / 100) / 10

/** The same of a board's own text, which is little and large: `--far` of the screens' tokens. */
const LARGEST_ON_BOARD = 0.08

export const boardReadableFrom = ({ width, height }: { width: number; height: number }): number =>
  Math.floor((Math.min(width, height) * LARGEST_ON_BOARD * TEXT) / 100) / 10
