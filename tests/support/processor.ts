/**
 * Milliseconds of processor time that this process has used. Unlike the clock on the wall it does not run while other
 * processes have the machine, so a bound on it says something of the code alone.
 */
export function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
