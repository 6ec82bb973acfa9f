import type { Client } from './client.ts'
import type { Offer } from './pairing-codes.ts'
import type { Plain } from './plain-page.ts'
import { escape } from './template.ts'
import type { PlainWord, PlainWords } from './plain-words.ts'

interface Options {
  words: PlainWords
  client: Pick<Client, 'pairing'>
  /** null while too many wait */
  offer: Offer | null
  encrypted: boolean
}

/** A browser that waits asks every four seconds whether it is a screen by now; for that it needs no script. */
export const askAgain = { Refresh: '4' }
const MINUTE_MS = 60_000

/** A code to be read from where the screen hangs, and what to do with it. The script is for an address with a token. */
export function drawCode({ words, client, offer, encrypted }: Options): Pick<Plain, 'matter' | 'head'> {
  const say = (word: PlainWord, values?: Record<string, string>) => escape(words(word, values))
  const matter = `<main>
<h1>${say('pairing.title')}</h1>
${offer ? drawOffer(offer, say) : `<p class="plain-watch">${say('pairing.full')}</p>`}
${encrypted ? '' : `<p class="plain-watch">${say('pairing.clear')}</p>`}
<p class="plain-watch" id="token" hidden>${say('pairing.token')}</p>
</main>`
  const head = `<script type="module" src="${escape(client.pairing)}"></script>
`
  return { matter, head }
}

function drawOffer(
  { code, left }: Offer,
  say: (word: PlainWord, values?: Record<string, string>) => string,
): string {
  const half = code.length / 2
  const minutes = String(Math.max(1, Math.ceil(left / MINUTE_MS)))
  return `<p class="plain-lead">${say('pairing.lead')}</p>
<p class="plain-code"><span>${escape(code.slice(0, half))}</span> <span>${escape(code.slice(half))}</span></p>
<div class="plain-how">
<p>${say('pairing.counter')}</p>
<p>${say('pairing.command')} <code>npm run -s mingchuang -- pair ${escape(code)} --screen …</code></p>
<p class="plain-lead">${say('pairing.lasts', { minutes })}</p>
</div>`
}
