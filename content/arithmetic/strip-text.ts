/** Text as an LED strip has it: characters of one bitmap font, each one or two cells wide, in one row. */
import { glyphTable } from './glyph-table.ts'

/** dots of a cell across, and of a glyph down */
export const CELL = 8
export const ROWS = 16

export interface Character {
  /** the code point whose glyph is drawn; null where the font has none, and a box stands for it */
  code: number | null
  text: string
  cells: 1 | 2
}

/** A box that stands for what cannot be drawn is as wide as a Chinese character: most such are, or are pictures. */
const BOX_CELLS = 2

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** What people count as characters: a pair of surrogates is one, and so is a letter with the marks that sit on it. */
export function charactersOf(text: string): Character[] {
  return [...graphemes.segment(text)].flatMap(({ segment }) => {
    const code = segment.normalize('NFC').codePointAt(0) ?? 0
    const cells = cellsOf(code)
    if (cells > 0) return { code, text: segment, cells } as Character
    return unseen.test(segment) ? [] : { code: null, text: segment, cells: BOX_CELLS }
  })
}

/** Controls and marks alone, which nothing is drawn for. */
const unseen = /^[\p{Cc}\p{Cf}\p{M}\p{Zl}\p{Zp}]+$/u

/** 0 where the font has no such glyph. */
export function cellsOf(code: number): 0 | 1 | 2 {
  const run = runOf(code)
  return run === undefined ? 0 : (glyphTable[run]?.[2] ?? 0)
}

/** Where a glyph lies in the font's file of bitmaps, and how many bytes it has there. */
export function placeOf(code: number): { offset: number; bytes: number } | null {
  const run = runOf(code)
  if (run === undefined) return null
  const [first = 0, , cells = 1] = glyphTable[run] ?? []
  return { offset: (offsets[run] ?? 0) + (code - first) * cells * ROWS, bytes: cells * ROWS }
}

const offsets: number[] = []
let total = 0
for (const [first, last, cells] of glyphTable) {
  offsets.push(total)
  total += (last - first + 1) * cells * ROWS
}
export const glyphBytes = total

function runOf(code: number): number | undefined {
  let low = 0
  let high = glyphTable.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first = 0, last = 0] = glyphTable[middle] ?? []
    if (code < first) high = middle - 1
    else if (code > last) low = middle + 1
    else return middle
  }
  return undefined
}

export const cellsIn = (characters: readonly Character[]): number =>
  characters.reduce((sum, { cells }) => sum + cells, 0)

/** The characters of a text that a strip has no glyph for, each once. */
export const undrawable = (text: string): string[] => [
  ...new Set(charactersOf(text).flatMap(({ code, text: own }) => (code === null ? [own] : []))),
]

const noStart = /^[，。！？；：、）」』》〉】〕”’％…—·,.!?;:)\]%]/u
const noEnd = /[（「『《〈【〔“‘([]$/u
const joins = /^[A-Za-z0-9À-ɏ.\-–:/+@#%°²³]$/u

/** What must not be torn apart at the end of a page: a word, a number, a character with its punctuation. */
export function unitsOf(characters: readonly Character[]): Character[][] {
  const units: Character[][] = []
  for (const character of characters) {
    const unit = units.at(-1)
    const before = unit?.at(-1)
    const stays =
      before !== undefined &&
      (noStart.test(character.text) ||
        noEnd.test(before.text) ||
        (joins.test(before.text) && joins.test(character.text)))
    if (unit && stays) unit.push(character)
    else units.push([character])
  }
  return units
}

/** The page turns where these would have been read. */
const pauses = /^[\s，、；,;]$/u

/** A text as pages of at most so many cells; a unit wider than a page is torn, as nothing else can be done. */
export function pagesOf(characters: readonly Character[], across: number): Character[][] {
  const pages: Character[][] = []
  let page: Character[] = []
  let used = 0
  const turn = () => {
    while (pauses.test(page.at(-1)?.text ?? '')) page.pop()
    if (page.length > 0) pages.push(page)
    page = []
    used = 0
  }
  const add = (character: Character) => {
    if (used + character.cells > across) turn()
    if (page.length === 0 && character.text.trim() === '') return
    page.push(character)
    used += character.cells
  }
  for (const unit of unitsOf(characters)) {
    const cells = cellsIn(unit)
    if (used + cells > across && cells <= across) turn()
    unit.forEach(add)
  }
  turn()
  return pages
}
