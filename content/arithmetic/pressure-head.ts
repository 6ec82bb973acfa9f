/**
 * How high a pressure lifts water by itself: 1 MPa holds up 10⁶ Pa / (1000 kg/m³ × 9.80665 m/s²) = 101.97 m. What pipes,
 * meters and taps take of it on the way is not in it.
 */
const METRES_PER_MPA = 101.97

/** From floor to floor in a block of flats, in metres. */
const STOREY = 3

/** Metres of water that a pressure in MPa holds up. */
export const headOf = (mpa: string | number) => Number(mpa) * METRES_PER_MPA

export interface PlainHead {
  /** rounded: a tenth more would look measured */
  metres: number
  /** how many whole storeys are as high; 0 where it is less than one */
  storeys: number
}

/** The same for people who think in storeys rather than in MPa. */
export function plainHead(mpa: string): PlainHead {
  const head = headOf(mpa)
  return { metres: Math.round(head), storeys: Math.floor(head / STOREY) }
}
