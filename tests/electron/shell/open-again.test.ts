import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { SAFE_FROM } from '../../../electron/shell/launch-decisions.ts'
import { setupProgram } from '../../../electron/shell/program.ts'
import { DISTRUST_GRAPHICS_FROM, SAFE_MS } from '../../../electron/shell/recovery-decisions.ts'
import { electron, world } from '../../support/electron-double.ts'
import { happening } from '../../support/electron/happening.ts'
import { testMachine } from '../../support/machine.ts'
import { endingIn, mendsIn } from '../../support/mends.ts'
import { openShell, page } from '../../support/shell.ts'

vi.mock('electron', async () => (await import('../../support/electron-double.ts')).electron)

const printed = vi.spyOn(process.stdout, 'write')

beforeEach(() => {
  world.reset()
  world.answer = () => 200
  printed.mockReset().mockReturnValue(true)
})

describe('the graphics process', () => {
  const gone = (type: string) =>
    electron.app.emit('child-process-gone', happening(), { type, reason: 'crashed', exitCode: 1 })

  it('has the page painted again when it dies, and another helper is left alone', async () => {
    const { contents, answers } = await openShell()
    await answers()
    gone('Utility')
    expect(contents().repaints).toBe(0)
    gone('GPU')
    expect(contents().repaints).toBe(1)
    expect(contents().loads).toEqual([page])
  })

  it('that dies on and on has the program started without the card', async () => {
    const { machine, answers, clock, hall } = await openShell()
    await answers()
    for (let death = 1; death <= DISTRUST_GRAPHICS_FROM; death++) {
      gone('GPU')
      clock.pass(1000)
      await world.settle()
    }
    hall().ends(0)
    await world.settle()
    expect(world.exits).toEqual([1])
    expect(endingIn(machine.data)).toBe('relaunch-in-software')
    world.reset()
    world.answer = () => 200
    const next = await openShell(machine)
    await next.answers()
    expect(world.hardware).toBe(false)
    expect(mendsIn(next.hall())).toMatchObject({ rendering: 'software', programs: 1 })
  })
})

describe('a program that does not stay up', () => {
  it('shows the safe page for a while, and its hall serves everybody else meanwhile', async () => {
    const machine = testMachine()
    writeFileSync(machine.safePage, '<p>96111</p>')
    for (let start = 0; start < SAFE_FROM; start++) setupProgram(machine)
    const { contents, answers, clock } = await openShell(machine)
    await answers()
    expect(contents().url).toBe(pathToFileURL(machine.safePage).href)
    clock.pass(SAFE_MS)
    await world.settle()
    expect(contents().url).toBe(page)
  })
})

it('what had to be mended is told to each hall that answers', async () => {
  const { hall, answers, dies, clock } = await openShell()
  await answers()
  expect(mendsIn(hall())).toMatchObject({ halls: 0, graphics: 0, rendering: 'hardware', screens: {} })
  await dies()
  clock.pass(1000)
  await answers()
  expect(mendsIn(hall())).toMatchObject({ halls: 1 })
})
