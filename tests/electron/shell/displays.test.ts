import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScreenRole } from '../../../content/schema/device.ts'
import {
  displayFact,
  placeScreens,
  screensShownHere,
  type ScreenPlace,
} from '../../../electron/shell/displays.ts'
import { display } from '../../support/electron-double.ts'

const hall = display(1, { label: 'HDMI-1', width: 1920, height: 1080 })
const panel = display(2, { label: 'DP-1', x: 1920, touchSupport: 'available' })
const strip = display(3, { label: 'HDMI-2', x: 3000, width: 960, height: 540, scaleFactor: 2 })

const touch: ScreenPlace = { id: 'touch', role: 'touch' }
const signage: ScreenPlace = { id: 'lobby', role: 'signage' }

const idsOf = (screens: ScreenPlace[], displays = [hall, panel, strip]) =>
  placeScreens(screens, displays, 1).map(({ display, asked }) => [display?.id ?? null, asked])

describe('which display a screen stands on', () => {
  it('is the touch display for a touch screen that asks for none', () => {
    expect(idsOf([touch])).toEqual([[2, true]])
  })

  it('is the primary one where nothing is touched', () => {
    expect(idsOf([touch], [hall, strip])).toEqual([[1, true]])
    expect(idsOf([signage])).toEqual([[1, true]])
  })

  it.each([
    ['label', { label: 'HDMI-2' }, 3],
    ['native size, whatever the scale', { width: 1920, height: 1080 }, 1],
    ['one side', { height: 1920 }, 2],
    ['touch', { touch: true }, 2],
    ['no touch', { touch: false }, 1],
  ])('is found by %s', (_, wish, id) => {
    expect(idsOf([{ ...signage, display: wish }])).toEqual([[id, true]])
  })

  it('bears the rounding of fractional scales', () => {
    const scaled = display(9, { width: 1536, height: 864, scaleFactor: 1.25 })
    const uneven = display(8, { width: 1707, height: 960, scaleFactor: 1.125 })
    expect(idsOf([{ ...signage, display: { width: 1920, height: 1080 } }], [scaled])).toEqual([[9, true]])
    expect(idsOf([{ ...signage, display: { width: 1921, height: 1080 } }], [uneven])).toEqual([[8, true]])
    expect(idsOf([{ ...signage, display: { width: 1080, height: 1919 } }], [panel])).toEqual([[2, false]])
  })

  it('goes to who asks for it before who takes what is left', () => {
    expect(idsOf([touch, { ...signage, display: { touch: true } }])).toEqual([
      [1, true],
      [2, true],
    ])
  })

  it('is another free one when the one asked for is not there, and that is known', () => {
    expect(idsOf([{ ...touch, display: { label: 'gone' } }])).toEqual([[2, false]])
  })

  it('is none rather than a wrong one for a screen that insists', () => {
    expect(idsOf([{ ...signage, display: { label: 'gone', fallback: 'none' } }])).toEqual([[null, false]])
    expect(idsOf([{ ...signage, display: { label: 'gone', fallback: 'free' } }])).toEqual([[1, false]])
  })

  it('of several that are alike is found by its place from the left, whatever the order of the list', () => {
    const left = display(7, { label: 'LCD', x: 0 })
    const middle = display(8, { label: 'LCD', x: 1080 })
    const right = display(9, { label: 'LCD', x: 2160 })
    const wall = (nth: number): ScreenPlace => ({
      ...signage,
      id: `lobby-${nth}`,
      display: { label: 'LCD', nth },
    })
    for (const displays of permutations([left, middle, right])) {
      expect(idsOf([wall(3), wall(1), wall(2)], displays)).toEqual([
        [9, true],
        [7, true],
        [8, true],
      ])
    }
    expect(idsOf([wall(4)], [left, right])).toEqual([[left.id, false]])
    const stacked = [display(5, { label: 'LCD', y: 1920 }), display(6, { label: 'LCD', y: 0 })]
    expect(idsOf([wall(1)], stacked)).toEqual([[6, true]])
  })

  it('is none when there are more screens than displays', () => {
    expect(idsOf([touch, signage], [panel])).toEqual([
      [2, true],
      [null, false],
    ])
  })

  it('is never shared, and none stands empty while a screen has none', () => {
    const wish = fc.record(
      { label: fc.constantFrom('HDMI-1', 'DP-1', 'x'), touch: fc.boolean() },
      { requiredKeys: [] },
    )
    const screens = fc.array(
      fc.record({
        id: fc.uuid(),
        role: fc.constantFrom<ScreenRole>('touch', 'signage', 'board'),
        display: fc.option(wish, { nil: undefined }),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(screens, fc.subarray([hall, panel, strip]), (wanted, displays) => {
        const places = placeScreens(wanted as ScreenPlace[], displays, 1).map((place) => place.display)
        const given = places.filter((place) => place !== null)
        expect(new Set(given).size).toBe(given.length)
        expect(given).toHaveLength(Math.min(wanted.length, displays.length))
      }),
    )
  })
})

describe('a screen that could stand anywhere', () => {
  const board: ScreenPlace = { id: 'board', role: 'board' }
  const given = (placed: ReturnType<typeof placeScreens>) =>
    new Map(placed.flatMap(({ screen, display }) => (display ? [[screen.id, display.id] as const] : [])))

  it('stays where it is, however the displays are listed anew and whichever comes or goes', () => {
    const all = [hall, panel, strip]
    const before = placeScreens([touch, signage, board], all, 1)
    const now = given(before)
    for (const displays of permutations(all)) {
      const after = placeScreens([touch, signage, board], displays, displays[0]!.id, now)
      expect(given(after)).toEqual(now)
    }
    const without = placeScreens([touch, signage, board], [panel, strip], 2, now)
    expect(given(without).get('touch')).toBe(now.get('touch'))
    expect(given(without).get('board')).toBe(now.get('board'))
  })

  it('gives way to one that asks for its display', () => {
    const placed = placeScreens(
      [signage, { ...board, display: { label: 'HDMI-1' } }],
      [hall, strip],
      1,
      new Map([['lobby', 1]]),
    )
    expect(placed.map(({ display }) => display?.id)).toEqual([3, 1])
  })

  it('and is touched goes back as soon as there is something to touch', () => {
    const away = placeScreens([touch], [hall], 1, new Map([['touch', 2]]))
    expect(given(away).get('touch')).toBe(1)
    expect(given(placeScreens([touch], [hall, panel], 1, given(away))).get('touch')).toBe(2)
  })
})

function permutations<Of>(list: readonly Of[]): Of[][] {
  if (list.length <= 1) return [[...list]]
  return list.flatMap((each, index) =>
    permutations(list.filter((_, other) => other !== index)).map((rest) => [each, ...rest]),
  )
}

describe('the screens of a machine', () => {
  it('are those that stand in the hall, not those at a desk', () => {
    const roles: ScreenRole[] = ['touch', 'signage', 'strip', 'board', 'counter', 'staff']
    const shown = screensShownHere(roles.map((role) => ({ id: role, role })))
    expect(shown.map(({ id }) => id)).toEqual(['touch', 'signage', 'strip', 'board'])
  })

  it('are one touch screen where none is named', () => {
    expect(screensShownHere([])).toEqual([touch])
    expect(screensShownHere([{ id: 'desk', role: 'staff' }])).toEqual([touch])
  })
})

describe('what the hall is told of a display', () => {
  it('is its label, native size and touch', () => {
    expect(displayFact(strip)).toEqual({ label: 'HDMI-2', width: 1920, height: 1080, touch: false })
    expect(displayFact(panel)).toEqual({ label: 'DP-1', width: 1080, height: 1920, touch: true })
  })
})
