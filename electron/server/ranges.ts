/** Bytes of a file, both ends included. */
export interface Span {
  start: number
  end: number
}

interface Asked {
  range: string | undefined
  ifRange: string | undefined
}

/**
 * What a Range header asks of `size` bytes (RFC 9110 14.2). Several ranges, other units and nonsense are answered
 * with the whole, as the RFC allows; so is a range whose If-Range names other bytes.
 */
export function rangeOf(
  { range, ifRange }: Asked,
  etag: string,
  size: number,
): Span | 'whole' | 'unsatisfiable' {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(range?.trim() ?? '') ?? []
  if (first === '' && last === '') return 'whole'
  if (ifRange !== undefined && ifRange.trim() !== etag) return 'whole'
  if (first === '') {
    const tail = Math.min(Number(last), size)
    return tail === 0 ? 'unsatisfiable' : { start: size - tail, end: size - 1 }
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < start) return 'whole'
  return start >= size ? 'unsatisfiable' : { start, end }
}
