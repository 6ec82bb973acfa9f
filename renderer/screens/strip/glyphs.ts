import type { Character } from '../../../content/arithmetic/strip-text.ts'

/** 16 rows of one or two bytes, the left dot the highest bit. */
export type Rows = Uint8Array

export interface Glyphs {
  get(code: number): Rows | undefined
  /** Fetches what is missing, some at a time; rejects when one part cannot be had, and keeps the rest. */
  load(characters: readonly Character[]): Promise<void>
}

const AT_ONCE = 64
const ROWS = 16

export function createGlyphs(fetchBytes: (codes: string) => Promise<Uint8Array>): Glyphs {
  const known = new Map<number, Rows>()
  const underway = new Map<number, Promise<void>>()

  const fetchSome = async (codes: readonly number[]) => {
    const bytes = await fetchBytes(codes.map((code) => code.toString(36)).join('-'))
    let at = 0
    for (const code of codes) {
      const length = (bytes[at] ?? 0) * ROWS
      if (length > 0) known.set(code, bytes.slice(at + 1, at + 1 + length))
      at += 1 + length
    }
  }

  return {
    get: (code) => known.get(code),
    async load(characters) {
      const wanted = [...new Set(characters.flatMap(({ code }) => code ?? []))].filter(
        (code) => !known.has(code),
      )
      const missing = wanted.filter((code) => !underway.has(code)).sort((a, b) => a - b)
      for (let at = 0; at < missing.length; at += AT_ONCE) {
        const some = missing.slice(at, at + AT_ONCE)
        const job = fetchSome(some).finally(() => some.forEach((code) => underway.delete(code)))
        for (const code of some) underway.set(code, job)
      }
      await Promise.all(wanted.flatMap((code) => underway.get(code) ?? []))
    },
  }
}

export const fetchFrom =
  (address: string) =>
  async (codes: string): Promise<Uint8Array> => {
    const answer = await fetch(address + codes)
    if (!answer.ok) throw new Error(`${address}${codes}: ${answer.status}`)
    return new Uint8Array(await answer.arrayBuffer())
  }
