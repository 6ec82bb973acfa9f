import type { StripPanel } from '../../content/arithmetic/strip-time.ts'
import type { Kind } from '../../content/schema/kinds.ts'
import type { Digest } from './items/digest.ts'

export interface SetItem<K extends Kind = Kind> {
  id: string
  file: string
  digest: Digest<K>
}

/** All that is shown, by kind (the Chinese items), as the rules see it. */
export interface ContentSet {
  items: { [K in Kind]: SetItem<K>[] }
  /** ids of files that are there but cannot be used: they have problems of their own, and are not missing */
  broken: Record<Kind, string[]>
  media: ReadonlySet<string>
  /** media that are there but not shown: each has a problem of its own */
  refusedMedia: ReadonlySet<string>
  /** in other languages; `digest` is null where the file cannot be used */
  translations: { file: string; language: string; kind: Kind; digest: Digest | null }[]
  /** the hall that this machine belongs to, where it was told */
  hall: string | null
  /** the LED strips of the machine that it was told of; what fits on one depends on it */
  strips: readonly StripPanel[]
}
