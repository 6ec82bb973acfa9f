import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ALIVE_MS, setupProgram } from '../../../electron/shell/program.ts'
import { world } from '../../support/electron-double.ts'
import { testMachine } from '../../support/machine.ts'

vi.mock('electron', async () => (await import('../../support/electron-double.ts')).electron)

beforeEach(() => world.reset())

const file = (data: string) => join(data, 'shell', 'launch.json')
const read = (data: string): unknown => JSON.parse(readFileSync(file(data), 'utf8'))

describe('what one start leaves to the next', () => {
  it('is on disk before anything can go wrong', () => {
    const machine = testMachine()
    setupProgram(machine)
    expect(read(machine.data)).toMatchObject({ ending: 'running', build: '1.0.0', software: null })
    setupProgram(machine).graphicsDied()
    expect(read(machine.data)).toMatchObject({ graphicsDeaths: 1 })
  })

  it('is that the graphics card is not to be used, until an upgrade', () => {
    const machine = testMachine()
    setupProgram(machine).ends('relaunch-in-software')
    expect(world.hardware).toBe(true)
    expect(setupProgram(machine).isSoftware()).toBe(true)
    expect(world.hardware).toBe(false)
    world.reset()
    world.version = '1.1.0'
    expect(setupProgram(machine).isSoftware()).toBe(false)
    expect(world.hardware).toBe(true)
  })

  it.each([
    '',
    'null',
    '{"build":1}',
    '{"build":"1.0.0","ending":"?","unasked":[],"graphicsDeaths":0}',
    '[]',
  ])('is nothing where the file was spoiled: %s', (text) => {
    const machine = testMachine()
    mkdirSync(join(machine.data, 'shell'))
    writeFileSync(file(machine.data), text)
    expect(setupProgram(machine)).toMatchObject({ safeFirst: false, unasked: 0 })
  })

  it('costs the memory and not the start where the disk refuses it', () => {
    const machine = testMachine()
    writeFileSync(join(machine.data, 'shell'), 'a file where the folder should be')
    expect(setupProgram(machine).unasked).toBe(0)
    expect(machine.logged).toContain('shell.launch-unkept')
  })
})

describe('a program that lives', () => {
  it('says so by the age of a file', () => {
    const machine = testMachine()
    setupProgram(machine)
    const seen = () => statSync(join(machine.data, 'shell', 'alive')).mtimeMs
    machine.clock.pass(ALIVE_MS)
    const before = seen()
    machine.clock.pass(ALIVE_MS)
    expect(seen() - before).toBe(ALIVE_MS)
  })
})

describe('starting afresh', () => {
  it('is left to who watches from outside', () => {
    setupProgram(testMachine()).startAgain(4180)
    expect(world.relaunches).toEqual([])
  })

  it('is done here where nobody does, at the same address', () => {
    setupProgram(testMachine({ supervised: false })).startAgain(4180)
    expect(world.relaunches).toHaveLength(1)
    expect(world.relaunches[0]?.at(-1)).toBe('--port=4180')
  })
})
