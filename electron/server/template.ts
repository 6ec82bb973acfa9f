import { dialled, isDialled } from '../../content/arithmetic/phones.ts'
import type { ScreenRole } from '../../content/schema/device.ts'
import type { Content } from '../../content/schema/kinds.ts'
import type { Language } from './wire.ts'
import type { Words } from './words.ts'

/** What the frame shows before any script has run; the running screen draws the same with the same class names. */
export interface Frame {
  language: Language
  words: Words
  hall: Content['hall']
  /** the board of opening hours, line by line */
  hours: string[]
  /** address of the hall's mark, or a data: URL; null where it has none */
  mark: string | null
  phones: Content['phones']['phones']
  /** the languages that hall and phones are in, which may differ like a pledge's */
  own: { hall: Language; phones: Language }
  pledges: { language: Language; content: Content['pledge'] }[]
}

/** At a counter or a desk somebody works: nothing there is for customers, and the plate stands alone. */
export const isForCustomers = (role: ScreenRole) => role !== 'counter' && role !== 'staff'

/** A whole page: `head` is markup for the head, `tail` for the end of the body. Everything else is escaped here. */
export function drawPage(frame: Frame, head: string, tail: string, role: ScreenRole = 'touch'): string {
  const { language, hall, mark } = frame
  const joint = language.startsWith('zh') ? '' : ' '
  return `<!doctype html>
<html lang="${escape(language)}" data-role="${role}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(hall.company + joint + hall.name)}</title>
${mark ? `<link rel="icon" href="${escape(mark)}">\n` : ''}${head}
</head>
<body>
<div id="root"><div class="frame">
${drawPlate(frame)}
${
  isForCustomers(role)
    ? `${drawPledges(frame)}
<div class="frame-waterline"></div>
${drawPhones(frame)}`
    : `<main class="frame-matter">${drawNoScript(frame)}</main>`
}
</div></div>
${tail}</body>
</html>
`
}

/** A strip shows only what its program draws dot by dot: until then it is dark, which the style says. */
export function drawDark({ language, hall }: Frame, head: string, tail: string): string {
  return `<!doctype html>
<html lang="${escape(language)}" data-role="strip">
<head>
<meta charset="utf-8">
<title>${escape(hall.company + hall.name)}</title>
${head}
</head>
<body>
<div id="root"></div>
${tail}</body>
</html>
`
}

/** The clock's place is held open for the script to fill: the hour of a page that stands for months would be wrong. */
function drawPlate({ language, words, hall, hours, mark, own }: Frame): string {
  const lang = langUnless(language, own.hall)
  const sample = hall.sample ? ` <span class="frame-sample">${escape(words('frame.sample'))}</span>` : ''
  const board = hours.map((line) => `<span>${escape(line)}</span>`).join(' ')
  return `<header class="frame-plate">
${mark ? `<img class="frame-mark" src="${escape(mark)}" alt="">` : ''}
<p class="frame-company"${lang}>${escape(hall.company)}</p>
<p class="frame-name" elementtiming="name"><span${lang}>${escape(hall.name)}</span>${sample}</p>
<p class="frame-state"><span>${escape(words('frame.hours'))}</span> ${board}</p>
<p class="frame-clock" aria-hidden="true">&nbsp;<small>&nbsp;</small></p>
</header>`
}

const drawNoScript = ({ words }: Frame) =>
  `<noscript><p class="frame-noscript">${escape(words('frame.noscript'))}</p></noscript>`

function drawPledges(frame: Frame): string {
  const { language, words, pledges } = frame
  const rows = pledges.map(({ language: own, content: { title, promise, breach } }) => {
    return `<li${langUnless(language, own)}><strong>${escape(title)}</strong> <span>${escape(promise)}</span> <small>${escape(breach)}</small></li>`
  })
  return `<main class="frame-matter">
${drawNoScript(frame)}
<ul class="frame-pledges" aria-label="${escape(words('frame.pledges'))}">
${rows.join('\n')}
</ul>
</main>`
}

function drawPhones({ language, words, phones, own }: Frame): string {
  const lang = langUnless(language, own.phones)
  const rows = phones.map(({ kind, number, hours }) => {
    const shown = numberIn(words, number)
    const when = isDialled(number) ? ` <span class="frame-phone-hours"${lang}>${escape(hours)}</span>` : ''
    return `<li><span class="frame-phone-kind">${escape(words(`frame.phone.${kind}`))}</span> <span class="frame-phone-number">${escape(shown)}</span>${when}</li>`
  })
  return `<footer class="frame-foot">
<ul class="frame-phones" aria-label="${escape(words('frame.phones'))}">
${rows.join('\n')}
</ul>
</footer>`
}

/** A number as the running screen shows it. */
function numberIn(words: Words, text: string): string {
  if (!isDialled(text)) return words('frame.pendingNumber')
  const { number, extension } = dialled(text)
  return extension === null ? number : words('frame.extension', { number, extension })
}

/** The attribute that names an item's language, where that is not the one around it. */
const langUnless = (around: Language, own: Language) => (own === around ? '' : ` lang="${escape(own)}"`)

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** For text and for quoted attribute values. */
export const escape = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (letter) => entities[letter] ?? '')

/** JSON that may stand inside a script element: `<` only ever occurs in its strings. */
export const escapeJson = (text: string): string => text.replaceAll('<', '\\u003c')
