import type { TicketSlip } from './ticket-slip.ts'

/** Columns of the printer's own letters on a line; a Chinese character takes two. */
const COLUMNS = { 58: 32, 80: 48 } as const

export type PaperWidth = keyof typeof COLUMNS

const ESC = 0x1b
const GS = 0x1d
const FS = 0x1c
const DLE = 0x10

const start = [ESC, 0x40]
const centred = [ESC, 0x61, 1]
/** two bytes are one Chinese character from here on */
const chinese = [FS, 0x26]
const sized = (size: number) => [GS, 0x21, ((size - 1) << 4) | (size - 1)]
const feedAndCut = [ESC, 0x64, 4, GS, 0x56, 0x42, 0]

/** Asks whether there is paper, ahead of all that is still to be printed; one byte comes back. */
export const askPaper = Buffer.from([DLE, 0x04, 4])
/** whether that byte says that there is none */
export const isOutOfPaper = (status: number): boolean => (status & 0x60) !== 0

/** A slip as ESC/POS. Lines too long for the paper are broken, the large ones made smaller first. */
export function escpos({ lines, code }: TicketSlip, width: PaperWidth): Buffer {
  const parts: (number[] | Buffer)[] = [start, centred, chinese]
  for (const { text, size } of lines) {
    const fitting = size > 1 && columnsOf(text) * size > COLUMNS[width] ? (size === 4 ? 2 : 1) : size
    parts.push(sized(fitting))
    for (const part of broken(text, Math.floor(COLUMNS[width] / fitting))) parts.push(gb18030(part), [0x0a])
  }
  parts.push(sized(1))
  if (code !== null) parts.push(...qr(code))
  parts.push(feedAndCut)
  return Buffer.concat(parts.map((part) => Buffer.from(part)))
}

/** Model 2, modules of 6 dots, error correction M. */
function qr(text: string): (number[] | Buffer)[] {
  const data = Buffer.from(text, 'utf8')
  const length = data.length + 3
  const command = (...rest: number[]) => [GS, 0x28, 0x6b, ...rest]
  return [
    command(4, 0, 0x31, 0x41, 0x32, 0),
    command(3, 0, 0x31, 0x43, 6),
    command(3, 0, 0x31, 0x45, 0x31),
    command(length & 0xff, length >> 8, 0x31, 0x50, 0x30),
    data,
    command(3, 0, 0x31, 0x51, 0x30),
    [0x0a],
  ]
}

const isWide = (letter: string) => letter.charCodeAt(0) > 0xff
const columnsOf = (text: string): number =>
  [...text].reduce((columns, letter) => columns + (isWide(letter) ? 2 : 1), 0)

function broken(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const letter of text) {
    if (columnsOf(line) + columnsOf(letter) > columns) {
      lines.push(line)
      line = ''
    }
    line += letter
  }
  return [...lines, line]
}

let bytesOf: Map<string, number> | null = null

/** Every character of two bytes, by the decoder that the platform has; nothing encodes it. */
function twoByteCharacters(): Map<string, number> {
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, number>()
  const pair = new Uint8Array(2)
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      pair[0] = lead
      pair[1] = trail
      const letter = decoder.decode(pair)
      if ([...letter].length === 1 && letter !== '\ufffd') found.set(letter, (lead << 8) | trail)
    }
  return found
}

/** A character that a receipt printer has no dots for is a question mark. */
export function gb18030(text: string): Buffer {
  bytesOf ??= twoByteCharacters()
  const bytes: number[] = []
  for (const letter of text) {
    const code = letter.charCodeAt(0)
    const pair = bytesOf.get(letter)
    if (code >= 0x20 && code < 0x7f) bytes.push(code)
    else if (pair !== undefined) bytes.push(pair >> 8, pair & 0xff)
    else bytes.push(0x3f)
  }
  return Buffer.from(bytes)
}
