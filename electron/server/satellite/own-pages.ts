import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Settings } from '../../device/settings.ts'
import { redirection, refusal, type Answer } from '../answer.ts'
import type { Client } from '../client.ts'
import { policyWith } from '../headers.ts'
import { drawPlain, languageFor } from '../plain-page.ts'
import { drawScreenList } from '../screen-list.ts'
import { escape } from '../template.ts'
import type { Primary } from './primary.ts'

/** The few pages that a satellite has of its own. */
export interface OwnPages {
  /** What its address shows; null where the primary's page of a screen is to be shown. */
  first(query: URLSearchParams, accepted: string | undefined): Answer | null
  /** its last safe page of the primary */
  safe(): Promise<Answer>
  /** in place of a page that cannot be had now; the browser asks again by itself */
  lost(): Promise<Answer>
}

interface Options {
  client: Client
  settings: Pick<Settings, 'screens'>
  origin: string
  safePage: string
  primary: Pick<Primary, 'state'>
}

const AGAIN_S = '5'

export function createOwnPages({ client, settings, origin, safePage, primary }: Options): OwnPages {
  const { screens } = settings
  const said = (word: 'machine.satellite' | 'satellite.lost' | 'satellite.unknown', language: string) =>
    client.plainWords.get(language)?.(word, { primary: origin }) ?? ''

  const listScreens = (language: string): Answer => {
    const words = client.plainWords.get(language)
    if (!words) return refusal(500)
    const state = primary.state()
    const matter = drawScreenList({
      words,
      rows: screens.map((screen) => ({ screen, joined: null })),
      sampleLanguage: null,
      lan: null,
      ofPrimary: [
        said('machine.satellite', language),
        ...(state === 'known' ? [] : [said(`satellite.${state}`, language)]),
      ],
    })
    return drawPlain(client, { language, title: words('machine.title'), plate: null, matter })
  }

  const say = (word: 'satellite.lost' | 'satellite.unknown', language: string): Answer => {
    const text = said(word, language)
    const matter = `<main><p class="plain-watch">${escape(text)}</p></main>`
    const page = drawPlain(client, { language, title: text, plate: null, matter })
    return { ...page, status: 503, headers: { ...page.headers, Refresh: AGAIN_S } }
  }

  const kept = () => readFile(safePage, 'utf8').catch(() => null)
  const safeAnswer = (html: string, status: number): Answer => ({
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': policyOf(html),
      ...(status === 503 && { Refresh: AGAIN_S }),
    },
    body: html,
  })

  return {
    first(query, accepted) {
      const language = languageFor(client, query.get('lang'), accepted)
      const asked = query.get('screen')
      const [only, ...others] = screens
      if (asked === null && only && others.length === 0)
        return redirection(`/?screen=${encodeURIComponent(only.id)}`)
      if (asked === null) return listScreens(language)
      // The primary would show a code, which this machine has no use for: it has a token, and that is wrong.
      return primary.state() === 'unknown' ? say('satellite.unknown', language) : null
    },
    async safe() {
      const html = await kept()
      return html === null ? refusal(404) : safeAnswer(html, 200)
    },
    async lost() {
      const html = await kept()
      return html === null ? say('satellite.lost', 'zh-CN') : safeAnswer(html, 503)
    },
  }
}

/** The safe page's own policy (safe-page.ts), which lets in exactly its style. */
function policyOf(html: string): string {
  const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  return policyWith({ 'script-src': "'none'", 'style-src': `'sha256-${hash}'`, 'img-src': 'data:' })
}
