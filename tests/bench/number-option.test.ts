import { expect, it } from 'vitest'
import { knowOnly, numberOption } from './number-option.ts'

it('a number is the one that the command line names, or the usual one', () => {
  expect(numberOption('swaps', 20, ['node', 'soak', '--swaps', '3'])).toBe(3)
  expect(numberOption('swaps', 20, ['node', 'soak'])).toBe(20)
  expect(() => numberOption('swaps', 20, ['--swaps', 'many'])).toThrow('--swaps needs a whole number.')
  expect(() => numberOption('swaps', 20, ['--swaps'])).toThrow('--swaps needs a whole number.')
})

it('an option that nobody knows ends the command, with those that there are', () => {
  expect(() => knowOnly(['swaps', 'hang'], ['node', 'soak', '--swaps', '3', '--hang'])).not.toThrow()
  expect(() => knowOnly(['swaps', 'hang'], ['node', 'soak', '--nope'])).toThrow('--swaps --hang')
})
