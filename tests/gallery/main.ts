/**
 * `npm run gallery`: every page × panel × language × way of reading as a picture, with a page that shows them all.
 * `npm run gallery -- --only guide,prices,strip,inspection` takes some pages (`touch` all of them), `--only signage` every slide,
 * `--only slide-guides,slide-hours` some, `--only board` the board in all its states, `--only readme` the README's own,
 * `--only counter,ticket` a counter's page and a telephone's; `--to DIR` another folder than `gallery/`.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { findBrowser } from '../../build/testing/browser.mjs'
import { ensureBuilt } from '../../build/bundle.mjs'
import { runScript } from '../../build/say.mjs'
import { root, removeTemporaryFolders, startHall, type RunningHall } from '../support/hall.ts'
import { SAMPLE_EVENING, setHallTime, settle, walk, walks, type Language } from '../support/visit.ts'
import { indexPage, type Picture } from './index-page.ts'
import { shownSlides, slideHall, slidePictures, type Shown } from './signage.ts'
import { isBoard, takeBoards } from './boards.ts'
import { isCounter, takeCounters } from './counters.ts'
import { takeInspections } from './inspection.ts'
import { takeReadmePictures } from './readme.ts'
import { takeStrips } from './strips.ts'
import { wantedOf, type Wanted } from './wanted.ts'

const panels = {
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
  'portrait-4k': { width: 2160, height: 3840 },
  'landscape-4k': { width: 3840, height: 2160 },
}
const looks = ['plain', 'largest', 'contrast'] as const
/** With more pixels only sharpness may differ, so one way of reading shows whether all grew alike. */
const looksOn = (panel: Picture['panel']) => (panel.endsWith('-4k') ? (['plain'] as const) : looks)
const languages: readonly Language[] = ['zh-CN', 'en']

const counters = isCounter(() => true)

await runScript(async () => {
  await ensureBuilt()
  const slides = await shownSlides()
  const wanted = wantedOf(process.argv.slice(2), {
    touch: Object.keys(walks),
    signage: slides.map(({ name }) => name),
    board: isBoard(() => true).map(({ name }) => name),
    counter: counters.map(({ name }) => name),
    ticket: [],
    strip: [],
    inspection: [],
    readme: [],
  })
  const folder = resolve(wanted.to ?? join(root, 'gallery'))
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const { pictures, unreadable } = await takeAll(wanted, slides, folder)
  await writeFile(join(folder, 'index.html'), indexPage(pictures))
  if (unreadable.length > 0) process.stdout.write(`${unreadable.join('\n')}\n`)
  process.stdout.write(`${pictures.length} pictures: ${join(folder, 'index.html')}\n`)
  return unreadable.length > 0 ? 1 : 0
})

interface Taken {
  pictures: Picture[]
  /** what cannot be read on a slide, and on which */
  unreadable: string[]
}

async function takeAll(wanted: Wanted, slides: readonly Shown[], folder: string): Promise<Taken> {
  const hall = await startHall()
  const browser = await chromium.launch({
    executablePath: (await findBrowser()).path,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })
  try {
    const pictures: Picture[] = []
    if (wanted.is('strip', 'strip')) pictures.push(...(await takeStrips(browser, folder)))
    if (wanted.is('inspection', 'inspection')) pictures.push(...(await takeInspections(browser, hall, folder)))
    if (wanted.isNamed('readme'))
      process.stdout.write(`${(await takeReadmePictures(browser, hall)).join('\n')}\n`)
    pictures.push(...(await takeBoards(browser, folder, isBoard(wanted.is))))
    pictures.push(...(await takeCounters(browser, folder, isCounter(wanted.is))))
    for (const name of Object.keys(walks).filter((each) => wanted.is(each, 'touch')))
      pictures.push(...(await takePage(browser, hall, name, folder)))
    const shown = slides.filter(({ name }) => wanted.is(name, 'signage'))
    const taken = await takeSlides(browser, shown, folder)
    return { pictures: [...pictures, ...taken.pictures], unreadable: taken.unreadable }
  } finally {
    await browser.close()
    await hall.stop()
    await removeTemporaryFolders()
  }
}

async function takePage(from: Browser, hall: RunningHall, name: string, folder: string): Promise<Picture[]> {
  const pictures: Picture[] = []
  for (const panel of Object.keys(panels) as (keyof typeof panels)[])
    for (const language of languages)
      for (const look of looksOn(panel)) {
        const picture = { name, panel, language, look, file: `${name}-${panel}-${language}-${look}.png` }
        await take(from, hall, picture, folder)
        pictures.push(picture)
      }
  return pictures
}

async function takeSlides(from: Browser, shown: readonly Shown[], folder: string): Promise<Taken> {
  const all: Taken = { pictures: [], unreadable: [] }
  // A hall without any slide has no screen, and is none.
  if (shown.length === 0) return all
  const hall = await slideHall(shown)
  try {
    for (const { name } of shown)
      for (const panel of ['portrait', 'landscape'] as const)
        for (const language of languages) {
          const taken = await slidePictures({ browser: from, hall, name, viewport: panels[panel], language })
          all.unreadable.push(...taken.wrong.map((each) => `${name}, ${panel}, ${language}: ${each}`))
          for (const [index, png] of taken.pictures.entries()) {
            const file = `${name}-${panel}-${language}-${index === 0 ? 'first' : 'last'}.png`
            await writeFile(join(folder, file), png)
            all.pictures.push({ name, panel, language, look: index === 0 ? 'first page' : 'last page', file })
          }
        }
    return all
  } finally {
    await hall.stop()
  }
}

async function take(
  from: Browser,
  hall: RunningHall,
  { name, panel, language, look, file }: Picture & { panel: keyof typeof panels },
  folder: string,
): Promise<void> {
  const context = await from.newContext({ viewport: panels[panel] })
  const page = await context.newPage()
  await setHallTime(page, SAMPLE_EVENING)
  await page.goto(`${hall.touch}&lang=${language}`)
  await walk(page, name, language)
  await page.evaluate((how) => {
    document.documentElement.dataset['size'] = how === 'largest' ? 'largest' : 'large'
    document.documentElement.dataset['contrast'] = how === 'contrast' ? 'high' : 'normal'
  }, look)
  await settle(page)
  await page.screenshot({ path: join(folder, file) })
  await context.close()
}
