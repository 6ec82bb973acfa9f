import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { AFRESH_MS } from '../../../electron/shell/hall-process.ts'
import { MOST_RELAUNCHES } from '../../../electron/shell/launch-decisions.ts'
import { setupProgram } from '../../../electron/shell/program.ts'
import { SAFE_MS } from '../../../electron/shell/recovery-decisions.ts'
import { world } from '../../support/electron-double.ts'
import { testMachine } from '../../support/machine.ts'
import { endingIn, mendsIn } from '../../support/mends.ts'
import { openShell, page } from '../../support/shell.ts'

vi.mock('electron', async () => (await import('../../support/electron-double.ts')).electron)

const taken = {
  type: 'failed',
  code: 'port-taken',
  message: { zh: '端口 4180 已被占用', en: 'Port 4180 is in use' },
} as const

const printed = vi.spyOn(process.stdout, 'write')

beforeEach(() => {
  world.reset()
  world.answer = () => 200
  printed.mockReset().mockReturnValue(true)
})

describe('a hall that dies under an open page', () => {
  it('comes back at the same address with the same token, and the page is not loaded again', async () => {
    const { hall, contents, answers, dies, clock } = await openShell()
    await answers()
    const before = contents()
    const token = hall().started()?.shellToken
    for (let round = 1; round <= 20; round++) {
      await dies()
      clock.pass(1000)
      expect(world.halls).toHaveLength(round + 1)
      expect(hall().started()).toMatchObject({ port: 4180, shellToken: token })
      await answers()
    }
    expect(contents()).toBe(before)
    expect(before.loads).toEqual([page])
    expect(before.session.jar).toHaveLength(1)
    expect(printed).toHaveBeenCalledOnce()
  })

  it('is ended and replaced when it hangs', async () => {
    const { hall, answers, clock } = await openShell()
    await answers()
    const first = hall()
    clock.pass(10_000)
    await world.settle()
    clock.pass(0)
    expect(first.killed).toBe(1)
    expect(world.halls).toHaveLength(2)
  })

  it('leaves a page that crashes meanwhile the safe page, then the hall again', async () => {
    const { machine, contents, answers, dies, clock } = await openShell()
    await answers()
    writeFileSync(machine.safePage, '<p>96111</p>')
    await dies()
    contents().dies('oom')
    clock.pass(0)
    await world.settle()
    expect(contents().url).toBe(pathToFileURL(machine.safePage).href)
    await answers()
    expect(contents().url).toBe(page)
  })
})

describe('a hall that never answers', () => {
  it('leaves the last safe page on the glass, says why, and is tried afresh', async () => {
    const machine = testMachine()
    writeFileSync(machine.safePage, '<p>96111</p>')
    const { hall, contents, clock, answers } = await openShell(machine)
    hall().says(taken)
    await world.settle()
    expect(contents().url).toBe(pathToFileURL(machine.safePage).href)
    expect(machine.complaints).toEqual([
      '明窗无法启动：端口 4180 已被占用\nMingchuang cannot start: Port 4180 is in use',
    ])
    expect(world.exits).toEqual([])
    clock.pass(AFRESH_MS)
    expect(world.halls).toHaveLength(2)
    await answers()
    expect(contents().url).toBe(page)
  })

  it.each([
    ['without a safe page', true, false],
    ['in a copy that is not installed', false, true],
  ])('ends the program with 1 %s', async (_, packaged, safe) => {
    const machine = testMachine({ packaged })
    if (safe) writeFileSync(machine.safePage, '<p>96111</p>')
    const { hall } = await openShell(machine)
    hall().says(taken)
    await world.settle()
    expect(machine.complaints).toHaveLength(1)
    expect(world.exits).toEqual([1])
    expect(world.halls.every(({ pid }) => pid === undefined)).toBe(true)
  })
})

describe('a page that fails', () => {
  it('is loaded again when its process dies, and the hall is told', async () => {
    const { hall, contents, answers, clock } = await openShell()
    await answers()
    contents().dies('oom')
    clock.pass(0)
    await world.settle()
    expect(contents().loads).toEqual([page, page])
    expect(contents().crashed).toBe(false)
    expect(hall().heard).toContainEqual({ type: 'crash', screen: 'touch', reason: 'oom' })
    expect(mendsIn(hall()).screens).toMatchObject({ touch: { died: 1, reloaded: 1 } })
  })

  it('is ended and loaded again when it hangs', async () => {
    const { contents, answers, clock } = await openShell()
    await answers()
    contents().emit('unresponsive')
    clock.pass(0)
    await world.settle()
    expect(contents().loads).toEqual([page, page])
  })

  it('gets a new window after three deaths, with the same guards', async () => {
    const { window, contents, answers, clock } = await openShell()
    await answers()
    const first = window()
    for (let death = 0; death < 3; death++) {
      contents().dies('crashed')
      clock.pass(1000)
      await world.settle()
    }
    expect(window()).not.toBe(first)
    expect(contents().url).toBe(page)
    expect(contents().goes('https://example.com/')).toBe(false)
    expect(world.windows).toHaveLength(1)
  })

  it('has the program started afresh after ten deaths, its hall ended first', async () => {
    const { machine, contents, answers, clock, hall } = await openShell()
    await answers()
    for (let death = 1; death < 10; death++) {
      contents().dies('crashed')
      clock.pass(5000)
      hall().says({ type: 'beat' })
      await world.settle()
    }
    expect(contents().url).toBe(page)
    contents().dies('crashed')
    await world.settle()
    expect(hall().heard).toContainEqual({ type: 'stop' })
    expect(world.exits).toEqual([])
    hall().ends(0)
    await world.settle()
    expect(world.exits).toEqual([1])
    expect(endingIn(machine.data)).toBe('relaunch')
  })

  it('keeps the safe page where that was done too often, and is tried again after a while', async () => {
    const machine = testMachine()
    writeFileSync(machine.safePage, '<p>96111</p>')
    for (let start = 0; start <= MOST_RELAUNCHES; start++) setupProgram(machine).ends('relaunch')
    const { contents, window, answers, clock, hall } = await openShell(machine)
    await answers()
    for (let death = 1; death <= 10; death++) {
      contents().dies('crashed')
      clock.pass(5000)
      hall().says({ type: 'beat' })
      await world.settle()
    }
    expect(world.exits).toEqual([])
    expect(contents().url).toBe(pathToFileURL(machine.safePage).href)
    expect(mendsIn(hall()).screens['touch']).toMatchObject({ died: 10, safe: true })
    const held = window()
    await answers()
    expect(contents().url).toBe(pathToFileURL(machine.safePage).href)
    clock.pass(SAFE_MS)
    await world.settle()
    expect(window()).not.toBe(held)
    expect(contents().url).toBe(page)
    expect(mendsIn(hall()).screens['touch']).toMatchObject({ safe: false })
  })
})
