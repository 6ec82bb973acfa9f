/** Every frame of a thousand transitions, looked at: none blank, none that is not one slide laid whole over another. */
import { join } from 'node:path'
import type { Bench, Room } from './bench.ts'
import { clipStarts } from './clip-starts.ts'
import { numberOption } from './number-option.ts'
import { median } from './samples.ts'
import { makeSeamsContent } from './seams-content.ts'
import { startHall } from './served.ts'
import { installStageWatch } from './stage-watch.ts'
import { inPage, openSteppedScreen } from './stepped-screen.ts'
import { isEntering, LONGEST_MS, lookAt, proveItSees, watchTransition, type Seen } from './transition.ts'

const SIZE = { width: 480, height: 270 }
/** so often the content changes meanwhile: all texts at once, and how slides give way */
const CHANGE_EVERY = 40
/** of a screen that is only looked at by its document, so many ms pass from frame to frame */
const STRIDE_MS = 100

async function openStage(room: Room) {
  const content = join(await room.folder('content'), 'content')
  const { change } = await makeSeamsContent(content)
  const hall = await startHall(room, content, await room.folder('data'))
  const screen = await openSteppedScreen(room, `${hall.address}?screen=signage`, SIZE, {
    script: inPage(installStageWatch),
  })
  return { screen, change }
}

/** By the document alone, in every frame. */
async function watchDocument(room: Room, transitions: number) {
  const { screen, change } = await openStage(room)
  const faults: string[] = []
  let frames = 0
  let keys = new Set<string>()
  let seen = 0
  for (let look = await lookAt(screen); seen < transitions;) {
    await screen.pass(isEntering(look) ? STRIDE_MS : LONGEST_MS)
    await screen.frame()
    look = await lookAt(screen)
    frames++
    faults.push(...look.faults)
    for (const { key, state } of look.standing.layers)
      if (state === 'entering' && !keys.has(key)) {
        keys = new Set([...keys, key].slice(-4))
        seen++
        if (seen % (CHANGE_EVERY * 10) === 0) await change()
      }
  }
  return { frames, faults: [...faults, ...screen.faults] }
}

async function watchPixels(room: Room, transitions: number) {
  const { screen, change } = await openStage(room)
  await proveItSees(screen)
  const all: Seen[] = []
  for (let nth = 1; nth <= transitions; nth++) {
    all.push(await watchTransition(screen))
    if (nth % CHANGE_EVERY === 0) await change()
  }
  return { all, faults: screen.faults }
}

export const seams: Bench = {
  says: 'every frame of 1,000 changes of slides: none blank, none mixed',
  async run(room) {
    const pixels = numberOption('transitions', 1000)
    const documents = numberOption('document-transitions', 10_000)
    const [seen, document] = await Promise.all([watchPixels(room, pixels), watchDocument(room, documents)])
    const starts = await clipStarts(room)
    const sum = (of: (each: Seen) => number) => seen.all.reduce((total, each) => total + of(each), 0)
    const faults = [...seen.all.flatMap((each) => each.faults), ...seen.faults, ...document.faults]
    for (const fault of new Set(faults)) console.error(`fault: ${fault}`)
    for (const place of seen.all.flatMap(({ places }) => places).slice(0, 20)) console.error(place)
    const waits = [...seen.all.map(({ clipMs }) => clipMs), ...starts]
    return {
      tables: [
        {
          title: 'Frames looked at; a blank, a half drawn and a mixed one, put in on purpose, were seen',
          head: ['by', 'transitions', 'frames', 'blank', 'mixed', 'faults'],
          rows: [
            [
              'pixels',
              String(pixels),
              String(sum(({ frames }) => frames)),
              String(sum(({ blank }) => blank)),
            ].concat(
              String(sum(({ mixed }) => mixed)),
              String(seen.all.flatMap((each) => each.faults).length),
            ),
            ['document', String(documents), String(document.frames), '', '', String(document.faults.length)],
          ],
        },
        {
          title: `Clips that came in: ms until they showed themselves in stepped frames, and until they moved in real time`,
          head: ['stepped, most', 'real, median', 'real, most'],
          rows: [[Math.max(0, ...seen.all.map(({ clipMs }) => clipMs)), median(starts), Math.max(...starts)]],
        },
      ],
      bars: [
        { name: 'seams.blank', value: sum(({ blank }) => blank), limit: 0 },
        { name: 'seams.mixed', value: sum(({ mixed }) => mixed), limit: 0 },
        { name: 'seams.document', value: faults.length, limit: 0 },
        { name: 'seams.video_ms', value: starts.length === 0 ? NaN : Math.max(...waits), limit: 100 },
      ],
    }
  },
}
