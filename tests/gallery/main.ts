/**
 * `npm run gallery`: every page × panel × language × way of reading as a picture, with a page that shows them all.
 * `npm run gallery -- --only guide,prices,strip,inspection` takes some pages (`touch` all of them), `--only signage` every slide,
 * `--only slide-guides,slide-hours` some, `--only board` the board in all its states, `--only readme` the README's own,
 * `--only counter,ticket` a counter's page and a telephone's; `--to DIR` another folder than `gallery/`.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser } from '@playwright/test'
import { findBrowser } from '../../build/testing/browser.mjs'
import { ensureBuilt } from '../../build/bundle.mjs'
import { root, removeTemporaryFolders, startHall } from '../support/hall.ts'
import { SAMPLE_EVENING, setHallTime, settle, walk, walks, type Language } from '../support/visit.ts'
import { indexPage, type Picture } from './index-page.ts'
import { shownSlides, slideHall, slidePictures } from './signage.ts'
import { isBoard, takeBoards } from './boards.ts'
import { isCounter, takeCounters } from './counters.ts'
import { takeInspections } from './inspection.ts'
import { takeReadmePictures } from './readme.ts'
import { takeStrips } from './strips.ts'

const { values } = parseArgs({
  options: { only: { type: 'string' }, to: { type: 'string', default: join(root, 'gallery') } },
})

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

await ensureBuilt()
const folder = resolve(values.to)
await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
const only = values.only?.split(',')
const isWanted = (name: string, group: string) =>
  !only || only.some((each) => each === name || each === group || name.startsWith(`${each}-`))
const names = Object.keys(walks).filter((name) => isWanted(name, 'touch'))
const shown = (await shownSlides()).filter(({ name }) => isWanted(name, 'signage'))
const hall = await startHall()
// A hall without any slide has no screen, and is none.
const slides = shown.length > 0 ? await slideHall(shown) : null
const browser = await chromium.launch({
  executablePath: (await findBrowser()).path,
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
})

const pictures: Picture[] = []
const unreadable: string[] = []
try {
  if (!only || only.includes('strip')) pictures.push(...(await takeStrips(browser, folder)))
  if (!only || only.includes('inspection')) pictures.push(...(await takeInspections(browser, hall, folder)))
  if (only?.includes('readme')) process.stdout.write(`${(await takeReadmePictures(browser, hall)).join('\n')}\n`)
  pictures.push(...(await takeBoards(browser, folder, isBoard(isWanted))))
  pictures.push(...(await takeCounters(browser, folder, isCounter(isWanted))))
  for (const name of names)
    for (const panel of Object.keys(panels) as (keyof typeof panels)[])
      for (const language of languages)
        for (const look of looksOn(panel)) {
          const file = `${name}-${panel}-${language}-${look}.png`
          await take(browser, { name, panel, language, look, file })
          pictures.push({ name, panel, language, look, file })
        }
  if (slides)
    for (const { name } of shown)
      for (const panel of ['portrait', 'landscape'] as const)
        for (const language of languages) {
          const taken = await slidePictures({ browser, hall: slides, name, viewport: panels[panel], language })
          unreadable.push(...taken.wrong.map((each) => `${name}, ${panel}, ${language}: ${each}`))
          for (const [index, png] of taken.pictures.entries()) {
            const file = `${name}-${panel}-${language}-${index === 0 ? 'first' : 'last'}.png`
            await writeFile(join(folder, file), png)
            pictures.push({ name, panel, language, look: index === 0 ? 'first page' : 'last page', file })
          }
        }
} finally {
  await browser.close()
  await hall.stop()
  await slides?.stop()
  await removeTemporaryFolders()
}
await writeFile(join(folder, 'index.html'), indexPage(pictures))
if (unreadable.length > 0) {
  process.stdout.write(`${unreadable.join('\n')}\n`)
  process.exitCode = 1
}
process.stdout.write(`${pictures.length} pictures: ${join(folder, 'index.html')}\n`)

async function take(
  from: Browser,
  { name, panel, language, look, file }: Picture & { panel: keyof typeof panels },
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
