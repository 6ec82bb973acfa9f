/** Electron's entry. Nothing here may wait for Electron to be ready, which comes only after this has run. */
import { systemClock } from './device/clock.ts'
import { setupWatchdog } from './device/watchdog.ts'
import { setupInstance } from './shell/instance.ts'
import { setupLockdown } from './shell/lockdown.ts'
import { readMachine } from './shell/machine.ts'
import { makeShell } from './shell/open.ts'
import { setupProgram } from './shell/program.ts'
import { setupSwitches } from './shell/switches.ts'

const machine = await readMachine()
// A second one must neither learn from the first one's start nor spoil what it wrote down.
if (setupInstance(machine.complain)) {
  const shell = makeShell(machine, setupProgram(machine))
  setupSwitches(machine)
  setupLockdown(shell.bounds)
  setupWatchdog(systemClock)
  shell.openWhenReady()
}
