/** What a message or a spreadsheet says of where water is off, as one area an entry. */
import { bareOf, isSender, off, type Chatter } from './area-chatter.ts'
import {
  andOthers,
  announcing,
  continues,
  heading,
  limit,
  numbering,
  placed,
  placeEnd,
} from './area-marks.ts'
import { columnsOf, placesIn, type Column } from './area-table.ts'
import { districtOf, isDistrict } from './district.ts'

export interface LeftOut {
  /** as it was said */
  said: string
  why: 'heading' | 'number' | 'others' | 'twice' | 'too-long' | 'too-many' | Chatter
}

export interface PastedAreas {
  areas: string[]
  leftOut: LeftOut[]
}

/** longer than a heading in front of a list, or than who said something and when, is neither */
const LONGEST_HEAD = 120
/** what a notice holds */
export const MOST_AREAS = 400
const MOST_CHARACTERS = 400
/** more than any list of streets: what is pasted may be a whole book */
const MOST_PASTED = 50_000

/** What somebody types by hand, a place a line: only marks of a list and headings are taken out of it. */
export const typedAreas = (text: string): PastedAreas =>
  areasOf(text, (entry) => ({ place: entry, leftOut: [] }))

/** What somebody pastes: a message has much beside its places, and each is told. */
export const pastedAreas = (text: string): PastedAreas => areasOf(text, bareOf, isSender)

function areasOf(
  text: string,
  read: typeof bareOf,
  passes: (line: string) => boolean = () => false,
): PastedAreas {
  const leftOut: LeftOut[] = []
  const areas = new Set<string>()
  let named: Column[] | null = null
  /** of a line of its own: it holds for the lines beneath it, until there is another */
  let district = { name: '', said: '', holds: true }

  const take = (piece: string) => {
    const area = districtOf(piece) === '' && piece !== district.name ? district.name + piece : piece
    district.holds = true
    if (area.length > MOST_CHARACTERS) leftOut.push({ said: `${area.slice(0, 40)}…`, why: 'too-long' })
    else if (areas.has(area)) leftOut.push({ said: area, why: 'twice' })
    else if (areas.size >= MOST_AREAS) leftOut.push({ said: area, why: 'too-many' })
    else areas.add(area)
  }

  for (const line of text
    .slice(0, MOST_PASTED)
    .split(/[\r\n\v\f\u2028\u2029]+/)
    .map(plain)) {
    const cells = line.split(/[\t|]/)
    const isRow = cells.length > 1
    const columns = isRow ? columnsOf(cells) : null
    if (columns) {
      named = columns
      leftOut.push(
        ...cells
          .filter((cell) => cell.trim())
          .map((cell) => ({ said: cell.trim(), why: 'heading' as const })),
      )
      continue
    }
    if (!isRow && line.length < LONGEST_HEAD && passes(line.trim())) {
      leftOut.push({ said: line.trim(), why: 'sender' })
      continue
    }
    const alone = isRow ? null : ownDistrict.exec(line.replace(numbering, '').trim())
    if (alone && isDistrict(alone[1] ?? alone[2] ?? '')) {
      if (!district.holds) leftOut.push({ said: district.said, why: 'heading' })
      district = { name: alone[1] ?? alone[2] ?? '', said: line.trim(), holds: false }
      continue
    }
    const row = placesIn(cells, isRow ? named : null)
    leftOut.push(...row.leftOut.map(({ said, why }) => ({ said, why: why as LeftOut['why'] })))
    for (const piece of row.places.flatMap((place) => listedIn(place, leftOut))) {
      const area = areaIn(piece, leftOut, read)
      if (area !== '') take(area)
    }
  }
  if (!district.holds) leftOut.push({ said: district.said, why: 'heading' })
  const unread = text.slice(MOST_PASTED).trim()
  if (unread !== '') leftOut.push({ said: `${unread.slice(0, 40)}…`, why: 'too-many' })
  return {
    areas: [...areas].map(timed),
    leftOut: leftOut.map(({ said, why }) => ({ said: timed(said), why })),
  }
}

/** `市南区：` or `【市南区】`, and nothing else in its line */
const ownDistrict = /^(?:([^：:【】]{2,12})[：:]|【([^】]{2,12})】[：:]?)$/

