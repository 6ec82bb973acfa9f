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

interface Fixtures {
  /** a hall on the sample content, shared by the tests of one worker: only looked at */
  sample: RunningHall
}

interface TestFixtures {
  /** a hall on a copy of the sample content that the test may change */
  own: RunningHall
  faults: string[]
}

export const test = base.extend<TestFixtures, Fixtures>({
  sample: [
    async ({}, give) => {
      const hall = await startHall()
      await give(hall)
      await hall.stop()
      await removeTemporaryFolders()
    },
    { scope: 'worker' },
  ],
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
