import { createHash } from 'node:crypto'
import type { Library } from '../content/library.ts'
import type { Answer } from './answer.ts'
import type { Client } from './client.ts'
import { embedMark } from './frame-content.ts'
import { readHall } from './hall-content.ts'
import { policyWith } from './headers.ts'
import { escape } from './template.ts'
import type { Language, Snapshot } from './wire.ts'

/** Whose hall it is, as a page's head says it. */
export interface Plate {
  company: string
  name: string
  sample: boolean
  /** a data: URL; null where there is none */
  mark: string | null
}

export interface Plain {
  language: Language
  title: string
  /** null where this machine does not know whose hall it belongs to */
  plate: Plate | null
  /** markup; everything in it is escaped where it is made */
  matter: string
  head?: string
  /** the page's own path, at which it is in another language, too */
  path?: string
}

export async function readPlate(library: Library, snapshot: Snapshot, language: Language): Promise<Plate> {
  const { company, name, sample, mark } = await readHall(library, snapshot, language)
  const media = mark === undefined ? null : (snapshot.media[mark] ?? null)
  return { company, name, sample, mark: await embedMark(library, media) }
}

/** A whole page without the screens' program, drawn for each who asks. */
export function drawPlain(
  client: Client,
  { language, title, plate, matter, head = '', path = '/' }: Plain,
): Answer {
  // As in the safe page: nothing in a style sheet of ours spells an end tag.
  const style = client.plainStyle.replaceAll('</', '<\\/')
  const hash = createHash('sha256').update(style).digest('base64')
  const words = client.plainWords.get(language)
  const body = `<!doctype html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
${plate?.mark ? `<link rel="icon" href="${plate.mark}">\n` : ''}<link rel="stylesheet" href="${escape(client.style)}">
<style>${style}</style>
${head}</head>
<body>
<div class="plain">
<header class="plain-plate">
${plate?.mark ? `<img src="${plate.mark}" alt="">` : ''}
<p>${plate ? `<span>${escape(plate.company)}</span>${escape(plate.name)}${plate.sample && words ? ` <small class="frame-sample">${escape(words('frame.sample'))}</small>` : ''}` : ''}</p>
${otherLanguages(client, language, path)}
</header>
<div class="plain-waterline"></div>
${matter}
</div>
</body>
</html>
`
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': policyWith({
        'style-src': `'self' 'sha256-${hash}'`,
        'img-src': 'data:',
      }),
    },
    body,
  }
}

const names: Record<Language, string> = { 'zh-CN': '中文', en: 'English' }

const otherLanguages = (client: Client, language: Language, path: string) =>
  [...client.words.keys()]
    .filter((other) => other !== language)
    .map(
      (other) =>
        `<a href="${path}?lang=${escape(other)}" lang="${escape(other)}">${names[other] ?? other}</a>`,
    )
    .join('')

/** The language that an address asks for, or else the first of the browser's own that there are words for. */
export function languageFor(client: Client, asked: string | null, accepted = ''): Language {
  const wishes = [asked ?? '', ...accepted.split(',').map((each) => each.split(';')[0]?.trim() ?? '')]
  const fits = (known: Language, wish: string) =>
    wish !== '' && known.split('-')[0]?.toLowerCase() === wish.split('-')[0]?.toLowerCase()
  for (const wish of wishes) for (const known of client.words.keys()) if (fits(known, wish)) return known
  return 'zh-CN'
}
