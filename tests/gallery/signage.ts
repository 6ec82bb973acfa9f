/** Every slide that the sample has, each alone on a screen of its own: its first page, and its last where it has more. */
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { stringify } from 'yaml'
import { wallTime } from '../../content/arithmetic/wall-time.ts'
import { topic } from '../../content/schema/playlist.ts'
import type { Collection, Snapshot } from '../../electron/server/wire.ts'
import type { Item } from '../../renderer/playback/due.ts'
import { supplyOf } from '../../renderer/screens/signage/supply.ts'
import { collectionsOf, contentAt, documents, type Shelf } from '../../renderer/store/hall.ts'
import { cutText } from '../support/cut-text.ts'
import { desk } from '../support/content-desk.ts'
import { root, startHall, temporaryFolder, type RunningHall } from '../support/hall.ts'
import { SAMPLE_EVENING, setHallTime, type Language } from '../support/visit.ts'

export interface Shown {
  /** `slide-guides-transfer` */
  name: string
  item: Partial<Item> & Pick<Item, 'is'>
}

const content = join(root, 'content')

/** What the sample can show on the evening that it was written for, item by item. */
export async function shownSlides(): Promise<Shown[]> {
  const from = desk(content)
  const { collections } = await from.load(SAMPLE_EVENING)
  for (const hash of from.documents.keys()) documents.put(hash, JSON.parse(from.documents.get(hash) ?? ''))
  const snapshot = { id: '', sequence: 1, created: 0, collections, media: {} } as unknown as Snapshot
  const shelf: Shelf = {
    ...collectionsOf(snapshot),
    notice: from.collection('notice') as Collection<'notice'>,
  }
  const supply = supplyOf({
    shelf,
    snapshot,
    language: 'zh-CN',
    now: wallTime(SAMPLE_EVENING, 'Asia/Shanghai'),
    failed: new Set(),
    owning: [],
    screen: { id: 'signage', role: 'signage' },
    isDrawn: (each) => each !== 'queue',
  })
  const topics = topic.options.flatMap((each) =>
    supply.of(each, []).map((id) => ({
      name: ['slide', each, id].filter(Boolean).join('-'),
      item: { is: 'topic', topic: each, only: id === null ? [] : [id] } as const,
    })),
  )
  const others = (contentAt(shelf, 'playlist', 'waiting-hall', 'zh-CN')?.items ?? []).filter(
    ({ is }) => is !== 'topic',
  )
  return [...topics, ...others.map(({ is, ...item }, index) => ({ name: `slide-${is}-${index}`, item: bare({ is, ...item }) }))]
}

/** What is to be seen of an item, without its times. */
const bare = (item: object) =>
  Object.fromEntries(
    Object.entries(item).filter(([field]) => ['is', 'file', 'caption', 'words'].includes(field)),
  ) as Shown['item']

/** A hall with a screen for each slide, lying and standing alike: the browser's window says which. */
export async function slideHall(shown: readonly Shown[], more = ''): Promise<RunningHall> {
  const own = await temporaryFolder('slides')
  await cp(content, join(own, 'content'), { recursive: true })
  await mkdir(join(own, 'content/playlists'), { recursive: true })
  for (const { name, item } of shown)
    await writeFile(
      join(own, `content/playlists/${name}.yaml`),
      stringify({
        title: name,
        role: 'signage',
        items: [item],
        published: '2026-11-16',
        owner: '客户服务部',
        reviewBy: '2027-03-15',
      }),
    )
  const screens = shown.map(({ name }) => `  - { id: ${name}, role: signage, playlist: ${name}${more} }`)
  const device = join(own, 'device.yaml')
  await writeFile(device, `hall: sample\nscreens:\n${screens.join('\n')}\n`)
  return startHall({ content: join(own, 'content'), device })
}

/** Opens a slide and waits until it is on. */
export async function openSlide(page: Page, { address }: RunningHall, name: string, language: Language) {
  await setHallTime(page, SAMPLE_EVENING)
  await page.goto(`${address}?screen=${name}&lang=${language}`)
  await page.locator('[data-state="on"]').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
}

/** Stops all motion at a page of the slide's, counted from 0; says how many there are. */
export async function turnTo(page: Page, which: number): Promise<number> {
  return page.evaluate((wanted) => {
    const slide = document.querySelector('[data-state="on"]')
    const pages = Number(slide?.querySelector('[data-pages]')?.getAttribute('data-pages') ?? 1)
    const at = ((wanted < 0 ? pages + wanted : wanted) + 0.5) / pages
    for (const animation of document.getAnimations()) {
      const { delay = 0, duration, iterations } = animation.effect?.getTiming() ?? {}
      animation.pause()
      animation.currentTime = delay + (iterations === 1 ? at : 0.3) * Number(duration)
    }
    return pages
  }, which)
}

interface Wanted {
  browser: Browser
  hall: RunningHall
  name: string
  viewport: { width: number; height: number }
  language: Language
}

/** PNGs of a slide's first page, and of its last where it has more than one; and what cannot be read on them. */
export async function slidePictures({ browser, hall, name, viewport, language }: Wanted) {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  try {
    await openSlide(page, hall, name, language)
    const pages = await turnTo(page, 0)
    const pictures = [await page.screenshot()]
    const wrong = await page.evaluate(cutText)
    if (pages < 2) return { pictures, wrong }
    await turnTo(page, -1)
    pictures.push(await page.screenshot())
    return { pictures, wrong: [...wrong, ...(await page.evaluate(cutText))] }
  } finally {
    await context.close()
  }
}
