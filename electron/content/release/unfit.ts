import { isSame, type Loaded } from '../loaded.ts'
import type { Finding } from '../problems/finding.ts'
import { problemOf } from '../problems/wording.ts'
import type { ReleaseId } from './format.ts'

/**
 * The first file of a new release that this program cannot use although it shows a version from before: the two would be
 * a mixture. A file that was no better in the release before is none.
 */
export function unfitIn(before: Loaded | null, loaded: Loaded, { sequence }: ReleaseId): Finding | null {
  for (const [logical, fact] of loaded.files) {
    const { path, kept, absent, good, faults } = fact
    if (!(kept || (absent && good)) || isSame(before?.files.get(logical), fact)) continue
    const [fault] = faults
    const why = fault && !absent ? problemOf({ ...fault, file: path }).message : notThere
    return { rule: 'release.unfit', file: path, params: { sequence, why } }
  }
  return null
}

const notThere = { zh: '没有这个文件', en: 'it is not there' }
