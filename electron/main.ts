/** Electron's entry. Nothing here may wait for Electron to be ready, which comes only after this has run. */
import { setupInstance } from './shell/instance.ts'
import { setupLockdown } from './shell/lockdown.ts'
import { readMachine } from './shell/machine.ts'
import { makeShell } from './shell/open.ts'
import { setupSwitches } from './shell/switches.ts'

const machine = await readMachine()
const shell = makeShell(machine)
setupSwitches(machine)
setupLockdown(shell.bounds)
if (setupInstance(machine.complain)) shell.openWhenReady()
