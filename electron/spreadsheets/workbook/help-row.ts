import { kinds } from '../../../content/schema/kinds.ts'
import type { Both } from '../../../content/schema/problem.ts'
import { ID, NUMBER, type BookSheet } from './book-plan.ts'

/** One column of a sheet: what stands over it, and what the row below its headers says of it. */
interface Head {
  header: string
  note: Both
}

/** Every column in the order of an export, those that name the row first. */
export function headsOf(sheet: BookSheet): Head[] {
  const labels: Head[] = [
    { header: ID, note: idNote(sheet) },
    { header: NUMBER, note: { zh: '从 1 往下编', en: 'from 1' } },
  ]
  return [...labels.slice(0, sheet.list === null ? 1 : 2), ...sheet.columns]
}

export const helpText = ({ zh, en }: Both) => `${zh} · ${en}`

/** Whether most of what a row says is the help of its columns: as exported, in one language of the two, or edited a little. */
export function isMostlyHelp(cells: readonly { said: string; note: Both }[]): boolean {
  const filled = cells.filter(({ said }) => said !== '')
  const same = filled.filter(({ said, note }) =>
    [helpText(note), note.zh, note.en].some((text) => likeness(said, text) >= ENOUGH),
  )
  return same.length > 0 && 2 * same.length >= filled.length
}

const ENOUGH = 0.6

/** The pairs of letters that two texts share: 1 for the same, 0 for none. */
function likeness(one: string, other: string): number {
  const [mine, own] = [pairsOf(one), pairsOf(other)]
  const shared = [...mine].filter((pair) => own.has(pair)).length
  return (2 * shared) / Math.max(1, mine.size + own.size)
}

function pairsOf(text: string): Set<string> {
  const letters = text.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? []
  return new Set(letters.map((letter, index) => letter + (letters[index + 1] ?? '')))
}

function idNote({ kind, list, name }: BookSheet): Both {
  const [main = name] = name.split('·')
  if (list !== null) return { zh: `“${main}”里的编号`, en: `the id of its row in ${main}` }
  if (!kinds[kind].file.includes('*')) return { zh: '不要改', en: 'keep it' }
  return {
    zh: '已有的不要改；新的一项用小写字母、数字和短横线，例如 new-meter',
    en: 'keep what is there; a new row takes a–z, 0–9 and hyphens, such as new-meter',
  }
}
