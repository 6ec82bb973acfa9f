import { createHash } from 'node:crypto'
import { escape } from '../server/template.ts'
import type { Judged, Tone } from './judge.ts'
import { pageStyle } from './page-style.ts'
import { rowOf } from './row.ts'
import { summaryOf } from './table.ts'
import { words, type FleetLanguage } from './words.ts'

interface FleetPage {
  fleet: readonly Judged[]
  now: number
  /** `2026-11-27 10:00` */
  made: string
  limits: { silentSeconds: number; behindSeconds: number }
  language: FleetLanguage
}

/** Nothing but the page's own style: no script, no picture, no address that it would ask for anything. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(pageStyle).digest('base64')}'; base-uri 'none'; form-action 'none'`

const marks: Record<Tone, string> = { alarm: '!', watch: '△', well: '✓' }

/** The fleet as one page that needs nothing else: kept, sent or printed. */
export function fleetPage({ fleet, now, made, limits, language }: FleetPage): string {
  const say = words[language]
  const { columns } = say
  const numbers = [
    columns.release,
    columns.screens,
    columns.problems,
    columns.stale,
    columns.disk,
    columns.uptime,
  ]
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escape(`${say.title} ${made}`)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<h1>${escape(say.title)}</h1>
<p>${escape(say.made(made))}</p>
<p class="summary">${escape(fleet.length === 0 ? say.none : summaryOf(fleet, language))}</p>
${levelOf(fleet, language)}
</header>
<table>
<thead><tr><th scope="col"></th>${[columns.hall, columns.why, columns.heard].map((name) => `<th scope="col">${escape(name)}</th>`).join('')}${numbers.map((name) => `<th scope="col" class="number">${escape(name)}</th>`).join('')}<th scope="col">${escape(columns.version)}</th></tr></thead>
<tbody>
${fleet.map((hall) => drawRow(hall, now, language)).join('\n')}
</tbody>
</table>
<footer><p>${escape(say.howCounted(say.span(limits.silentSeconds), say.span(limits.behindSeconds)))}</p></footer>
</body>
</html>
`
}

/** How many halls are how, as a level: the one picture of the page measures something. */
function levelOf(fleet: readonly Judged[], language: FleetLanguage): string {
  if (fleet.length === 0) return ''
  const say = words[language]
  const counts = (['alarm', 'watch', 'well'] as const).map((tone) => ({
    tone,
    count: fleet.filter((hall) => hall.tone === tone).length,
  }))
  let x = 0
  const parts = counts.map(({ tone, count }) => {
    const width = (count / fleet.length) * 100
    const part = `<rect class="${tone}" x="${x.toFixed(3)}" y="0" width="${width.toFixed(3)}" height="10"/>`
    x += width
    return count === 0 ? '' : part
  })
  const ticks = Array.from(
    { length: 9 },
    (_, at) => `<line x1="${(at + 1) * 10}" x2="${(at + 1) * 10}" y1="5" y2="10"/>`,
  )
  const key = counts.map(
    ({ tone, count }) =>
      `<span class="${tone}-word">${marks[tone]} ${escape(say.tone[tone])} ${count}</span>`,
  )
  return `<svg class="level" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${parts.join('')}${ticks.join('')}</svg>
<p class="key">${key.join('')}</p>`
}

function drawRow(hall: Judged, now: number, language: FleetLanguage): string {
  const say = words[language]
  const row = rowOf(hall, now, language)
  const why =
    row.why.length > 0 ? `<ul>${row.why.map((each) => `<li>${escape(each)}</li>`).join('')}</ul>` : say.well
  const id = row.name === row.folder ? '' : `<small>${escape(row.folder)}</small>`
  const sample = row.isSample ? `<small>${escape(say.sample)}</small>` : ''
  const numbers = [row.release, row.screens, row.problems, row.stale, row.disk, row.uptime]
  return `<tr class="${hall.tone}"><td class="tone">${marks[hall.tone]} ${escape(say.tone[hall.tone])}</td><th scope="row">${escape(row.name)}${id}${sample}</th><td class="why">${why}</td><td>${escape(row.heard)}</td>${numbers.map((text) => `<td class="number">${escape(text)}</td>`).join('')}<td>${escape(row.version)}</td></tr>`
}
