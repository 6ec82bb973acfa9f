/** Joins the stage to the hall: what is to be played comes from the store, and the layers are watched as they are painted. */
import { calendarOf } from '../../../content/arithmetic/hours.ts'
import { wallTime } from '../../../content/arithmetic/wall-time.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import type { ScreenFacts } from '../../../electron/server/wire.ts'
import type { Slide } from '../../playback/loop.ts'
import { clock } from '../../store/clock.ts'
import { contentAt, documents, hashesOf, shelf, useHall, type Need, type Shelf } from '../../store/hall.ts'
import { mediaAddress } from '../../store/media.ts'
import { report } from '../../store/report.ts'
import { playClips } from './clips.ts'
import { paintedLayer } from './painted.ts'
import { slideOf } from './slides.ts'
import { createStage, type Scene, type Stage } from './stage.ts'
import { supplyOf } from './supply.ts'

/** What the frame shows, and by which everything is timed. */
export const signageNeeds: readonly Need[] = [['hall'], ['phones'], ['holidays'], ['playlist']]

/** A picture or clip that has failed so often is set aside until the content changes. */
const MOST_FAILURES = 3

export function playSignage({ id, language, playlist }: ScreenFacts, built: number): Stage {
  let failures = new Map<string, number>()

  const scene = (): Scene | null => {
    const state = useHall.getState()
    const from = shelf(state)
    const { snapshot, takeover } = state
    const hall = from && contentAt(from, 'hall', 'hall', language)
    if (!from || !snapshot || !hall) return null
    const held = { shelf: from, snapshot }
    const failed = new Set([...failures].filter(([, times]) => times >= MOST_FAILURES).map(([file]) => file))
    const played = playlistOf(from, language, playlist)
    const now = wallTime(clock.now(), hall.timeZone)
    return {
      programme: {
        items: played?.items ?? [],
        calendar: calendarOf(all(from, language)),
        screen: id,
        timeZone: hall.timeZone,
        takeover: takeover.filter((notice) => from.notice[notice]),
        supply: supplyOf({
          ...held,
          language,
          now,
          failed,
          isDrawn: (topic) => slideOf(topic) !== undefined,
        }),
        built,
      },
      held,
      transition: played?.transition ?? 'rise',
      version: (slide) =>
        slide.is === 'media'
          ? (mediaAddress(snapshot, slide.file) ?? '')
          : hashesOf(needsOf(slide, from), from, language).join(),
    }
  }

  const stage = createStage({
    clock,
    scene,
    fetch: (slide, { shelf: from }) => documents.load(hashesOf(needsOf(slide, from), from, language)),
    painted: ({ key }) => paintedLayer(key),
    entered: ({ key }, broke) => playClips(key, broke),
    failed(slide, error) {
      if (slide.is === 'media') failures.set(slide.file, (failures.get(slide.file) ?? 0) + 1)
      report(slide.is === 'media' ? new Error(`${slide.file}: ${String(error)}`) : error)
    },
  })

  useHall.subscribe((now, before) => {
    if (now.snapshot !== before.snapshot) failures = new Map()
    if (
      now.snapshot !== before.snapshot ||
      now.notices !== before.notices ||
      now.takeover !== before.takeover
    )
      stage.look()
  })
  return stage
}

const needsOf = (slide: Slide, from: Shelf): readonly Need[] =>
  slide.is === 'topic' ? (slideOf(slide.topic)?.needs(from, slide.id) ?? []) : []

/** The screen's own playlist, or else of the first one for its role. */
function playlistOf(from: Shelf, language: string, wanted: string | null): Content['playlist'] | undefined {
  const own = wanted === null ? undefined : contentAt(from, 'playlist', wanted, language)
  const id = Object.keys(from.playlist)
    .sort()
    .find((each) => contentAt(from, 'playlist', each, language)?.role === 'signage')
  return own ?? contentAt(from, 'playlist', id ?? '', language)
}

const all = (from: Shelf, language: string): Content['holidays'][] =>
  Object.keys(from.holidays).flatMap((year) => contentAt(from, 'holidays', year, language) ?? [])