/** Digits and letters as a keyboard has them, brackets as Chinese has them, one space for any. */
const plain = (line: string) =>
  line
    .replace(/[０-９Ａ-Ｚａ-ｚ－．]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/[^\S\t]+/gu, ' ')
    .replace(/["“”]/gu, '')
    .replace(/(?<=[东西南北][到至])[:：]\s*/gu, '')
    .replace(/(?<=\d)[:：](?=\d{2}(?!\d))/gu, '∶')
    .replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/gu, (mark) =>
      mark === '\t' ? mark : '',
    )

const timed = (said: string) => said.replaceAll('∶', ':')

/** What a sentence lists. Marks within brackets divide nothing, and `3、5、7号楼` is one place, as limits are. */
function listedIn(said: string, leftOut: LeftOut[]): string[] {
  const [bracketed = '', inBrackets = ''] = /^【([^】]*)】\s*/.exec(said) ?? []
  const district = isDistrict(inBrackets) ? inBrackets : ''
  if (bracketed !== '' && district === '') leftOut.push({ said: bracketed.trim(), why: 'heading' })
  let sentence = said
    .slice(bracketed.length)
    .replace(numbering, '')
    .replaceAll(/\s+(?=(?:\d{1,2}[）、.]|[①-⑳])(?!\d))/gu, '；')
  const announced = announcing.exec(sentence.slice(0, LONGEST_HEAD))?.[0]
  if (announced !== undefined && announced.length < sentence.length) {
    leftOut.push({ said: announced, why: 'heading' })
    sentence = sentence.slice(announced.length)
  }
  const [whole, name = ''] = placed.exec(sentence.slice(0, LONGEST_HEAD)) ?? []
  const isHead = whole !== undefined && !/\d$/.test(name)
  const isPlace = isHead && (placeEnd.test(name) || isDistrict(name))
  if (isHead && !isPlace) leftOut.push({ said: `${name}：`, why: 'heading' })
  if (isHead) sentence = sentence.slice(whole.length)
  const of = district + (isPlace ? name : '')

  const pieces: string[] = []
  let piece = ''
  let depth = 0
  const lastClosed = sentence.lastIndexOf('）')
  for (let at = 0; at < sentence.length; at++) {
    const mark = sentence.charAt(at)
    if (mark === '（') depth++
    if (mark === '）') depth = Math.max(0, depth - 1)
    const isSoft = /[、，,]/.test(mark)
    const isMark = isSoft || /[；;。！!？?]/.test(mark)
    const divides =
      isMark && (depth === 0 || at > lastClosed) && !goesOn(piece, sentence.slice(at + 1), isSoft)
    if (!divides) piece += mark
    else {
      pieces.push(piece)
      piece = ''
    }
  }
  return [...pieces, piece]
    .flatMap(parted)
    .map((each) => each.trim())
    .map((each) => (each === '' || each.startsWith(of) || isElsewhere(each, of) ? each : of + each))
}

/** In another district than the one that was named before the list. */
const isElsewhere = (area: string, of: string) => isDistrict(of) && districtOf(area) !== ''

/** What follows a mark is still of the place before it. */
function goesOn(piece: string, after: string, isSoft: boolean): boolean {
  const begun = piece.trim()
  const rest = after.slice(0, 12).trimStart()
  return (limit.test(begun) && limit.test(rest)) || (isSoft && begun !== '' && continues.test(rest))
}

/** `香港中路和漳州路`: two, where both are called as places are. */
function parted(piece: string): string[] {
  if (piece.length > MOST_CHARACTERS) return [piece]
  const [, one = '', other = ''] =
    /^([^（）]+?)(?:以及|及|和)(?!平|谐|兴|顺|泰|睦|其|周边|附近|沿线)([^（）]+)$/.exec(piece) ?? []
  return /(?:路|街|小区|花园|村|号楼?|苑)$/.test(one) && placeEnd.test(other.replace(off, ''))
    ? [one, other]
    : [piece]
}

function areaIn(piece: string, leftOut: LeftOut[], read: typeof bareOf): string {
  let area = piece.trim()
  if (area.length > 4 * MOST_CHARACTERS) {
    leftOut.push({ said: `${area.slice(0, 40)}…`, why: 'too-long' })
    return ''
  }
  for (let before = ''; before !== area;) {
    before = area
    area = area.replace(numbering, '').trim()
    if (heading.test(area) || /[：:]$/.test(area)) {
      leftOut.push({ said: area, why: 'heading' })
      return ''
    }
    const others = andOthers.exec(area)?.[0]
    if (others !== undefined) {
      leftOut.push({ said: others, why: 'others' })
      area = area.slice(0, -others.length)
    }
    if (/^[\d\s]+$/.test(area)) break
    const bare = read(area)
    leftOut.push(...bare.leftOut)
    area = bare.place.replace(/^[\s、，,；;。：:·•\-–—*]+|[\s、，,；;。：:]+$/gu, '')
  }
  if (!/^[\d\s]+$/.test(area)) return area
  leftOut.push({ said: area, why: 'number' })
  return ''
}
