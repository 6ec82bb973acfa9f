import { expect, it } from 'vitest'
import { scratch } from '../../../support/content-folder.ts'
import { plainCopy, syncthingLike } from '../../../support/torn-tools.ts'
import { LATE_MS, tearSyncs } from '../../../support/torn-syncs.ts'

it('a loose folder under the same syncs shows mixtures, and they are seen', async () => {
  const { mixed } = await tearSyncs(scratch(), [plainCopy], 4, 20_261_127, false)
  expect(mixed).not.toEqual([])
})

it('twenty torn syncs show no mixture, nothing older, and each whole release within five seconds', async () => {
  const { mixed, faults, ms, frames } = await tearSyncs(scratch(), [plainCopy, syncthingLike], 20, 20_261_127)
  expect(mixed).toEqual([])
  expect(faults).toEqual([])
  expect(ms.length).toBeGreaterThan(4)
  expect(Math.max(...ms)).toBeLessThan(LATE_MS)
  expect(frames).toBeGreaterThan(ms.length)
})
