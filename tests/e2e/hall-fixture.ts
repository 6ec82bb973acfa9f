/** Playwright's test, with a hall that each test may have to itself, and a page that tolerates no error. */
import { createHash } from 'node:crypto'
import { cp, mkdir, writeFile } from 'node:fs/promises'
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
import { panelScreens } from './measures.ts'

/** Two cities that share nothing but the program, and the evening or noon that each one's content is made for. */
export const cities = {
  sample: { content: join(root, 'content'), at: SAMPLE_EVENING },
  /** 2026-11-24 12:20 in Shanghai: a Tuesday, the counters at lunch */
  second: { content: join(root, 'tests/fixtures/second-city'), at: Date.UTC(2026, 10, 24, 4, 20) },
} as const

export type City = keyof typeof cities

/** What the counter's browser is opened with behind `#`. */
export const counterToken = 'token-of-the-third-counter'

const hungScreens = `hall: pingdu
screens:
  - { id: upright, role: touch, panel: { width: 398, height: 708, mountedAt: 700 } }
  - { id: lying, role: touch, panel: { width: 708, height: 398, mountedAt: 950 } }
  - { id: high, role: touch, panel: { width: 708, height: 398, mountedAt: 1150 } }
`

const staffedScreens = `hall: pingdu
screens:
  - { id: touch, role: touch, place: 门口 }
  - id: counter-3
    role: counter
    counter: '3'
    panel: { width: 527, height: 296 }
    pairedToken: ${createHash('sha256').update(counterToken).digest('hex')}
`

/** The same with tickets of its own, at two counters. */
const queueingScreens = `${staffedScreens}  - id: counter-1
    role: counter
    counter: '1'
    panel: { width: 527, height: 296 }
    pairedToken: ${createHash('sha256').update(`${counterToken}-1`).digest('hex')}
queue: { source: builtin, anytime: true }
`

interface Fixtures {
  /** a hall on a city's content, started when a test first asks and shared by those of one worker: only looked at */
  hallOf(city: City): Promise<RunningHall>
  sample: RunningHall
  /** the sample hall with panels that hang at several heights: only looked at */
  hung: RunningHall
  /** a hall on the sample with a screen for every panel, by `screenOf` */
  panelled: RunningHall
}

interface TestFixtures {
  /** a hall on a copy of the sample content that the test may change */
  own: RunningHall
  /** a hall of the test's own, with a touch screen at the door and a counter's computer */
  staffed: RunningHall
  /** a hall of the test's own that gives its own tickets, with counters 1 and 3 */
  queueing: RunningHall
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
  hung: [
    async ({}, give) => {
      const hall = await startWith(hungScreens)
      await give(hall)
      await hall.stop()
      await removeTemporaryFolders()
    },
    { scope: 'worker' },
  ],
  staffed: async ({ page }, give) => {
    const hall = await startWith(staffedScreens)
    await give(hall)
    // What a page still asks for while its hall is taken away is no fault of the page's.
    await page.close()
    await hall.stop()
  },
  queueing: async ({ page }, give) => {
    const hall = await startWith(queueingScreens)
    await give(hall)
    await page.close()
    await hall.stop()
  },
  panelled: [
    async ({}, give) => {
      const device = join(await temporaryFolder('device'), 'device.yaml')
      await writeFile(device, panelScreens())
      const hall = await startHall({ device })
      await give(hall)
      await hall.stop()
    },
    { scope: 'worker' },
  ],
  own: async ({ page }, give) => {
    const hall = await startHall({ content: await copyOfSample() })
    await give(hall)
    await page.close()
    await hall.stop()
  },
  /** What went wrong on the page: uncaught errors, refused resources, broken security policy. */
  faults: [
    async ({ page }, give) => {
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => {
        // A hall that dies breaks off what it was sending, and then refuses; a connection that lay idle may just be closed,
        // and a socket whose end is on its way still calls itself open.
        const expected =
          /WebSocket (connection|is already in CLOSING)|ERR_(CONNECTION_(REFUSED|RESET|CLOSED)|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED|CONTENT_LENGTH_MISMATCH)/.test(
            message.text(),
          )
        if (message.type() === 'error' && !expected) faults.push(message.text())
      })
      await give(faults)
      if (faults.length > 0) throw new Error(`the page had faults:\n${faults.join('\n')}`)
    },
    { auto: true },
  ],
})

async function startWith(device: string): Promise<RunningHall> {
  const file = join(await temporaryFolder('device'), 'device.yaml')
  await writeFile(file, device)
  return startHall({ device: file })
}

export { expect } from '@playwright/test'

export async function copyOfSample(): Promise<string> {
  const folder = join(await temporaryFolder('content'), 'content')
  await mkdir(folder)
  await cp(join(root, 'content'), folder, { recursive: true })
  return folder
}
