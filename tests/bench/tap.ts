import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Locator, Page } from '@playwright/test'
import zh from '../../renderer/i18n/zh-CN.json' with { type: 'json' }
import { fingerOn, middleOf } from '../support/finger.ts'
import { root } from '../support/hall.ts'
import { target, walks } from '../support/visit.ts'
import type { Bench } from './bench.ts'
import { firstPageUp, openBrowser, viewport } from './browser.ts'
import { median, p95, spread } from './samples.ts'
import { startHall } from './served.ts'
import { timeTap, watchTaps, type Tapped } from './tap-watch.ts'

/** A kiosk's processor is no developer's. */
const SLOWER = 4
/** How long a finger rests on the glass; most people's rests longer. */
const REST_MS = 60
/** whole visits, each to every page and back */
const VISITS = 4
/** new visits to the slowest page, with nothing fetched before: with the others so many that p95 is not the slowest tap */
const FRESH = 16
/** first taps as soon as the first page can be touched */
const FIRST = 5
/** A screen in its hall has shown its first page for a while before somebody comes. */
const STOOD_MS = 11_000
/** taps on a page that has nothing but a heading: what the machine itself takes */
const BARE = 20

interface Sample extends Tapped {
  page: string
  way: 'there' | 'back'
}

interface Visit {
  page: Page
  /** Touches a button; the time runs from the release. */
  touch(button: Locator): Promise<void>
}

async function slowDown(page: Page, restMs: number): Promise<Visit> {
  const developer = await page.context().newCDPSession(page)
  await developer.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const finger = await fingerOn(page)
  return {
    page,
    async touch(button) {
      // Brings it into view, and sees that nothing lies over it.
      await button.tap({ trial: true })
      await finger.down(await middleOf(button))
      await sleep(restMs)
      await finger.up()
    },
  }
}

async function openVisit(browser: Browser, address: string, restMs: number): Promise<Visit> {
  const context = await browser.newContext({ viewport, hasTouch: true })
  const page = await context.newPage()
  await watchTaps(page)
  await page.goto(address)
  await firstPageUp(page)
  return slowDown(page, restMs)
}

/** Every tap of a walk that leads to another page, then every step back, or at once to the first page. */
async function walkThere({ page, touch }: Visit, name: string, stepwise: boolean): Promise<Sample[]> {
  const samples: Sample[] = []
  const steps = (walks[name] ?? []).filter((step) => !('key' in step))
  for (const [index, step] of steps.entries()) {
    const tapped = await timeTap(page, () => touch(target(page, step, 'zh-CN')))
    samples.push({ ...tapped, way: 'there', page: index === steps.length - 1 ? name : `before ${name}` })
  }
  const back = page.getByRole('button', { name: stepwise ? zh.bar.back : zh.bar.home, exact: true })
  const times = stepwise ? steps.length : Math.min(1, steps.length)
  for (let time = 0; time < times; time++)
    samples.push({ ...(await timeTap(page, () => touch(back))), way: 'back', page: name })
  return samples
}

async function visitAll(browser: Browser, address: string, restMs: number, stepwise: boolean) {
  const visit = await openVisit(browser, address, restMs)
  await visit.page.waitForTimeout(STOOD_MS)
  const samples: Sample[] = []
  for (const name of Object.keys(walks)) samples.push(...(await walkThere(visit, name, stepwise)))
  await visit.page.context().close()
  return samples
}

/** One walk in a visit of its own, so that nothing it shows was fetched before; the code was, unless it is the first tap. */
async function visitFresh(browser: Browser, address: string, name: string, isFirst: boolean) {
  const visit = await openVisit(browser, address, REST_MS)
  if (!isFirst) await walkThere(visit, name === 'hall' ? 'pledges' : 'hall', true)
  const samples = await walkThere(visit, name, true)
  await visit.page.context().close()
  return samples
}

const bare = 'http://127.0.0.1:9/'
const body = `<!doctype html><main><h1>0</h1><button style="padding:99px">tap</button></main><script>
onclick = () => document.querySelector('main').replaceWith(document.querySelector('main').cloneNode(true))
</script>`

/** The least that a tap can take here: a page that is a heading and a button, redrawn. */
async function visitBare(browser: Browser): Promise<Tapped[]> {
  const context = await browser.newContext({ viewport, hasTouch: true })
  const page = await context.newPage()
  await watchTaps(page)
  await page.route(bare, (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.goto(bare)
  const { touch } = await slowDown(page, REST_MS)
  const samples: Tapped[] = []
  for (let time = 0; time < BARE; time++)
    samples.push(await timeTap(page, () => touch(page.locator('button'))))
  await context.close()
  return samples
}

const timesOf = (samples: readonly Tapped[]) => samples.map(({ ms }) => ms)

export const tap: Bench = {
  says: `from the release of a finger to the next page on screen, on a processor ${SLOWER} times slower`,
  async run(room) {
    const hall = await startHall(room, join(root, 'content'), await room.folder('data'))
    const browser = await openBrowser(room)
    const samples: Sample[] = []
    for (let visit = 0; visit < VISITS; visit++)
      samples.push(...(await visitAll(browser, hall.touch, REST_MS, visit % 2 === 0)))
    const there = Map.groupBy(
      samples.filter(({ way }) => way === 'there'),
      ({ page }) => page,
    )
    const byTime = [...there].sort(([, one], [, other]) => median(timesOf(other)) - median(timesOf(one)))
    const slowest = byTime.find(([name]) => name in walks)?.[0] ?? ''

    const fresh: Sample[] = []
    for (let time = 0; time < FRESH; time++)
      fresh.push(...(await visitFresh(browser, hall.touch, slowest, false)))
    const first: Sample[] = []
    for (let time = 0; time < FIRST; time++) {
      const [sample] = await visitFresh(browser, hall.touch, slowest, true)
      if (sample) first.push(sample)
    }
    const hasty = await visitAll(browser, hall.touch, 0, true)
    const least = await visitBare(browser)
    const all = [...samples, ...fresh]
    const ofSlowest = all.filter(({ page, way }) => way === 'there' && page === slowest)
    const shift = Math.max(...[...all, ...first, ...hasty].map((sample) => sample.shift))
    const row = (name: string, of: readonly Tapped[]) => [
      name,
      of.length,
      ...spread(timesOf(of)),
      p95(timesOf(of)),
      median(of.map(({ drawn }) => drawn)),
      Math.max(...of.map((sample) => sample.shift)).toFixed(4),
    ]
    return {
      tables: [
        {
          title: 'Release to page on screen, ms; drawn: until it stood in the document',
          head: ['', 'taps', 'median', 'min', 'max', 'p95', 'drawn', 'shift'],
          rows: [
            ...byTime.slice(0, 8).map(([name, of]) => row(name, of)),
            row(
              'all, there',
              all.filter(({ way }) => way === 'there'),
            ),
            row(
              'all, back',
              all.filter(({ way }) => way === 'back'),
            ),
            row(
              `${slowest}, nothing fetched before`,
              fresh.filter(({ page, way }) => way === 'there' && page === slowest),
            ),
            row(
              'there, lifted in the moment of touching, no bar',
              hasty.filter(({ way }) => way === 'there'),
            ),
            row('first tap at once, no bar', first),
            row('a bare page, no bar', least),
          ],
        },
      ],
      bars: [
        { name: 'tap.p95_ms', value: Math.max(p95(timesOf(ofSlowest)), p95(timesOf(all))), limit: 100 },
        { name: 'tap.shift', value: shift, limit: 0.001 },
      ],
    }
  },
}
