import type { Clock } from '../device/clock.ts'
import type { ReadReport } from './read-report.ts'
import type { TroubleCode } from './troubles.ts'

/** What a source says what it has heard to. */
export interface Ear {
  hear(read: ReadReport, how?: Hearing): void
  hearJson(bytes: Uint8Array, how?: Hearing): void
  trouble(code: TroubleCode, detail?: string): void
}

interface Hearing {
  /** kept by a broker: nobody may be there any more */
  retained?: boolean
}

export interface Source {
  close(): void | Promise<void>
}

/** Begins to listen, and keeps trying by itself. Throws only where settings cannot be meant. */
export type OpenSource<Settings> = (settings: Settings, ear: Ear, clock: Clock) => Source | Promise<Source>

export const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return cause === undefined ? code || error.message : messageOf(cause)
}
