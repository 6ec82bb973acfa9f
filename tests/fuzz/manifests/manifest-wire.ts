/** What the runner and the guarded process that takes releases in say to each other. */
export interface ManifestStart {
  type: 'start'
  /** has `synced/`, `hall/` and `outside/` in it */
  folder: string
  /** the public line that the hall accepts */
  line: string
  shown: { sequence: number; created: string; id: string }
}

export type ToManifestTrial = ManifestStart | { type: 'try' }

export interface Taken {
  type: 'tried'
  /** what was admitted */
  sequence: number | null
  /** rules of what is said of it by the hall, and by `mingchuang verify` */
  rules: string[]
  verified: string[]
  /** all of it, in words */
  words: string
  /** paths that Node refused */
  attempts: string[]
  polluted: boolean
  ms: number
  /** of them, in which a core worked for it: on a busy machine most is waiting for one */
  workedMs: number
}

export type FromManifestTrial = { type: 'ready' } | { type: 'doing'; what: string } | Taken
