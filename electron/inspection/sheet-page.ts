import { escape } from '../server/template.ts'
import type { InspectedRow, Inspection } from './inspection.ts'
import { frameOf, groupsOf, problemLines } from './sheet.ts'
import { sheetStyle } from './sheet-style.ts'
import { words, type SheetLanguage } from './sheet-words.ts'

export interface SheetPage {
  inspection: Inspection
  /** `2026-11-24 10:02` */
  made: string
  /** the month's record of the screens as text, on a page of its own; null where there is none */
  uptime: string | null
  language: SheetLanguage
  /** `@font-face` rules of whoever serves the page; without, the system's own fonts are used */
  fontFaces?: string
}

/** All that the page brings along as style. */
export const styleOf = (fontFaces = ''): string => `${fontFaces}${sheetStyle}`

/** The sheet as one page of HTML that needs nothing else, for A4: printed by any browser, or saved as PDF. */
export function sheetPage({ inspection, made, uptime, language, fontFaces }: SheetPage): string {
  const say = words[language]
  const { title, head, foot } = frameOf(inspection, made, language)
  const { columns } = say
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(`${title} ${inspection.plate} ${made}`)}</title>
<style>${styleOf(fontFaces)}</style>
</head>
<body>
<h1>${escape(title)}</h1>
<div class="head">
${head.map((line) => `<p>${escape(line)}</p>`).join('\n')}
</div>
<table>
<thead><tr>${[columns.row, columns.asks, columns.state, columns.shown, columns.inRoom]
    .map((name) => `<th scope="col">${escape(name)}</th>`)
    .join('')}</tr></thead>
<tbody>
${inspection.rows.map((row) => rowOf(row, language)).join('\n')}
</tbody>
</table>
<p class="foot">${escape(foot)}</p>
<div class="sign">
${say.signatures.map((name) => `<p>${escape(name)}<span></span></p>`).join('\n')}
</div>
${uptime === null ? '' : `<pre>${escape(uptime)}</pre>`}
</body>
</html>
`
}

function rowOf(
  { row, clauses, asks, state, shown, problems, inRoom }: InspectedRow,
  language: SheetLanguage,
): string {
  const say = words[language]
  const evidence = groupsOf(shown, language).map(({ says, meta }) => {
    const dates = meta.map((each) => `<span>${escape(each)}</span>`).join(' · ')
    return `<li>${says.map(escape).join('<br>')}${dates && `<br><small>${dates}</small>`}</li>`
  })
  const wrong = problems.map((problem) => {
    const [message, mend] = problemLines(problem, language)
    return `<li class="wrong">${escape(message)}<br><small>${escape(mend)}</small></li>`
  })
  const lines = [...(evidence.length > 0 ? evidence : [`<li>${escape(say.nothing)}</li>`]), ...wrong]
  return `<tr class="${state}"><th scope="row">${row}</th><td>${escape(asks[language])}<br><small>${escape(clauses.join(' '))}</small></td><td class="state">${escape(say.state[state])}</td><td><ul>${lines.join('')}</ul></td><td class="look">${inRoom ? say.toLookAt : ''}</td></tr>`
}
