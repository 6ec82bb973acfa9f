/** Chance that is the same in every run: all of a mutant follows from a seed and the number of its run. */
export interface Random {
  /** a whole number from 0 up to, without, `limit` */
  below(limit: number): number
  chance(share: number): boolean
  /** one of a list that has something in it */
  pick<T>(list: readonly T[]): T
}

export function randomFor(seed: number, run: number): Random {
  const next = sfc32(scramble(seed), scramble(run ^ 0x9e3779b9), scramble(seed + run), 1)
  for (let warm = 0; warm < 12; warm++) next()
  const below = (limit: number) => Math.floor((next() / 2 ** 32) * limit)
  return {
    below,
    chance: (share) => next() / 2 ** 32 < share,
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T,
  }
}

/** Chris Doty-Humphrey's small fast counter: 128 bits of state, 32 bits a step. */
function sfc32(a: number, b: number, c: number, counter: number): () => number {
  return () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
}

/** Spreads neighbouring numbers over all 32 bits (the finaliser of MurmurHash3). */
function scramble(value: number): number {
  let bits = value | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
