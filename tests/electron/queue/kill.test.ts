import { expect, it } from 'vitest'
import { killQueue } from '../../support/queue-kills.ts'
import { temporaryData } from '../../support/queue-hall.ts'

it('a queue loses no ticket and no call that it acknowledged to a kill -9, and gives none twice', async () => {
  const { acknowledged, faults } = await killQueue(await temporaryData(), 4, (kill) => 3 + 11 * kill)
  expect(faults).toEqual([])
  expect(acknowledged).toBeGreaterThanOrEqual(78)
})
