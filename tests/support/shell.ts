import { setupLockdown } from '../../electron/shell/lockdown.ts'
import { setupProgram } from '../../electron/shell/program.ts'
import { makeShell } from '../../electron/shell/open.ts'
import { world } from './electron-double.ts'
import { testMachine, type TestMachine } from './machine.ts'

export const address = 'http://127.0.0.1:4180'
export const page = `${address}/?screen=touch`

/** The whole shell over the double, as main.ts starts it. */
export async function openShell(machine: TestMachine = testMachine()) {
  const program = setupProgram(machine)
  const shell = makeShell(machine, program)
  setupLockdown(shell.bounds)
  shell.openWhenReady()
  world.becomeReady()
  await world.settle()
  const hall = () => world.halls.at(-1)!
  return {
    machine,
    clock: machine.clock,
    hall,
    window: () => world.windows[0]!,
    contents: () => world.windows[0]!.webContents,
    async answers() {
      hall().says({ type: 'ready', address, safePage: machine.safePage })
      await world.settle()
    },
    async dies() {
      hall().ends(137)
      machine.clock.pass(0)
      await world.settle()
    },
  }
}
