/** Playwright's test, with a hall that each test may have to itself, and a page that tolerates no error. */
import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import {
  removeTemporaryFolders,
  root,
  startHall,
  temporaryFolder,
  type RunningHall,
} from '../support/hall.ts'
import { SAMPLE_EVENING } from '../support/visit.ts'

/** Two cities that share nothing but the program, and the evening or noon that each one's content is made for. */
export const cities = {
  sample: { content: join(root, 'content'), at: SAMPLE_EVENING },
  /** 2026-11-24 12:20 in Shanghai: a Tuesday, the counters at lunch */
  second: { content: join(root, 'tests/fixtures/second-city'), at: Date.UTC(2026, 10, 24, 4, 20) },
} as const

export type City = keyof typeof cities

interface Fixtures {
  /** a hall on a city's content, started when a test first asks and shared by those of one worker: only looked at */
  hallOf(city: City): Promise<RunningHall>
  sample: RunningHall
}

interface TestFixtures {
  /** a hall on a copy of the sample content that the test may change */
  own: RunningHall
  faults: string[]
}

export const test = base.extend<TestFixtures, Fixtures>({
  hallOf: [
    async ({}, give) => {
      const halls = new Map<City, Promise<RunningHall>>()
      await give((city) => {
        const hall = halls.get(city) ?? startHall({ content: cities[city].content })
        halls.set(city, hall)
        return hall
      })
      for (const hall of halls.values()) await (await hall).stop()
      await removeTemporaryFolders()
    },
    { scope: 'worker' },
  ],
  sample: [async ({ hallOf }, give) => give(await hallOf('sample')), { scope: 'worker' }],
  own: async ({}, give) => {
    const hall = await startHall({ content: await copyOfSample() })
    await give(hall)
    await hall.stop()
  },
  /** What went wrong on the page: uncaught errors, refused resources, broken security policy. */
  faults: [
    async ({ page }, give) => {
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => {
        const expected = /WebSocket connection|ERR_CONNECTION_REFUSED/.test(message.text())
        if (message.type() === 'error' && !expected) faults.push(message.text())
      })
      await give(faults)
      if (faults.length > 0) throw new Error(`the page had faults:\n${faults.join('\n')}`)
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'

export async function copyOfSample(): Promise<string> {
  const folder = join(await temporaryFolder('content'), 'content')
  await mkdir(folder)
  await cp(join(root, 'content'), folder, { recursive: true })
  return folder
}
