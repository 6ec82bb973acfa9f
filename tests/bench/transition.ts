/** One change of slides, looked at frame by frame: none blank, and each one slide laid whole over another. */
import { slideOf, sumUp, unexplained, type Laid, type Slide, type Sums } from './overlay.ts'
import type { Standing } from './page-clock.ts'
import type { Picture } from '../support/png.ts'
import { crop, isBlank, shareOf, type Box } from './picture.ts'
import type { StageLook } from './stage-watch.ts'
import { FRAME_MS, type SteppedScreen } from './stepped-screen.ts'

/** a screen at rest is next looked at when another slide is made ready, so many ms later at most */
export const LONGEST_MS = 60_000
/** of a change of 650 ms, frames in which it must be seen on its way */
const LEAST_MOVED = 30
/** rows of the stage that the gauge lies over: it tells how long a slide stays, and is none of it */
const GAUGE = 2

/** One frame: what the document says of it, and what was drawn. */
interface Taken {
  look: Look
  picture: Picture
  sums: Sums
}

export type Look = StageLook & { standing: Standing; faults: string[] }

/** What was seen of one change of slides. */
export interface Seen {
  frames: number
  blank: number
  mixed: number
  /** where, for whoever looks into it */
  places: string[]
  /** a clip took part, which is left out where it is */
  hasClip: boolean
  /** ms until a clip that comes in shows itself */
  clipMs: number
  faults: string[]
}

const LOOK = '({ ...stageWatch.look(), faults: stageWatch.faults(), standing: pageClock.standing() })'

export const lookAt = (screen: SteppedScreen) => screen.evaluate<Look>(LOOK)

export const isEntering = ({ standing }: Look) => standing.layers.some(({ state }) => state === 'entering')

/**
 * From one slide at rest to the next at rest, frame by frame. `meddle` spoils a frame on purpose: it is called before
 * each, and what it gives is run in the page.
 */
export async function watchTransition(
  screen: SteppedScreen,
  meddle: (frame: number) => string | null = () => null,
): Promise<Seen> {
  const faults = new Set<string>()
  const places: string[] = []
  let blank = 0
  let frames = 0
  /** What was drawn, and then what the document says of it: motion goes by the frame's time. */
  const see = async (): Promise<Taken> => {
    const shot = await screen.shot()
    const look = await lookAt(screen)
    for (const fault of look.faults) faults.add(fault)
    const { stage } = look
    const picture = crop(shot, { ...stage, height: stage.height - GAUGE })
    frames++
    if (isBlank(picture)) {
      blank++
      places.push(`blank: ${where(look)}`)
    }
    return { look, picture, sums: sumUp(picture) }
  }
  let mixed = 0
  const compare = ({ look, sums }: Taken, from: Taken, to: Slide, laid: Laid) => {
    const blocks = unexplained(sums, from.sums, to, laid, clipBoxes(look))
    if (blocks === 0) return
    mixed++
    places.push(`${blocks} blocks mixed: ${where(look)}`)
  }

  let old = await see()
  // While the next one is made ready the clock stands, and nothing of it may be seen.
  let seen = old
  for (; !isEntering(seen.look); old = seen) {
    await screen.pass(LONGEST_MS)
    seen = await see()
    if (isEntering(seen.look)) break
    if (seen.look.standing.now === old.look.standing.now) compare(seen, old, slideOf(old.picture), atRest)
  }
  const taken: Taken[] = []
  for (; isEntering(seen.look); seen = await see()) {
    taken.push(seen)
    const script = meddle(taken.length)
    if (script) await screen.evaluate(script)
    await screen.pass(FRAME_MS)
  }
  const next = slideOf(seen.picture)
  for (const each of taken) compare(each, old, next, each.look.laid ?? atRest)
  const moved = taken.filter(({ look: { laid } }) => laid && (laid.dx > 0 || laid.dy > 0 || laid.opacity < 1))
  if (moved.length < LEAST_MOVED) faults.add(`only ${moved.length} frames moved`)
  const hasClip = taken.some(({ look }) => look.clips.some(({ state }) => state !== 'unseen'))
  return { frames, blank, mixed, places, hasClip, clipMs: clipMs(taken), faults: [...faults] }
}

const where = ({ standing: { now, layers }, laid }: Look) =>
  `${new Date(now).toISOString()} ${layers.map(({ state, shows }) => `${state} ${shows}`).join(', ')} ${JSON.stringify(laid)}`

const atRest = { dx: 0, dy: 0, opacity: 1 }

/** Where clips are, on the stage, with the pixels around that they touch where they lie between two. */
const clipBoxes = ({ clips, stage }: StageLook): Box[] =>
  clips.map(({ box: { x, y, width, height } }) => ({
    x: x - stage.x - 1,
    y: y - stage.y - 1,
    width: width + 2,
    height: height + 2,
  }))

/** Blue, of which the bench's own clips are full. */
const isClip = (red: number, _: number, blue: number) => blue > red + 60 || red > blue + 80

function clipMs(taken: readonly Taken[]): number {
  const first = taken.findIndex(({ look, picture }) => {
    const clip = look.clips.find(({ state }) => state === 'entering')
    if (!clip) return true
    const { x, y, width, height } = clip.box
    const seen = {
      x: x - look.stage.x + width * 0.3,
      y: y - look.stage.y + 2,
      width: width * 0.4,
      height: height * 0.9,
    }
    const share = shareOf(picture, seen, isClip)
    // As long as it is below the stage, or shines through faintly, there is nothing to be told.
    return !(share < 0.9) || (look.laid?.opacity ?? 1) < 0.5
  })
  return (first < 0 ? taken.length : first) * FRAME_MS
}

/** What the bench does to a frame to see whether it sees it. */
const spoil = (css: string) =>
  `{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets.push(sheet) }`
const mend = 'document.adoptedStyleSheets.length = 1'

export async function proveItSees(screen: SteppedScreen): Promise<void> {
  // A clip moves by itself and is left out, so the spoilt frames are those of other slides.
  const spoilt = async (css: string, tries = 8): Promise<Seen> => {
    const seen = await watchTransition(screen, (frame) =>
      frame === 12 ? spoil(css) : frame === 13 ? mend : null,
    )
    await screen.evaluate(mend)
    return seen.hasClip && tries > 1 ? spoilt(css, tries - 1) : seen
  }
  const hidden = await spoilt('[data-layer] { visibility: hidden !important }')
  const bare = await spoilt('[data-state=entering] > * { visibility: hidden !important }')
  const over = await spoilt('[data-state=on] { z-index: 9 !important }')
  const faults = [
    hidden.blank > 0 && hidden.faults.length > 0 ? [] : ['a blank frame'],
    bare.mixed > 0 ? [] : ['a slide without its matter'],
    over.mixed > 0 && over.faults.length > 0 ? [] : ['an old slide over the new one'],
  ].flat()
  if (faults.length > 0) throw new Error(`put in on purpose and not seen: ${faults.join()}`)
}
