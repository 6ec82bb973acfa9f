/** The commonest slip of a Chinese keyboard: `opens：'08:00'` or `title:过户`, where YAML sees no field. */
import type { Params } from '../problems/words.ts'

/** A name at the start of a line (or of an entry) with a colon that YAML does not take for one; no `https://`. */
const slip = /^(\s*(?:- +)?)([A-Za-z][\w-]{0,40})(?:\s*：\s*|:(?=[^\s/:]))(.*)$/

/** lines above the one that the parser stumbles on: it goes on reading a text until the next field */
const REACH = 3

/** The nearest such line at or above `at`, both counted from 0. */
export function colonSlip(text: string, at: number): { line: number; params: Params } | null {
  const lines = text.split(/\r\n?|\n/)
  for (let line = Math.min(at, lines.length - 1); line >= Math.max(0, at - REACH); line--) {
    const params = colonWords(lines[line] ?? '')
    if (params) return { line, params }
  }
  return null
}

/** What to say of a line, or of a field's name, that has such a colon. */
export function colonWords(written: string): Params | null {
  if (written.length > 500) return null
  const [, , name, rest = ''] = slip.exec(written) ?? []
  if (name === undefined) return null
  return { said: cut(written.trim()), mend: cut(`${name}: ${rest.trim()}`.trim()) }
}

const cut = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
