import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Code, drawCode } from '../../../renderer/ui/code.tsx'

/** The drawn path as a grid of modules: what a camera would see, the border cut off. */
function seen(text: string): boolean[][] {
  const { size, path } = drawCode(text)
  const grid = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(length); at++) grid[Number(y)]![Number(x) + at] = true
  const inside = grid.slice(4, -4).map((row) => row.slice(4, -4))
  const dark = (rows: boolean[][]) => rows.flat().filter(Boolean).length
  expect(dark(inside), 'nothing dark in the quiet zone').toBe(dark(grid))
  return inside
}

/** The eight masks of ISO/IEC 18004, by their number in the format information. */
const masks: ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
]

/** Finder patterns with their format information, timing, and the one alignment pattern of versions 2 to 6. */
function isFunction(row: number, column: number, size: number): boolean {
  const low = row < 9
  const left = column < 9
  if ((low && (left || column >= size - 8)) || (row >= size - 8 && left)) return true
  if (row === 6 || column === 6) return true
  const aligned = (at: number) => at >= size - 9 && at <= size - 5
  return size > 21 && aligned(row) && aligned(column)
}

/** What a scanner reads from a code of versions 1 to 3, whose words are in one block; in bytes, without mending. */
function read(grid: boolean[][]): string {
  const size = grid.length
  expect([21, 25, 29]).toContain(size)
  // bits 12 to 10 of the format information, masked with 101 as it is in every code
  const mask = masks[[2, 3, 4].reduce((bits, column) => bits * 2 + Number(grid[8]![column]), 0) ^ 0b101]!
  const bits: number[] = []
  let up = true
  for (let right = size - 1; right > 0; right -= 2, up = !up) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step++) {
      const row = up ? size - 1 - step : step
      for (const column of [right, right - 1])
        if (!isFunction(row, column, size)) bits.push(Number(grid[row]![column] !== mask(row, column)))
    }
  }
  const take = (count: number) => bits.splice(0, count).reduce((value, bit) => value * 2 + bit, 0)
  expect(take(4), 'bytes').toBe(0b0100)
  const bytes = Uint8Array.from({ length: take(8) }, () => take(8))
  return new TextDecoder().decode(bytes)
}

describe('a code', () => {
  it.each(['https://a.example', 'https://wx.pingdu-water.example/follow', 'https://例.example/水'])(
    'carries %s, as a scanner reads it',
    (address) => {
      expect(read(seen(address))).toBe(address)
    },
  )

  it('takes the longest address that content may have', () => {
    expect(drawCode(`https://a.example/${'x'.repeat(282)}`).path).not.toBe('')
  })

  it('of text with half a character in it is one of the rest', () => {
    expect(read(seen('a\udc00b'))).toBe('a\ufffdb')
  })

  it('has a name for who cannot see it', () => {
    const { getByRole } = render(<Code text="https://a.example" label="网站的二维码" />)
    expect(getByRole('img', { name: '网站的二维码' }).querySelector('path')).toHaveAttribute(
      'd',
      drawCode('https://a.example').path,
    )
  })
})
