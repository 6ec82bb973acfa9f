/** Real pages that fail each in its own way, beside two that do not: the hall tells them apart by what they prove. */
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Health } from '../../electron/server/wire.ts'
import { childrenOf, startHall, temporaryFolder, type RunningHall } from '../support/hall.ts'
import { copyOfSample, expect, test } from './hall-fixture.ts'

const monitor = 'token-of-the-monitor-of-this-test'

/** A beat every two seconds: what has failed is told within five. */
const device = `hall: pingdu
beatSeconds: 2
monitor: { token: ${monitor} }
screens:
${['whole', 'hung', 'stuck', 'blank'].map((id) => `  - { id: ${id}, role: signage, playlist: guides }`).join('\n')}
  - { id: door, role: touch }
`

/** Slides that none of which is fetched before its turn. */
const playlist = `title: 指南
role: signage
items: [{ is: topic, topic: guides, lasts: 3 }]
published: 2026-11-16
owner: 客户服务部
reviewBy: 2027-03-15
`

async function openHall(): Promise<RunningHall> {
  const content = await copyOfSample()
  await writeFile(join(content, 'playlists/guides.yaml'), playlist)
  const file = join(await temporaryFolder('device'), 'device.yaml')
  await writeFile(file, device)
  return startHall({ content, device: file })
}

async function screenOf({ address }: RunningHall, id: string) {
  const answer = await fetch(`${address}health/details`, { headers: { Authorization: `Bearer ${monitor}` } })
  return ((await answer.json()) as Health).screens.find((screen) => screen.id === id)
}

const poll = { timeout: 30_000, intervals: [250] }

const open = async (page: Page, { address }: RunningHall, id: string) => {
  await page.goto(`${address}?screen=${id}`)
  await page
    .locator(id === 'door' ? 'main:not([hidden]) button' : '[data-state="on"]')
    .first()
    .waitFor()
}

/** What is said of each screen, as soon as all of it is so. */
const states = async (hall: RunningHall, ...ids: string[]) =>
  Promise.all(
    ids.map(async (id) => {
      const state = (await screenOf(hall, id))?.state
      return state?.is === 'frozen' ? state.how : state?.is
    }),
  )

test('a live page is told from one that hangs, is blank, stands still, is drawn no more, or is gone', async ({
  playwright,
}) => {
  const server = await playwright.chromium.launchServer(test.info().project.use.launchOptions)
  const browser = await playwright.chromium.connect(server.wsEndpoint())
  const hall = await openHall()
  const context = await browser.newContext({ viewport: { width: 960, height: 540 } })
  const ids = ['whole', 'hung', 'stuck', 'blank', 'door']
  const [whole, hung, stuck, blank, door] = (await Promise.all(ids.map(() => context.newPage()))) as [
    Page,
    Page,
    Page,
    Page,
    Page,
  ]
  let holds = false
  // what the next slide is drawn from never comes, and never fails
  await stuck.route('**/item/*', async (route) => (holds ? undefined : route.continue()))
  const pages = [whole, hung, stuck, blank, door]
  await Promise.all(pages.map((page, index) => open(page, hall, ids[index] ?? '')))
  await expect.poll(() => states(hall, ...ids), poll).toEqual(ids.map(() => 'live'))
  expect((await screenOf(hall, 'whole'))?.showing).toMatchObject({
    is: 'slide',
    name: expect.stringMatching(/^guides\//),
  })
  expect((await screenOf(hall, 'door'))?.showing).toMatchObject({ is: 'page', name: 'home' })

  holds = true
  await blank.evaluate(() => document.getElementById('root')?.replaceChildren())
  // bounded, so that the browser can be closed
  await hung.evaluate(
    () =>
      void setTimeout(() => {
        const end = performance.now() + 15_000
        while (performance.now() < end);
      }),
  )
  await expect.poll(() => states(hall, 'hung', 'blank'), poll).toEqual(['hung', 'blank'])
  await expect.poll(() => states(hall, 'stuck'), poll).toEqual(['stuck'])
  expect(await states(hall, 'whole', 'door')).toEqual(['live', 'live'])
  // nobody has touched the door's page: what it paints is the mark alone
  expect((await screenOf(hall, 'door'))?.painted).toBeGreaterThan(0)
  await blank.close()
  await expect.poll(() => states(hall, 'blank')).toEqual(['away'])

  await hung.close()
  // programs run, and the process that draws for them stands: found by /proc
  if (process.platform === 'linux') {
    const drawing = (await familyOf(server.process())).find(({ command }) => command.includes('gpu-process'))
    if (!drawing) throw new Error('the browser draws in no process of its own')
    process.kill(drawing.pid, 'SIGSTOP')
    await expect.poll(() => states(hall, 'whole', 'door'), poll).toEqual(['dark', 'dark'])
    process.kill(drawing.pid, 'SIGCONT')
    await expect.poll(() => states(hall, 'whole', 'door'), poll).toEqual(['live', 'live'])
  }
  await browser.close()
  await server.close()
  await hall.stop()
  const folder = join(hall.data, 'journal/screens')
  const [file = ''] = await readdir(folder)
  const facts = await readFile(join(folder, file), 'utf8')
  for (const how of ['hung', 'stuck', 'blank'])
    expect(facts).toMatch(new RegExp(`"is":"frozen","screen":"${how}",.*"how":"${how}"`))
})

/** A process' children, and theirs; one may end while they are counted. */
async function familyOf(parent: { pid?: number | undefined }): Promise<{ pid: number; command: string }[]> {
  const family = await Promise.all(
    (await childrenOf(parent).catch(() => [])).map(async (pid) => {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null)
      return command === null ? [] : [{ pid, command }, ...(await familyOf({ pid }))]
    }),
  )
  return family.flat()
}
