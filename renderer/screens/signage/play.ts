/** Joins the stage to the hall: what is to be played comes from the store, and the layers are watched as they are painted. */
import { calendarOf } from '../../../content/arithmetic/hours.ts'
import { wallTime } from '../../../content/arithmetic/wall-time.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import type { ScreenFacts } from '../../../electron/server/wire.ts'
import { playOn } from '../../playback/hold.ts'
import type { Slide } from '../../playback/loop.ts'
import { clock } from '../../store/clock.ts'
import { tellHall } from '../../store/connection.ts'
import { contentAt, documents, hashesOf, shelf, useHall, type Need, type Shelf } from '../../store/hall.ts'
import { mediaAddress } from '../../store/media.ts'
import { playlistFor } from '../../store/playlist.ts'
import { report } from '../../store/report.ts'
import { takeoverOf, urgentNeeds } from '../../store/takeover.ts'
import { nameOf } from './on-stage.ts'
import { followLight, useLight } from './light.ts'
import { playClips } from './clips.ts'
import { paintedLayer } from './painted.ts'
import { renewProgram } from './renew-program.ts'
import { fetchSlide, fetchSlidesAhead, isDrawn, slideOf } from './slides.ts'
import { createStage, FETCH_MS, useStage, type Scene, type Stage } from './stage.ts'
import { supplyOf } from './supply.ts'
import { within } from './within.ts'

/** What the frame shows, and by which everything is timed. */
export const signageNeeds = (from: Shelf): readonly Need[] => [
  ['hall'],
  ['phones'],
  ['holidays'],
  ['playlist'],
  ['layout'],
  ...urgentNeeds(from),
]

/** A hall that is not joined by then is not there: its screen plays all the same. */
const JOIN_MS = 3000

/** A picture or clip that has failed so often is set aside until the content changes. */
const MOST_FAILURES = 3

export function playSignage(screen: ScreenFacts, built: number): Stage {
  const { id, language } = screen
  let failures = new Map<string, number>()

  const scene = (): Scene | null => {
    const state = useHall.getState()
    const from = shelf(state)
    const { snapshot } = state
    const hall = from && contentAt(from, 'hall', 'hall', language)
    if (!from || !snapshot || !hall) return null
    const held = { shelf: from, snapshot }
    const failed = new Set([...failures].filter(([, times]) => times >= MOST_FAILURES).map(([file]) => file))
    const played = playlistFor(from, language, screen)
    const now = wallTime(clock.now(), hall.timeZone)
    return {
      programme: {
        items: (played?.items ?? []).filter(
          (item) => item.is !== 'words' || !state.aside?.includes(nameOf(item)),
        ),
        calendar: calendarOf(all(from, language)),
        screen: id,
        timeZone: hall.timeZone,
        supply: supplyOf({
          ...held,
          language,
          now,
          failed,
          isDrawn,
          aside: state.aside,
          owning: takeoverOf(state, clock.now()).ids,
          screen,
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

  // What a slide is drawn from is known with its code: the stage begins once that of the first one is here.
  let begun = false
  const options: Parameters<typeof createStage>[0] = {
    clock,
    scene: () => (begun ? scene() : null),
    trying: (slide) => tellHall({ type: 'trying', slide: slide && nameOf(slide) }),
    async fetch(slide, { shelf: from }) {
      if (slide.is === 'topic') await fetchSlide(slide.topic)
      await documents.load(hashesOf(needsOf(slide, from), from, language))
    },
    painted: ({ key }) => paintedLayer(key),
    entered: ({ key }, broke) => playClips(key, broke),
    failed(slide, error) {
      if (slide.is === 'media') failures.set(slide.file, (failures.get(slide.file) ?? 0) + 1)
      report(slide.is === 'media' ? new Error(`${slide.file}: ${String(error)}`) : error)
    },
  }

  // While the screen is off nothing is played: what nobody sees must not count as shown.
  let stage: Stage | null = null
  const follow = () => {
    if (useLight.getState().light !== 'off') stage ??= createStage(options)
    else {
      stage?.close()
      stage = null
    }
  }
  const endLight = followLight({
    clock,
    screen,
    built,
    urgent: () => takeoverOf(useHall.getState(), clock.now()).ids.length > 0,
  })
  const endFollowing = useLight.subscribe(follow)
  follow()

  const begin = () => {
    begun = true
    stage?.look()
  }
  const first = scene()
  const slide = first && playOn(null, first.programme, clock.now()).slide
  const code = slide?.is === 'topic' ? fetchSlide(slide.topic) : Promise.resolve()
  // Of a slide that takes the page along the hall has to hear before it is tried.
  const ready = () => void within(clock, FETCH_MS, code).then(begin, begin)
  // What comes next in the store is the hall's hello.
  void within(clock, JOIN_MS, new Promise((heard) => useHall.subscribe(heard))).then(ready, ready)
  const cancelAhead = useStage.subscribe(({ layers }) => {
    if (!layers.some(({ state }) => state === 'on')) return
    cancelAhead()
    fetchSlidesAhead().catch(report)
  })

  const endRenewal = renewProgram(clock, () => location.reload())
  const unsubscribe = useHall.subscribe((now, before) => {
    if (now.snapshot !== before.snapshot) failures = new Map()
    if (
      now.snapshot !== before.snapshot ||
      now.notices !== before.notices ||
      now.takeover !== before.takeover ||
      now.aside !== before.aside
    ) {
      // Beneath an urgent notice nobody sees what changes: that is drawn first, and the stage looks by itself within a second.
      if (takeoverOf(now, clock.now()).ids.length === 0) stage?.look()
    }
  })
  return {
    look: () => stage?.look(),
    close() {
      cancelAhead()
      endFollowing()
      endLight()
      endRenewal()
      unsubscribe()
      stage?.close()
    },
  }
}

const needsOf = (slide: Slide, from: Shelf): readonly Need[] =>
  slide.is === 'topic' ? (slideOf(slide.topic)?.needs(from, slide.id) ?? []) : []

const all = (from: Shelf, language: string): Content['holidays'][] =>
  Object.keys(from.holidays).flatMap((year) => contentAt(from, 'holidays', year, language) ?? [])
