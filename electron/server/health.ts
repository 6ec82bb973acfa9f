import type { Problem } from '../../content/schema/problem.ts'
import type { Library } from '../content/library.ts'
import type { Clock } from '../device/clock.ts'
import type { Mends } from '../device/host-wire.ts'
import type { LogBook } from '../device/log.ts'
import type { Asides } from './asides.ts'
import type { Client } from './client.ts'
import type { LiveState } from './live-state.ts'
import type { ScreenRecord } from './screen-record.ts'
import type { Screens } from './screens.ts'
import type { Health } from './wire.ts'

export interface Witnesses {
  library: Library
  client: Client
  state: LiveState
  screens: Screens
  record: Pick<ScreenRecord, 'kept'>
  clock: Clock
  log: LogBook
  asides: Pick<Asides, 'list'>
  /** null while the host has not said */
  mends(): Mends | null
  /** of the content, and of what `device.yaml` names of it */
  problems(): Problem[]
}

/** How the hall is. It is degraded, and still serves, when a disk refuses or its content cannot be reached. */
export function readHealth(witnesses: Witnesses): () => Health {
  const { library, client, state, screens, record, clock, log } = witnesses
  const started = clock.ticks()
  return () => {
    const { storeWritable, contentReachable } = library.state()
    const { id, sequence, created } = state.snapshot()
    const problems = witnesses.problems()
    const errors = problems.filter(({ severity }) => severity === 'error').length
    return {
      status: storeWritable && contentReachable && log.kept() && record.kept() ? 'ok' : 'degraded',
      build: client.build,
      uptimeSeconds: Math.floor((clock.ticks() - started) / 1000),
      snapshot: { id, sequence, created },
      screens: screens.list(),
      journalKept: record.kept(),
      storeWritable,
      contentReachable,
      problems: { errors, warnings: problems.length - errors },
      mends: witnesses.mends(),
      aside: witnesses.asides.list(),
    }
  }
}
