/** The hall's first HTML, which is put together as text: whether the content keeps to its places in it. */
import type { Client } from '../../electron/server/client.ts'
import { drawFirst } from '../../electron/server/first-html.ts'
import { usualPanel } from '../../electron/server/panel.ts'
import type { First, Live, Snapshot } from '../../electron/server/wire.ts'
import type { Loaded } from '../../electron/content/loaded.ts'

/** A tag whose attributes cannot end early. */
const tag = /<(?:!doctype html|\/?[a-z][a-z0-9]*(?: [a-z-]+(?:="[^"<>]*")?)*)>/y

/** The tags that the template writes; those that could fetch or run, with the only attributes that it gives them. */
const written = [
  /^<!doctype html>$/,
  /^<\/?(?:html|head|title|body|div|header|main|footer|noscript|p|ul|li|span|strong|small)[ >]/,
  /^<meta (?:charset="utf-8"|name="viewport" content="[^"]*")>$/,
  /^<link rel="(?:stylesheet|icon|preload)"(?: as="font" type="font\/woff2")? href="\/(?:assets|panel|media)\/[\w.-]+"(?: crossorigin)?>$/,
  /^<script type="module" src="\/assets\/[\w.-]+">$|^<\/script>$/,
  /^<img class="frame-mark" src="\/media\/[\w.-]+" alt="">$/,
]

interface Options {
  client: Client
  snapshot: Snapshot
  loaded: Loaded
  documents: ReadonlyMap<string, string>
  language: string
}

export async function faultsOfFirst({
  client,
  snapshot,
  loaded,
  documents,
  language,
}: Options): Promise<string[]> {
  const words = client.words.get(language)
  if (!words) throw new Error(`no words for ${language}`)
  const read = (hash: string) => {
    const text = documents.get(hash)
    return Promise.resolve(text === undefined ? null : Buffer.from(text))
  }
  const live: Live = {
    notices: loaded.notices,
    takeover: [],
    queue: { state: 'off' },
    search: {},
    help: { calls: [], attended: false },
    speech: null,
  }
  const { before, after } = await drawFirst({
    library: { read },
    client,
    words,
    screen: {
      id: 'touch',
      role: 'touch',
      playlist: null,
      language,
      languages: ['zh-CN', 'en'],
    },
    panel: usualPanel,
    greeting: { type: 'hello', build: client.build, snapshot, ...live },
    today: '2026-11-24',
  })
  return faultsIn(`${before}1${after}`)
}

export function faultsIn(html: string): string[] {
  const faults: string[] = []
  const [page = '', data = ''] = html.split('<script type="application/json" id="first">')
  const json = data.slice(0, data.indexOf('</script>'))
  try {
    if (typeof (JSON.parse(json) as First).hello.hallTime !== 'number')
      faults.push('the hour is not in its place')
  } catch (error) {
    faults.push(`the data are no JSON: ${String(error)}`)
  }
  if (page.split('<script').length > 2) faults.push('there is a second script')
  for (let at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at + 1)) {
    tag.lastIndex = at
    const found = tag.exec(page)?.[0]
    if (found === undefined || !written.some((form) => form.test(found)) || / on[a-z]+=/.test(found))
      faults.push(`markup that the template does not write: ${page.slice(at, at + 120)}`)
  }
  if (!/^<\/script>\s*<\/body>\s*<\/html>\s*$/.test(data.slice(json.length)))
    faults.push(`something follows the data: ${data.slice(json.length, json.length + 120)}`)
  return faults
}
