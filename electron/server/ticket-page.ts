import type { Library } from '../content/library.ts'
import type { Handler } from './ask.ts'
import type { Client } from './client.ts'
import type { LiveState } from './live-state.ts'
import { drawPlain, languageFor, readPlate } from './plain-page.ts'
import type { PlainWords } from './plain-words.ts'
import { escape, escapeJson } from './template.ts'
import type { TicketPageWords } from './wire.ts'

interface Options {
  library: Library
  client: Client
  state: LiveState
}

/** On somebody's own telephone: how far their number is. The page is the same for all; which number, its script asks. */
export function createTicketPage({ library, client, state }: Options): Handler {
  return async ({ query, headers }) => {
    const language = languageFor(client, query.get('lang'), headers['accept-language'])
    const words = client.plainWords.get(language)
    if (!words) throw new Error(`no words for ${language}`)
    const plate = await readPlate(library, state.snapshot(), language)
    const { timeZone } = state.hall()
    const said: TicketPageWords = { language, timeZone, words: wordsOf(words) }
    return drawPlain(client, {
      ...{ language, plate, path: '/ticket' },
      title: words('ticket.title'),
      matter: `<main id="ticket" aria-live="polite"><h1>${escape(words('ticket.title'))}</h1></main>
<script type="application/json" id="said">${escapeJson(JSON.stringify(said))}</script>`,
      head: `<script type="module" src="${escape(client.ticket)}"></script>\n`,
    })
  }
}

/** Sentences with their places for figures still in them: `{{count}}`. */
function wordsOf(words: PlainWords): TicketPageWords['words'] {
  const places = {
    count: '{{count}}',
    from: '{{from}}',
    to: '{{to}}',
    counter: '{{counter}}',
    time: '{{time}}',
  }
  const say = (word: keyof TicketPageWords['words']) => words(`ticket.${word}`, places)
  return {
    ...{ title: say('title'), none: say('none'), noneMore: say('noneMore'), waiting: say('waiting') },
    ...{ next: say('next'), minutes: say('minutes'), called: say('called'), held: say('held') },
    ...{ skipped: say('skipped'), finished: say('finished'), cancelled: say('cancelled') },
    ...{ at: say('at'), lost: say('lost') },
  }
}
