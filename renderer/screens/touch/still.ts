/** A finger that trembles moves less, one that scrolls more. */
const STILL_PX = 10

type Place = Pick<Touch, 'clientX' | 'clientY'>

export const isStill = (from: Place, to: Place) =>
  Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) <= STILL_PX
