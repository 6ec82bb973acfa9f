import type { Screen } from '../../content/schema/device.ts'
import type { Library } from '../content/library.ts'
import { redirection, type Answer } from './answer.ts'
import type { Ask } from './ask.ts'
import type { Client } from './client.ts'
import { askAgain, drawCode } from './code-page.ts'
import { SCREEN_COOKIE, cookiesOf, screenCookie } from './cookies.ts'
import { isScreen } from './grants.ts'
import type { Lan } from './lan.ts'
import type { LiveState } from './live-state.ts'
import type { PairingCodes } from './pairing-codes.ts'
import { drawPlain, languageFor, readPlate } from './plain-page.ts'
import { screensToSee } from './sample-screens.ts'
import { drawScreenList } from './screen-list.ts'
import type { Screens } from './screens.ts'

/** What the hall's address shows before it shows a screen; null where the page of the screen itself is to be drawn. */
export type WayIn = (ask: Ask) => Promise<Answer | null>

interface Options {
  library: Library
  client: Client
  state: LiveState
  screens: Screens
  configured: readonly Screen[]
  codes: PairingCodes
  lan: () => Lan
}

export function createWayIn({ library, client, state, screens, configured, codes, lan }: Options): WayIn {
  const listScreens = async ({ query, headers }: Ask): Promise<Answer> => {
    const language = languageFor(client, query.get('lang'), headers['accept-language'])
    const words = client.plainWords.get(language)
    if (!words) throw new Error(`no words for ${language}`)
    const joined = new Set(screens.list().flatMap(({ id, connected }) => (connected ? [id] : [])))
    const matter = drawScreenList({
      words,
      rows: screensToSee(configured).map((screen) => ({
        screen,
        joined: screen.role === 'staff' ? null : joined.has(screen.id),
      })),
      sampleLanguage: configured.length > 0 ? null : language,
      lan: lan().fact(),
    })
    const plate = await readPlate(library, state.snapshot(), language)
    return drawPlain(client, { language, title: words('machine.title'), plate, matter })
  }

  const showCode = async ({ query, headers, encrypted, from }: Ask): Promise<Answer> => {
    const language = languageFor(client, query.get('lang'), headers['accept-language'])
    const words = client.plainWords.get(language)
    if (!words) throw new Error(`no words for ${language}`)
    const offer = codes.offer({ secret: cookiesOf(headers.cookie).get(SCREEN_COOKIE), encrypted, from })
    const plate = await readPlate(library, state.snapshot(), language)
    const page = drawPlain(client, {
      language,
      title: words('pairing.title'),
      plate,
      ...drawCode({ words, client, offer, encrypted }),
    })
    const kept = offer && { 'Set-Cookie': screenCookie(offer.secret, encrypted) }
    return { ...page, headers: { ...page.headers, ...askAgain, ...kept } }
  }

  return async (ask) => {
    const { query, as, local, encrypted, headers } = ask
    const asked = query.get('screen')
    const isDesk = configured.some(({ id, role }) => id === asked && role === 'staff')
    // The staff's own screen is the desk, which is a page of its own.
    if (isDesk && (local || (as && (as.principal !== 'screen' || isScreen(as, asked ?? '')))))
      return redirection('/staff')
    if (local) return asked === null ? listScreens(ask) : null
    if (as && as.principal !== 'screen') return asked === null ? listScreens(ask) : null
    if (!as) return showCode(ask)
    if (asked !== null && isScreen(as, asked)) return null
    // A browser that is a screen is that one, whatever it was opened with; its secret starts its 400 days anew.
    const secret = cookiesOf(headers.cookie).get(SCREEN_COOKIE) ?? ''
    return redirection(`/?screen=${encodeURIComponent(as.subject)}`, {
      'Set-Cookie': screenCookie(secret, encrypted),
    })
  }
}
