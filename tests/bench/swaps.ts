/** The signage screen through thousands of slides on a sped-up clock, with what it holds counted after each sweep of memory. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { root } from '../support/hall.ts'
import type { Room } from './bench.ts'
import { curve } from './curve.ts'
import { median } from './samples.ts'
import { makeSeamsContent } from './seams-content.ts'
import { startHall } from './served.ts'
import { openSteppedScreen, type SteppedScreen } from './stepped-screen.ts'

/** What a page holds, after its rubbish was collected. */
export interface Held {
  swaps: number
  heapKb: number
  nodes: number
  listeners: number
  timers: number
  objectUrls: number
}

const SIZE = { width: 480, height: 270 }
const SAMPLES = 50
/** of a screen at rest, no moment is looked at until the next one is made ready */
const LONGEST_MS = 60_000
/** a change of slides in three frames is enough: here nothing is looked at */
const FRAME_MS = 325

/** The slide by which what is held is counted: another one holds another number of elements. */
const SAME_SLIDE = '第0句话'

/**
 * What the optimising compilers make of the program in the course of hours counts as heap, and is none of the page's
 * doing: a heap's snapshots after 1,600 and 4,400 slides differ by nothing else. Without them nothing else hides in it.
 */
const COMPILED_ONCE = '--js-flags=--no-opt --no-maglev'

/** all while one slide is at rest */
const LOOKS = 6

/** Everything has been on at least once. */
export const warmUpOf = (swaps: number) => Math.min(2_000, Math.ceil(swaps / 4))

export async function swap(
  room: Room,
  swaps: number,
  report: (held: Held) => void = () => {},
): Promise<Held[]> {
  const content = join(await room.folder('content'), 'content')
  const { change } = await makeSeamsContent(content)
  const hall = await startHall(room, content, await room.folder('data'))
  const screen = await openSteppedScreen(room, `${hall.address}?screen=signage`, SIZE, {
    flags: [COMPILED_ONCE],
  })
  // What the browser keeps of answers, for a developer to look at, is not the page's.
  await screen.send('Network.disable')
  const every = Math.max(1, Math.floor(swaps / SAMPLES))
  const held: Held[] = []
  let entering: string | undefined
  let isDue = false
  for (let seen = 0; seen < swaps;) {
    const { layers } = await screen.pass(entering === undefined ? LONGEST_MS : FRAME_MS)
    await screen.frame()
    const now = layers.find(({ state }) => state === 'entering')?.key
    if (now === undefined || now === entering) {
      entering = now
      continue
    }
    entering = now
    seen++
    isDue ||= seen % every === 0
    if (isDue && layers.at(-1)?.shows.includes(SAME_SLIDE)) {
      isDue = false
      held.push(await holds(screen, seen))
      report(held.at(-1) as Held)
      // Always so long before the next look, so that as many documents have been fetched since.
      await change()
    }
  }
  if (screen.faults.length > 0) throw new Error(screen.faults.join('\n'))
  return held
}

/** Looked at with a slide at rest, so that the same is mounted each time. */
async function holds(screen: SteppedScreen, swaps: number): Promise<Held> {
  for (let tries = 0; tries < 200; tries++) {
    const { layers } = await screen.pass(FRAME_MS)
    await screen.frame()
    if (layers.length === 1 && layers[0]?.state === 'on') break
  }
  for (let times = 0; times < 3; times++) await screen.send('HeapProfiler.collectGarbage')
  const { usedSize } = await screen.send<{ usedSize: number }>('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await screen.send<{ nodes: number; jsEventListeners: number }>(
    'Memory.getDOMCounters',
  )
  const { objectUrls } = await counted(screen)
  return {
    ...{ swaps, heapKb: usedSize / 1024, nodes, listeners: jsEventListeners, objectUrls },
    timers: await heldTimers(screen),
  }
}

const counted = (screen: SteppedScreen) =>
  screen.evaluate<{ timers: number; objectUrls: number }>('pageClock.counts()')

/** What is being made ready has a time limit, a timer that ends with it: held are the fewest of some looks. */
async function heldTimers(screen: SteppedScreen): Promise<number> {
  let fewest = Infinity
  for (let look = 0; look < LOOKS; look++) {
    fewest = Math.min(fewest, (await counted(screen)).timers)
    const { layers } = await screen.pass(FRAME_MS)
    await screen.frame()
    if (layers.length !== 1) break
  }
  return fewest
}

/** fewer tell nothing */
const LEAST_SAMPLES = 10

/** Percent by which the last fifth, in the middle, lies above the first after the warm-up; NaN where that cannot be told. */
export function growthOf(held: readonly Held[], of: Exclude<keyof Held, 'swaps'>, warmUp: number): number {
  const warm = held.filter(({ swaps }) => swaps > warmUp)
  if (warm.length < LEAST_SAMPLES) return NaN
  const fifth = Math.floor(warm.length / 5)
  const [first, last] = [warm.slice(0, fifth), warm.slice(-fifth)].map((part) =>
    median(part.map((each) => each[of])),
  )
  if (first === undefined || last === undefined) return NaN
  return first === 0 ? last * 100 : (last / first - 1) * 100
}

/** Where the curve is drawn, outside of what is tracked. */
export const curveFile = join(root, 'dist/bench/heap.svg')

export async function drawHeld(held: readonly Held[]): Promise<string> {
  await mkdir(dirname(curveFile), { recursive: true })
  await writeFile(
    curveFile,
    curve(
      'Heap after a sweep, in kB, over slide changes',
      held.map(({ swaps, heapKb }) => [swaps, heapKb]),
    ),
  )
  return curveFile
}

/** What is held to be flat, besides the heap. */
export const flat = ['nodes', 'listeners', 'timers', 'objectUrls'] as const
