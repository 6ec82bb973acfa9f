/** Joins the player to the hall: what is said comes from the store, and how long that takes from the panel. */
import { calendarOf, type Calendar } from '../../../content/arithmetic/hours.ts'
import { motionOf, wholeMs, type Canvas, type Motion } from '../../../content/arithmetic/strip-time.ts'
import { charactersOf } from '../../../content/arithmetic/strip-text.ts'
import { wallTime } from '../../../content/arithmetic/wall-time.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import type { ScreenFacts } from '../../../electron/server/wire.ts'
import { sayIn } from '../../i18n/strip-words.ts'
import type { Topic } from '../../playback/due.ts'
import type { Slide, Supply } from '../../playback/loop.ts'
import { clock } from '../../store/clock.ts'
import { contentAt, documents, hashesOf, shelf, useHall, type Need, type Shelf } from '../../store/hall.ts'
import { playlistFor } from '../../store/playlist.ts'
import { report } from '../../store/report.ts'
import type { StripGiven } from '../../store/strip.ts'
import { takeoverOf } from '../../store/takeover.ts'
import { supplyOf } from '../signage/supply.ts'
import { createGlyphs, fetchFrom } from './glyphs.ts'
import { stripOf } from './lines.ts'
import { createPanel } from './panel.ts'
import type { Tone } from './palette.ts'
import { createPlayer, noticeSlide, type Player, type Script, type Words } from './player.ts'

/** No text is on for less: one that is shorter is shown several times. */
const LEAST_MS = 3000

export function playStrip(root: HTMLElement, { screen, built }: Playbill): Player {
  const { id, role, language, strip } = screen
  const glyphs = createGlyphs(fetchFrom(strip.glyphs))
  const panel = createPanel(root, strip.canvas, glyphs)
  const motion = motionsOf(strip.canvas)
  const say = sayIn(language)

  const script = (): Script | null => {
    const state = useHall.getState()
    const from = shelf(state)
    const hall = from && contentAt(from, 'hall', 'hall', language)
    if (!from || !state.snapshot || !hall) return null
    const calendar: Calendar = calendarOf(holidays(from, language))
    const now = wallTime(clock.now(), hall.timeZone)
    const given: StripGiven = { from, language, calendar, now, say }
    const words = (slide: Slide) => wordsOf(slide, given)
    const urgent = takeoverOf(state, clock.now()).ids.filter((each) => words(noticeSlide(each)))
    const all = supplyOf({
      shelf: from,
      snapshot: state.snapshot,
      language,
      now,
      failed: new Set(),
      owning: urgent,
      screen: { id, role },
      isDrawn: (topic) => stripOf(topic) !== undefined,
    })
    const whole = (slide: Slide, seconds: number) => {
      const text = words(slide)?.text
      return text === undefined ? seconds : wholeMs(motion(text), Math.max(LEAST_MS, seconds * 1000)) / 1000
    }
    const supply: Supply = {
      of: (topic, only) =>
        all.of(topic, only).filter((each) => words({ is: 'topic', topic, id: each }) !== null),
      has: () => false,
      seconds: (slide) => whole(slide, 0),
      whole,
    }
    return {
      programme: {
        items: playlistFor(from, language, screen)?.items ?? [],
        calendar,
        screen: id,
        timeZone: hall.timeZone,
        supply,
        built,
      },
      urgent,
      words,
    }
  }

  const player = createPlayer({
    clock,
    script,
    motion,
    ready: (text) => glyphs.load(charactersOf(text)),
    show(shown) {
      // A newer program comes between two lines, where nothing is to be seen anyway.
      if (useHall.getState().outdated && shown.begun === 0 && shown.tone !== 'urgent') location.reload()
      else panel.show(shown)
    },
    failed: report,
  })

  /** All that the playlist names, and its letters, while the hall is there to give them. */
  const bring = async () => {
    const from = shelf(useHall.getState())
    if (!from) return
    await documents.load(hashesOf(stripNeeds(screen)(from), from, language))
    player.look()
    await glyphs.load(everyText(script()).flatMap(charactersOf))
  }
  void bring().catch(report)
  useHall.subscribe((now, before) => {
    const isOther = now.snapshot !== before.snapshot || now.notices !== before.notices
    if (isOther || now.takeover !== before.takeover) player.look()
    if (isOther) void bring().catch(report)
  })
  return player
}

export interface Playbill {
  screen: ScreenFacts & Pick<Required<ScreenFacts>, 'strip'>
  built: number
}

/** What a snapshot must bring before this strip goes over to it: its playlist, and what that names. */
export const stripNeeds =
  (screen: Pick<ScreenFacts, 'language' | 'playlist' | 'role'>) =>
  (from: Shelf): readonly Need[] => [
    ['hall'],
    ['phones'],
    ['holidays'],
    ['playlist'],
    ['notice'],
    ...(playlistFor(from, screen.language, screen)?.items ?? []).flatMap((item) =>
      item.is === 'topic' ? needsOf(item.topic, from) : [],
    ),
    // what is played where nothing is due
    ['pledge'],
  ]

function needsOf(topic: Topic, from: Shelf): readonly Need[] {
  const module = stripOf(topic)
  if (!module) return []
  const [need] = module.needs(from, '')
  return need && need[1] === '' ? [[need[0]]] : module.needs(from, null)
}

/** The text of every line that the playlist has, due or not: most will be, one day. */
function everyText(play: Script | null): string[] {
  if (!play) return []
  const { items, supply } = play.programme
  const slides = items.flatMap((item): Slide[] =>
    item.is === 'topic'
      ? supply.of(item.topic, item.only).map((id) => ({ is: 'topic', topic: item.topic, id }))
      : item.is === 'words'
        ? [{ is: 'words', words: item.words }]
        : [],
  )
  return slides.flatMap((slide) => play.words(slide)?.text ?? [])
}

function wordsOf(slide: Slide, given: StripGiven): Words | null {
  if (slide.is === 'media') return null
  if (slide.is === 'words') return { text: slide.words, tone: 'plain', version: slide.words }
  const module = stripOf(slide.topic)
  const text = module?.line(given, slide.id)
  if (!module || !text) return null
  const { from, language } = given
  const version = hashesOf(module.needs(from, slide.id), from, language).join()
  return { text, tone: toneOf(slide, given), version }
}

function toneOf(slide: Extract<Slide, { is: 'topic' }>, { from, language }: StripGiven): Tone {
  if (slide.topic !== 'notices') return 'plain'
  const urgency = contentAt(from, 'notice', slide.id ?? '', language)?.urgency
  return urgency === 'urgent' ? 'urgent' : 'notice'
}

const holidays = (from: Shelf, language: string): Content['holidays'][] =>
  Object.keys(from.holidays).flatMap((year) => contentAt(from, 'holidays', year, language) ?? [])

const MOST_KEPT = 500

/** Every look asks for the length of every line. */
function motionsOf(canvas: Canvas): (text: string) => Motion {
  const known = new Map<string, Motion>()
  return (text) => {
    const found = known.get(text) ?? motionOf(text, canvas)
    if (known.size > MOST_KEPT) known.clear()
    known.set(text, found)
    return found
  }
}
