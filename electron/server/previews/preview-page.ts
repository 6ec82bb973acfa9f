import type { ScreenRole } from '../../../content/schema/device.ts'
import type { Library } from '../../content/library.ts'
import type { Settings } from '../../device/settings.ts'
import { wallTime } from '../../../content/arithmetic/wall-time.ts'
import { refusal, type Answer } from '../answer.ts'
import type { Handler } from '../ask.ts'
import type { Client } from '../client.ts'
import { drawFirst } from '../first-html.ts'
import { earliestTime } from '../hall-time.ts'
import { policyWith } from '../headers.ts'
import type { LiveState } from '../live-state.ts'
import { screenFor, spoken } from '../pages.ts'
import { screensToSee } from '../sample-screens.ts'
import type { ScreenFacts } from '../wire.ts'
import { PREVIEWED, previewOf } from './preview-state.ts'
import type { Previews } from './previews.ts'

interface Options {
  library: Library
  client: Client
  state: LiveState
  settings: Settings
  previews: Previews
}

const played: ReadonlySet<ScreenRole> = new Set(['touch', 'signage', 'strip', 'board'])

/** The role of a screen that a notice can be looked at on; null of any other, and of none. */
export function previewRole(settings: Pick<Settings, 'screens'>, id: string | null): ScreenRole | null {
  const role = screensToSee(settings.screens).find((screen) => screen.id === id)?.role
  return role !== undefined && played.has(role) ? role : null
}

/** The desk, and no page elsewhere, may frame it. */
const framed = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': policyWith({ 'frame-ancestors': "'self'" }),
  'X-Frame-Options': 'SAMEORIGIN',
}

/** A screen's own first page and program, with the notice that somebody writes among what is live. */
export function createPreviewPage({ library, client, state, settings, previews }: Options): Handler {
  return async ({ params: { key = '' }, query, as }): Promise<Answer> => {
    const previewed = previews.find(as?.subject ?? '', key)
    const role = previewRole(settings, query.get('screen'))
    if (!previewed || !role) return refusal(404)
    const found = screenFor(query, settings, spoken(state, client), client.glyphs.font)
    const words = client.words.get(found.screen.language)
    if (!words) throw new Error(`no words for ${found.screen.language}`)
    const { told, documents } = previewOf(state, previewed, role)
    const { hallTime, ...greeting } = told
    const { before, after } = await drawFirst({
      library: {
        read: async (hash) => {
          const own = documents.get(hash)
          return own === undefined ? library.read(hash) : Buffer.from(own)
        },
      },
      client: { ...client, built: earliestTime(state.hall(), client.built) },
      words,
      screen: factsOf(found.screen, key),
      panel: found.panel,
      greeting: { type: 'hello', build: client.build, ...greeting },
      today: wallTime(hallTime, state.hall().timeZone).slice(0, 10),
      also: [...documents.keys()],
    })
    return { status: 200, headers: framed, body: before + String(hallTime) + after }
  }
}

/** As somebody sees it who stands before it in full light: it neither speaks nor prints, and its strip fills its frame. */
function factsOf(screen: ScreenFacts, key: string): ScreenFacts {
  const { id, role, language, languages, shown, strip } = screen
  return {
    ...{ id, role, language, languages, speech: null },
    playlist: role === 'signage' || role === 'strip' ? PREVIEWED : null,
    ...(shown?.layout !== undefined && { shown: { layout: shown.layout } }),
    ...(strip && { strip: { ...strip, canvas: { ...strip.canvas, x: 0, y: 0 } } }),
    preview: { live: `/staff/previews/${key}/live?screen=${id}`, notice: PREVIEWED },
  }
}
