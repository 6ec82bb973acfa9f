/** What a message or a spreadsheet says of where water is off, as one area an entry. */

export interface PastedAreas {
  areas: string[]
  /** what was left out, as it was said, and why */
  dropped: { said: string; why: 'heading' | 'number' | 'others' | 'twice' | 'too-long' | 'too-many' }[]
}

/** what a notice holds */
const MOST_AREAS = 400
const MOST_CHARACTERS = 400
/** more than any list of streets: what is pasted may be a whole book */
const MOST_PASTED = 50_000

/** `1.` `2、` `（3）` `4)` `⑤` before an entry; `18-42号` and `3号楼` are none. */
const numbering = /^(?:[（(]\d{1,3}[）)]|\d{1,3}(?:[.．)）](?!\d)|、)|[①-⑳])\s*/
const heading =
  /^(?:序号|编号|备注|路段|道路|地址|小区|单位|区域|范围|门牌号?|(?:停水|降压|影响|涉及)(?:的)?(?:范围|区域|地段|路段|小区)?(?:包括|如下|为)?)[:：]?$/
const announcing = /^[^（）:：\d]{0,12}(?:范围|区域|地段|路段|小区)(?:包括|如下|为)?[:：]/
const andOthers = /(?<![平高同])等(?:地|处|区域|小区|路段|地段|地区|周边|一带)?$/
/** Of the entry before: house numbers, sides, buildings. */
const continues = /^(?:\d|[单双]号|[东西南北]侧|两侧|沿线|沿街|全部|全段)/

export function pastedAreas(text: string): PastedAreas {
  const dropped: PastedAreas['dropped'] = []
  const areas = new Set<string>()
  const said = text.slice(0, MOST_PASTED).split(/[\r\n\v\f\u2028\u2029]+/)
  for (const piece of said.flatMap((line) => piecesOf(plain(line)))) {
    const { area, left } = areaIn(piece)
    dropped.push(...left)
    if (area === '') continue
    if (area.length > MOST_CHARACTERS) dropped.push({ said: `${area.slice(0, 40)}…`, why: 'too-long' })
    else if (areas.has(area)) dropped.push({ said: area, why: 'twice' })
    else if (areas.size >= MOST_AREAS) dropped.push({ said: area, why: 'too-many' })
    else areas.add(area)
  }
  return { areas: [...areas], dropped }
}

/** Digits and letters as a keyboard has them, brackets as Chinese has them, one space for any. */
const plain = (line: string) =>
  line
    .replace(/[０-９Ａ-Ｚａ-ｚ－．]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/[^\S\t]+/gu, ' ')
    .replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/gu, (mark) =>
      mark === '\t' ? mark : '',
    )

/** Cells of a row, then what a sentence lists; numbers and sides stay with the street that they are of. */
function piecesOf(line: string): string[] {
  const pieces: string[] = []
  const cells = line.split(/[\t|]/)
  cells.forEach((cell, index) => {
    const trimmed = cell.trim()
    const before = pieces.at(-1)
    const isOfBefore = index > 0 && before !== undefined && !/^\d+$/.test(before)
    if (trimmed === '') return
    if (isOfBefore && continues.test(trimmed)) pieces[pieces.length - 1] = before + trimmed
    else pieces.push(trimmed)
  })
  return pieces.flatMap(listedIn)
}

/** Marks within brackets divide nothing, and `3、5、7号楼` is one place. */
function listedIn(sentence: string): string[] {
  const pieces: string[] = []
  let piece = ''
  let depth = 0
  const characters = sentence.replace(numbering, '')
  for (let at = 0; at < characters.length; at++) {
    const mark = characters.charAt(at)
    if (mark === '（') depth++
    if (mark === '）') depth = Math.max(0, depth - 1)
    const rest = characters.slice(at + 1, at + 8).trimStart()
    const isSoft = /[、，,]/.test(mark)
    const divides =
      (/[；;。！!]/.test(mark) || (isSoft && !(piece.trim() !== '' && continues.test(rest)))) &&
      (depth === 0 || !characters.includes('）', at))
    if (!divides) piece += mark
    else {
      pieces.push(piece)
      piece = ''
    }
  }
  return [...pieces, piece]
}

function areaIn(piece: string): { area: string; left: PastedAreas['dropped'] } {
  const left: PastedAreas['dropped'] = []
  let area = piece.trim()
  if (area.length > 4 * MOST_CHARACTERS)
    return { area: '', left: [{ said: `${area.slice(0, 40)}…`, why: 'too-long' }] }
  for (let before = ''; before !== area;) {
    before = area
    area = area.replace(numbering, '').trim()
    const announced = announcing.exec(area)?.[0]
    if (announced !== undefined) {
      left.push({ said: announced, why: 'heading' })
      area = area.slice(announced.length)
    }
    if (heading.test(area)) return { area: '', left: [...left, { said: area, why: 'heading' }] }
    const others = andOthers.exec(area)?.[0]
    if (others !== undefined) {
      left.push({ said: others, why: 'others' })
      area = area.slice(0, -others.length)
    }
    area = area.replace(/^[\s、，,；;。：:·•\-–—*]+|[\s、，,；;。：:]+$/gu, '')
  }
  if (/^[\d\s]+$/.test(area)) return { area: '', left: [...left, { said: area, why: 'number' }] }
  return { area, left }
}
