/** What a slip says, in as few bytes as a code carries that a phone still reads from the screen. */

/** One thing that a slip says. */
export interface SlipLine {
  term?: string
  /** each is carried whole or not at all */
  items: readonly string[]
  /** one below the other, with numbers where a term stands above them */
  listed?: boolean
  /** where not all fit, 1 has its place before 2 */
  rank: number
}

export interface SlipWords {
  colon: string
  between: string
  /** stands below a list of so many things that is not whole */
  rest(count: number): string
  /** the same at the end of a line */
  more: string
}

/** In UTF-8. */
const MOST_BYTES = 300

const bytesOf = (text: string) => new TextEncoder().encode(text).length

export const fitsCode = (text: string) => bytesOf(text) <= MOST_BYTES

/**
 * Never longer than 300 bytes. What does not fit is left out by whole things: a line that is begun says so, and one of
 * which not even the first thing fits is not begun.
 */
export function slipText(title: string, lines: readonly SlipLine[], words: SlipWords): string {
  const head = wholeWords(title)
  const kept = new Map<SlipLine, number>()
  const text = () => [head, ...lines.flatMap((line) => write(line, kept.get(line) ?? 0, words))].join('\n')
  for (const line of [...lines].sort((a, b) => a.rank - b.rank)) {
    // More items than bytes cannot fit, so no long list is tried at its whole length.
    let count = Math.min(line.items.length, MOST_BYTES)
    do kept.set(line, count)
    while (!fitsCode(text()) && count-- > 0)
  }
  return text()
}

function write({ term, items, listed }: SlipLine, count: number, words: SlipWords): string[] {
  if (count === 0) return []
  const said = items.slice(0, count)
  const whole = count === items.length
  if (listed)
    return [
      ...(term === undefined ? said : numbered(`${term}${words.colon}`.trimEnd(), said)),
      ...(whole ? [] : [words.rest(items.length)]),
    ]
  const line = [...said, ...(whole ? [] : [words.more])].join(words.between)
  return [term === undefined ? line : `${term}${words.colon}${line}`]
}

const numbered = (head: string, items: readonly string[]) => [
  head,
  ...items.map((item, index) => `${index + 1}. ${item}`),
]

/** As much of a title as fits, to the end of a word. */
function wholeWords(title: string): string {
  if (fitsCode(title)) return title
  let fits = ''
  for (const { segment } of new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(title)) {
    if (!fitsCode(`${fits}${segment}…`)) break
    fits += segment
  }
  return `${fits.trimEnd()}…`
}
