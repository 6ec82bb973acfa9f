import { createHash } from 'node:crypto'
import { usualCanvas } from '../../content/arithmetic/strip-time.ts'
import { wallTime } from '../../content/arithmetic/wall-time.ts'
import type { Library } from '../content/library.ts'
import type { Settings } from '../device/settings.ts'
import type { Client } from './client.ts'
import { drawFirst } from './first-html.ts'
import { earliestTime } from './hall-time.ts'
import type { LiveState } from './live-state.ts'
import type { Panel } from './panel.ts'
import { panelOf, sampleScreen, speakerOf, type NamedScreen } from './sample-screens.ts'
import { seatOf } from './seats.ts'
import type { QueueState, ScreenFacts } from './wire.ts'

export interface Page {
  etag: string
  html: Buffer
}

/** The first page of every screen and language, drawn once for as long as what it shows stays the same. */
export interface Pages {
  first(query: URLSearchParams): Promise<Page>
  close(): void
}

interface Drawn {
  before: Buffer
  after: Buffer
  digest: string
}

interface Options {
  library: Library
  client: Client
  state: LiveState
  settings: Pick<Settings, 'screens' | 'beatSeconds' | 'speech'>
}

/** The clock on screen shows minutes: within one, a page that the browser kept is as good as a fresh one. */
const GRAIN_MS = 60_000

export function createPages({ library, client, state, settings }: Options): Pages {
  let drawn = new Map<string, Promise<Drawn>>()
  /** the day whose hours the plates of `drawn` show */
  let drawnOn = ''
  const unsubscribe = state.subscribe((change) => {
    if (change !== 'queue') drawn = new Map()
  })

  const draw = async (screen: ScreenFacts, panel: Panel, today: string): Promise<Drawn> => {
    const words = client.words.get(screen.language)
    if (!words) throw new Error(`no words for ${screen.language}`)
    const live = state.live()
    const greeting = {
      type: 'hello',
      build: client.build,
      snapshot: state.snapshot(),
      ...live,
      queue: withoutNumbers(live.queue, state.now()),
    } as const
    const dated = { ...client, built: earliestTime(state.hall(), client.built) }
    const page = await drawFirst({ library, client: dated, words, screen, panel, greeting, today })
    const digest = createHash('sha256').update(page.before).update(page.after).digest('hex').slice(0, 24)
    return { before: Buffer.from(page.before), after: Buffer.from(page.after), digest }
  }

  return {
    async first(query) {
      const { screen, panel } = screenFor(query, settings, spoken(state, client), client.glyphs.font, {
        counters: state.hall().counters.map(({ number }) => number),
      })
      const now = state.now()
      const today = wallTime(now, state.hall().timeZone).slice(0, 10)
      if (today !== drawnOn) drawn = new Map()
      drawnOn = today
      const key = `${screen.id} ${screen.language}`
      const shelf = drawn
      const page = shelf.get(key) ?? draw(screen, panel, today)
      shelf.set(key, page)
      // A failed drawing must not be remembered: the next asker tries again.
      page.catch(() => shelf.delete(key))
      const { before, after, digest } = await page
      return {
        etag: `"${digest}-${Math.floor(now / GRAIN_MS)}"`,
        html: Buffer.concat([before, Buffer.from(String(now)), after]),
      }
    },
    close: unsubscribe,
  }
}

/** A page is kept while numbers are called, and may show none that is not current: they come with the socket's first word. */
const withoutNumbers = (queue: QueueState, since: number): QueueState =>
  queue.state === 'off' ? queue : { state: 'paused', why: 'starting', since }

/** The hall's languages that the screens have words for; Chinese always is one. */
export const spoken = (state: LiveState, client: Client): string[] => [
  ...new Set(['zh-CN', ...state.hall().languages.filter((language) => client.words.has(language))]),
]

/** Which screen an address means; one that nobody named is a touch screen of the usual size. */
export function screenFor(
  query: URLSearchParams,
  { screens, beatSeconds, speech }: Pick<Settings, 'screens' | 'beatSeconds' | 'speech'>,
  languages: string[],
  font: string,
  { counters = [] }: { counters?: readonly string[] } = {},
): { screen: ScreenFacts; panel: Panel } {
  const found = screens.find(({ id }) => id === query.get('screen'))
  const language =
    [query.get('lang'), found?.language].find((each) => each && languages.includes(each)) ?? 'zh-CN'
  const named = found ?? seatAt(query.get('screen'), counters) ?? sampleScreen(query.get('screen'))
  const { id, role, playlist, printer, canvas, counter } = named
  return {
    screen: {
      id,
      role,
      playlist: playlist ?? null,
      language,
      languages,
      ...(counter !== undefined && { counter }),
      ...(seatOf(id) !== null && { seat: true as const }),
      ...(printer !== undefined && { printer: true as const }),
      ...(id === speakerOf(screens, speech) && { speaks: true as const }),
      ...shownOf(named),
      ...(beatSeconds !== undefined && { beatSeconds }),
      ...(role === 'strip' && {
        strip: { canvas: canvas ?? usualCanvas, glyphs: `/glyphs/${font}/` },
      }),
    },
    panel: panelOf(named),
  }
}

function seatAt(id: string | null, counters: readonly string[]): NamedScreen | null {
  const counter = seatOf(id)
  return id !== null && counter !== null && counters.includes(counter)
    ? { id, role: 'counter', counter }
    : null
}

/** What `device.yaml` says of how the screen is seen, where it says anything. */
function shownOf({ layout, dim, off, pixelShift }: NamedScreen): Pick<ScreenFacts, 'shown'> {
  const shown = {
    ...(layout !== undefined && { layout }),
    ...(dim && { dim }),
    ...(off && { off }),
    ...(pixelShift !== undefined && { pixelShift }),
  }
  return Object.keys(shown).length > 0 ? { shown } : {}
}
