import { MOST_AREAS, type LeftOut } from '../../../../content/arithmetic/pasted-areas.ts'

export interface LeftOutGroup {
  why: LeftOut['why']
  first: string[]
  /** others of the same reason */
  more: number
}

/** Nobody reads a thousand refusals: a few say what the others are. */
const FEW = 4
const LONGEST = 40

/** By reason, each with its first few. */
export function groupsOf(leftOut: readonly LeftOut[]): LeftOutGroup[] {
  const reasons = [...new Set(leftOut.map(({ why }) => why))]
  return reasons.map((why) => {
    const said = leftOut.filter((each) => each.why === why).map((each) => each.said)
    const first = said
      .slice(0, FEW)
      .map((each) => (each.length > LONGEST ? `${each.slice(0, LONGEST)}…` : each))
    return { why, first, more: Math.max(0, said.length - FEW) }
  })
}

/** What was said of a paste holds until whoever pasted has mended it: written it in, made room, or begun anew. */
export function stillLeftOut(
  ofPasted: readonly LeftOut[],
  text: string,
  areas: readonly string[],
): readonly LeftOut[] {
  if (text.trim() === '' && areas.length === 0) return ofPasted.filter(({ why }) => why !== 'twice')
  return ofPasted.filter(({ said, why }) => {
    if (why === 'too-many') return areas.length >= MOST_AREAS
    return why === 'twice' ? areas.includes(said) : !areas.includes(said)
  })
}
