import { usualCanvas } from '../../content/arithmetic/strip-time.ts'
import type { LanFact } from '../device/host-wire.ts'
import type { Panel } from './panel.ts'
import { panelOf, type NamedScreen } from './sample-screens.ts'
import { escape } from './template.ts'
import type { Language } from './wire.ts'
import type { PlainWord, PlainWords } from './plain-words.ts'

export interface ScreenRow {
  screen: NamedScreen
  /** null where only the primary knows */
  joined: boolean | null
}

export interface ScreenList {
  words: PlainWords
  rows: readonly ScreenRow[]
  /** in which language a sample opens; null where each screen has its own */
  sampleLanguage: Language | null
  /** where other machines find the hall; null where it is for this one alone */
  lan: LanFact | null
  /** what there is to say of the primary whose content this machine shows */
  ofPrimary?: readonly string[]
}

/** Each screen of this machine: what it is, where and how large, whether it is joined, and the way to it. */
export function drawScreenList({ words, rows, sampleLanguage, lan, ofPrimary = [] }: ScreenList): string {
  const panels = rows.map(({ screen }) => panelOf(screen))
  const box: Panel = {
    width: Math.max(...panels.map(({ width }) => width)),
    height: Math.max(...panels.map(({ height }) => height)),
  }
  const say = (word: PlainWord, values?: Record<string, string>) => escape(words(word, values))
  const notes = [...ofPrimary.map(escape), ...(lan ? lanNotes(lan, say) : [])]
  return `<main>
<h1>${say('machine.title')}</h1>
<p class="plain-lead">${say(sampleLanguage === null ? 'machine.lead' : 'machine.samples')}</p>
<ul class="plain-screens">
${rows.map((row) => drawRow(row, box, sampleLanguage, say)).join('\n')}
</ul>
<div class="plain-notes">
${notes.map((note) => `<p>${note}</p>`).join('\n')}
</div>
</main>`
}

type Say = (word: PlainWord, values?: Record<string, string>) => string

function drawRow(
  { screen, joined }: ScreenRow,
  box: Panel,
  sampleLanguage: Language | null,
  say: Say,
): string {
  const { id, role, place } = screen
  const panel = panelOf(screen)
  const { width, height } = panel
  const lang = sampleLanguage === null ? '' : `&amp;lang=${escape(sampleLanguage)}`
  const facts = [
    ...(place === undefined ? [] : [escape(place)]),
    say('machine.id', { id }),
    ...(role === 'strip'
      ? [stripSize(screen, say)]
      : [
          `${say('machine.size', { width: String(width), height: String(height) })} · ${say(width > height ? 'machine.lying' : 'machine.upright')}`,
        ]),
  ]
  return `<li><a href="/?screen=${encodeURIComponent(id)}${lang}">
${drawPanel(panel, box)}
<p class="plain-name"><strong>${say(`machine.role.${role}`)}</strong>${facts.map((fact) => `<span>${fact}</span>`).join(' ')}</p>
${joined === null ? '' : `<p class="plain-state${joined ? ' is-joined' : ''}">${joined ? `✓ ${say('machine.joined')}` : say('machine.away')}</p>`}
</a></li>`
}

/** A strip is told by its lamps: how large they are, no file says. */
function stripSize({ canvas = usualCanvas }: NamedScreen, say: Say): string {
  return say('machine.lamps', { width: String(canvas.width), height: String(canvas.height) })
}

/** A panel among the others at one scale; one too small to be seen there is drawn a little larger. */
function drawPanel({ width, height }: Panel, box: Panel): string {
  const least = Math.max(box.width, box.height) * 0.03
  const [w, h] = [Math.max(width, least), Math.max(height, least)]
  return `<svg class="plain-panel" viewBox="0 0 ${box.width} ${box.height}" preserveAspectRatio="xMidYMax meet" aria-hidden="true"><rect x="${(box.width - w) / 2}" y="${box.height - h}" width="${w}" height="${h}" fill="none" stroke="currentColor" stroke-width="3" vector-effect="non-scaling-stroke"/></svg>`
}

const lanNotes = ({ address, fingerprint }: LanFact, say: Say): string[] => [
  `${say('machine.lan')} <code>${escape(address)}</code>`,
  fingerprint === null
    ? say('machine.lanClear')
    : `${say('machine.fingerprint')} <code>${escape(fingerprint)}</code>`,
]
