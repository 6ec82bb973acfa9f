import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ToHost } from '../../../electron/device/host-wire.ts'
import { launchUtility } from '../../../electron/shell/hall-process.ts'
import { world } from '../../support/electron-double.ts'
import { manualClock } from '../../support/manual-clock.ts'

vi.mock('electron', async () => (await import('../../support/electron-double.ts')).electron)

beforeEach(() => {
  world.reset()
  world.becomeReady()
})

function launch() {
  const clock = manualClock()
  const heard: ToHost[] = []
  const exits: (number | null)[] = []
  const killed: number[] = []
  const hall = launchUtility('/dist/hall/hall.js', clock, (pid) => killed.push(pid))({
    message: (message) => heard.push(message),
    exited: (code) => exits.push(code),
  })
  return { hall, clock, heard, exits, killed, child: world.halls[0]! }
}

describe('a hall in a utility process', () => {
  it('runs the built hall, and what it prints is seen', () => {
    const { child } = launch()
    expect(child.entry).toBe('/dist/hall/hall.js')
    expect(child.options).toMatchObject({ stdio: 'inherit' })
  })

  it('speaks and listens', () => {
    const { hall, child, heard } = launch()
    hall.send({ type: 'stop' })
    child.says({ type: 'beat' })
    expect(child.heard).toEqual([{ type: 'stop' }])
    expect(heard).toEqual([{ type: 'beat' }])
  })

  it('tells of its end', async () => {
    const { child, exits } = launch()
    await world.settle()
    child.ends(7)
    expect(exits).toEqual([7])
  })

  it('is killed even when that is asked before it has spawned', async () => {
    const { hall, child, exits } = launch()
    hall.kill()
    expect(child.killed).toBe(0)
    await world.settle()
    expect(child.killed).toBe(1)
    expect(exits).toEqual([15])
  })

  it('is taken by the system after a second when it does not heed', async () => {
    const { hall, child, clock, killed } = launch()
    await world.settle()
    child.hangs = true
    hall.kill()
    clock.pass(999)
    expect(killed).toEqual([])
    clock.pass(1)
    expect(killed).toEqual([child.pid])
  })

  it('is not taken twice, when its process id may be another program', async () => {
    const { hall, clock, killed } = launch()
    await world.settle()
    hall.kill()
    await world.settle()
    clock.pass(5000)
    expect(killed).toEqual([])
  })

  it('may fail inside V8 without taking the shell along', () => {
    const { child } = launch()
    expect(() => child.emit('error', 'FatalError', 'somewhere', '{}')).not.toThrow()
  })
})
