import { expect, it } from 'vitest'
import { tableText } from './table.ts'

it('sets figures to the right and words to the left', () => {
  const text = tableText({
    title: 'Starts, ms',
    head: ['', 'median', 'to bare'],
    rows: [
      ['bare', 8.04, '1.00 ×'],
      ['the hall', 120.5, '15.06 ×'],
    ],
  })
  expect(text.split('\n')).toEqual([
    'Starts, ms',
    '            median  to bare',
    '  bare         8.0  1.00 ×',
    '  the hall   120.5  15.06 ×',
  ])
})
