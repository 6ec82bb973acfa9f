import type { Rooms } from './handlers.ts'
import type { Health } from './wire.ts'

/** How the hall is. It is degraded, and still serves, when a disk refuses or its content cannot be reached. */
export function readHealth({
  library,
  client,
  state,
  screens,
  clock,
  log,
}: Omit<Rooms, 'pages' | 'safePages'>) {
  const started = clock.ticks()
  return (): Health => {
    const { storeWritable, contentReachable } = library.state()
    const { id, sequence, created } = state.snapshot()
    const problems = library.problems()
    const errors = problems.filter(({ severity }) => severity === 'error').length
    return {
      status: storeWritable && contentReachable && log.kept() ? 'ok' : 'degraded',
      build: client.build,
      uptimeSeconds: Math.floor((clock.ticks() - started) / 1000),
      snapshot: { id, sequence, created },
      screens: screens.list(),
      storeWritable,
      contentReachable,
      problems: { errors, warnings: problems.length - errors },
    }
  }
}
