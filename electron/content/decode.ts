import { readFileSync } from 'node:fs'

export type Decoded = { ok: true; text: string } | { ok: false; rule: 'text.encoding' | 'text.nul' }

/** UTF-8 with or without BOM, else GB18030; whatever is neither is a problem, never a page of question marks. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.includes(0)) return { ok: false, rule: 'text.nul' }
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
    } catch {
      // the next encoding may fit
    }
  }
  return { ok: false, rule: 'text.encoding' }
}

/**
 * Reads a file as text; throws what the file system throws. Node reads good UTF-8 in one call, three times as fast
 * as bytes and a decoder: only a text with a replacement character needs its bytes looked at.
 */
export function readText(path: string): Decoded {
  const text = readFileSync(path, 'utf8')
  if (text.includes('\uFFFD')) return decode(readFileSync(path))
  if (text.includes('\0')) return { ok: false, rule: 'text.nul' }
  return { ok: true, text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text }
}
