import { describe, expect, it } from 'vitest'
import {
  launched,
  mayRelaunch,
  MOST_RELAUNCHES,
  relaunchArguments,
  RUN_MS,
  SAFE_FROM,
  SUSPECT_GRAPHICS_FROM,
  TELLING_DEATHS,
  UNASKED_MS,
  type LaunchRecord,
} from '../../../electron/shell/launch-decisions.ts'

const NOON = Date.UTC(2026, 10, 27, 4)
const left = (facts: Partial<LaunchRecord> = {}): LaunchRecord => ({
  ...{ build: '1.0.0', ending: 'asked', unasked: [], graphicsDeaths: 0, software: null },
  ...facts,
})
const start = (record: LaunchRecord | null, now = NOON, build = '1.0.0') => launched(record, build, now)

/** The program taken over and over, `gap` milliseconds apart. */
function taken(count: number, gap: number, graphicsDeaths = 0) {
  const launches = []
  let record: LaunchRecord | null = left()
  for (let index = 0; index <= count; index++) {
    const launch = start(record, NOON + index * gap)
    launches.push(launch)
    record = { ...launch.record, graphicsDeaths }
  }
  return launches
}

describe('a start of the program', () => {
  it.each([
    ['the first one', null],
    ['after an end that was asked for', left()],
  ])('%s is nothing to wonder at', (_, record) => {
    expect(start(record)).toMatchObject({ rendering: 'hardware', safeFirst: false, unasked: 0 })
  })

  it('leaves behind that it runs, so that one which is taken is known by it', () => {
    expect(start(null).record.ending).toBe('running')
    expect(start(start(null).record).unasked).toBe(1)
  })

  it('is counted for an hour, and a clock that was set back forgets what lies ahead of it', () => {
    const { record } = start(left({ ending: 'running' }))
    expect(start({ ...record, ending: 'asked' }, NOON + UNASKED_MS - 1).unasked).toBe(1)
    expect(start({ ...record, ending: 'asked' }, NOON + UNASKED_MS).unasked).toBe(0)
    expect(start({ ...record, ending: 'asked' }, NOON - 1).unasked).toBe(0)
  })

  it('keeps no more of them than matters, however often it comes', () => {
    expect(taken(200, 1000).at(-1)?.record.unasked.length).toBeLessThanOrEqual(20)
  })

  it('shows the safe page first once the program was taken so often in a row', () => {
    expect(taken(SAFE_FROM, 1000).map(({ safeFirst }) => safeFirst)).toEqual([
      ...Array<boolean>(SAFE_FROM).fill(false),
      true,
    ])
    expect(taken(SAFE_FROM, RUN_MS).at(-1)?.safeFirst).toBe(false)
  })
})

describe('the graphics card', () => {
  it('is not trusted after a start that asked for software', () => {
    expect(start(left({ ending: 'relaunch-in-software' })).rendering).toBe('software')
  })

  it('is not trusted by a program that was taken after its graphics process had died', () => {
    expect(taken(1, 1000, TELLING_DEATHS - 1).at(-1)?.rendering).toBe('hardware')
    expect(taken(1, 1000, TELLING_DEATHS).at(-1)?.rendering).toBe('software')
  })

  it('is suspected by a program that is taken again and again without a word', () => {
    const renderings = taken(SUSPECT_GRAPHICS_FROM, 1000).map(({ rendering }) => rendering)
    expect(renderings.indexOf('software')).toBe(SUSPECT_GRAPHICS_FROM)
    expect(taken(20, RUN_MS).every(({ rendering }) => rendering === 'hardware')).toBe(true)
  })

  it('stays distrusted through ends that were asked for, until another version of the program', () => {
    const { record } = start(left({ ending: 'relaunch-in-software' }))
    const again = start({ ...record, ending: 'asked' })
    expect(again.rendering).toBe('software')
    const upgraded = start({ ...again.record, ending: 'asked' }, NOON, '1.1.0')
    expect(upgraded.rendering).toBe('hardware')
    expect(upgraded.record.software).toBeNull()
  })

  it('is not blamed for a program that ended itself for the sake of a page', () => {
    const record = left({ ending: 'relaunch', graphicsDeaths: 0, unasked: [NOON - 3, NOON - 2, NOON - 1] })
    expect(start(record).rendering).toBe('hardware')
  })
})

it('every start of every ending has a rendering that its record remembers, and counts itself where nobody asked', () => {
  const endings: LaunchRecord['ending'][] = ['running', 'asked', 'relaunch', 'relaunch-in-software']
  for (const ending of endings)
    for (const graphicsDeaths of [0, 1, 2, 9])
      for (const software of [null, '0.9.0', '1.0.0'])
        for (const count of [0, 1, 2, 5, 20])
          for (const build of ['1.0.0', '1.1.0']) {
            const unasked = Array.from({ length: count }, (_, index) => NOON - 1000 * (count - index))
            const launch = start(left({ ending, graphicsDeaths, software, unasked }), NOON, build)
            const isUpgrade = build !== '1.0.0'
            expect(launch.record.software).toBe(launch.rendering === 'software' ? build : null)
            expect(launch.record).toMatchObject({ build, ending: 'running', graphicsDeaths: 0 })
            if (isUpgrade)
              expect(launch).toMatchObject({ rendering: 'hardware', safeFirst: false, unasked: 0 })
            else if (software === build) expect(launch.rendering).toBe('software')
            if (!isUpgrade && ending !== 'asked') expect(launch.record.unasked.at(-1)).toBe(NOON)
            if (ending === 'asked') expect(launch.safeFirst).toBe(false)
          }
})

describe('starting itself afresh', () => {
  it('is allowed a few times within an hour', () => {
    const starts = (count: number) => left({ unasked: Array<number>(count).fill(NOON - 1000) })
    expect(mayRelaunch(starts(MOST_RELAUNCHES - 1), NOON)).toBe(true)
    expect(mayRelaunch(starts(MOST_RELAUNCHES), NOON)).toBe(false)
    expect(mayRelaunch(starts(MOST_RELAUNCHES), NOON + UNASKED_MS)).toBe(true)
  })

  it.each([
    [[], ['--port=4180']],
    [
      ['main.js', '--content', '/c', '--device=/d.yaml'],
      ['main.js', '--content', '/c', '--device=/d.yaml', '--port=4180'],
    ],
    [
      ['--port', '0', '--supervised'],
      ['--supervised', '--port=4180'],
    ],
    [
      ['--port=0', '--identify'],
      ['--identify', '--port=4180'],
    ],
    [
      ['--port', '--data=/x'],
      ['--data=/x', '--port=4180'],
    ],
  ])('never loses the address: %j', (given, expected) => {
    expect(relaunchArguments(given, 4180)).toEqual(expected)
  })

  it('has no address to keep before a hall has answered', () => {
    expect(relaunchArguments(['--port', '0'], null)).toEqual(['--port', '0'])
  })
})
