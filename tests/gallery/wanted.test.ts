import { expect, test } from 'vitest'
import { wantedOf } from './wanted.ts'

const known = { touch: ['home', 'guide', 'guide-ticket'], strip: [], board: ['board-six'] }

test('everything is wanted unless something is named', () => {
  const wanted = wantedOf([], known)
  expect([wanted.is('home', 'touch'), wanted.is('strip', 'strip'), wanted.isNamed('strip')]).toEqual([
    true,
    true,
    false,
  ])
})

test('a name brings what goes on from it, and a group all that is in it', () => {
  const wanted = wantedOf(['--only', 'guide,board', '--to', 'here'], known)
  expect(wanted.to).toBe('here')
  expect(wanted.is('guide', 'touch')).toBe(true)
  expect(wanted.is('guide-ticket', 'touch')).toBe(true)
  expect(wanted.is('board-six', 'board')).toBe(true)
  expect(wanted.is('home', 'touch')).toBe(false)
  expect(wanted.is('strip', 'strip')).toBe(false)
})

test.each([
  ['--only nope', '"nope"'],
  ['--only home,nope', '"nope"'],
  ['--only ,', '","'],
  ['--nope', '--only NAME'],
  ['--only', '--only NAME'],
  ['home', '--only NAME'],
])('%s is refused with what there is', (line, says) => {
  expect(() => wantedOf(line.split(' '), known)).toThrow(says)
})
