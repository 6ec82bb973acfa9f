import type { Screen } from '../../content/schema/device.ts'
import type { Library } from '../content/library.ts'
import type { Settings } from '../device/settings.ts'
import type { Answer } from './answer.ts'
import type { Ask, Handler } from './ask.ts'
import type { Client } from './client.ts'
import { cookiesOf, PERSON_COOKIE } from './cookies.ts'
import { readHall } from './hall-content.ts'
import type { LiveState } from './live-state.ts'
import { policyWith } from './headers.ts'
import { languageFor } from './plain-page.ts'
import { touchScreenId } from './screens.ts'
import { escape, escapeJson } from './template.ts'
import type { DeskFirst } from './wire.ts'

interface Options {
  library: Library
  client: Client
  state: Pick<LiveState, 'snapshot'>
  configured: readonly Screen[]
  settings: Pick<Settings, 'queue'>
}

/** The page of the staff's desk: only whose hall it is. Who one is and everything else it asks for by itself. */
export function createDeskPage({ library, client, state, configured, settings }: Options): Handler {
  return async ({ query, headers, local, encrypted }: Ask): Promise<Answer> => {
    const asked = query.get('screen')
    const language = languageFor(client, query.get('lang'), headers['accept-language'])
    const snapshot = state.snapshot()
    const { company, name, sample, timeZone, mark, counters } = await readHall(library, snapshot)
    // Over the LAN no stranger is shown a picture.
    const icon = local && mark !== undefined ? snapshot.media[mark] : undefined
    const kiosk = asked === null ? null : touchScreenId(configured, asked)
    const first: DeskFirst = {
      language,
      languages: [...client.words.keys()],
      hall: { company, name, sample, timeZone },
      encrypted: local || encrypted,
      mayBeIn: cookiesOf(headers.cookie).has(PERSON_COOKIE),
      kiosk,
      counters:
        settings.queue.source === 'builtin' && kiosk === null
          ? counters.map(({ number, name }) => ({ number, name }))
          : [],
      build: client.build,
    }
    const body = `<!doctype html>
<html lang="${escape(language)}" data-role="staff">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(company + name)}</title>
${icon ? `<link rel="icon" href="${escape(icon)}">\n` : ''}<link rel="stylesheet" href="${escape(client.desk.style)}">
<script type="module" src="${escape(client.desk.script)}"></script>
</head>
<body>
<div id="root"></div>
<script type="application/json" id="first">${escapeJson(JSON.stringify(first))}</script>
</body>
</html>
`
    return {
      status: 200,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        // The hall's own screens and the self-inspection sheet are shown within the desk.
        'Content-Security-Policy': policyWith({ 'frame-src': "'self'" }),
      },
      body,
    }
  }
}
