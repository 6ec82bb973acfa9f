/**
 * `npm run gallery`: every page × panel × language × way of reading as a picture, with a page that shows them all.
 * `npm run gallery -- --only guide,prices` takes some pages, `--to DIR` another folder than `gallery/`.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser } from '@playwright/test'
import { findBrowser } from '../../build/browser.mjs'
import { ensureBuilt } from '../../build/bundle.mjs'
import { root, removeTemporaryFolders, startHall } from '../support/hall.ts'
import { SAMPLE_EVENING, setHallTime, settle, walk, walks, type Language } from '../support/visit.ts'
import { indexPage, type Picture } from './index-page.ts'

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
const names = values.only?.split(',') ?? Object.keys(walks)
const hall = await startHall()
const browser = await chromium.launch({
  executablePath: (await findBrowser()).path,
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
})

const pictures: Picture[] = []
try {
  for (const name of names)
    for (const panel of Object.keys(panels) as (keyof typeof panels)[])
      for (const language of languages)
        for (const look of looksOn(panel)) {
          const file = `${name}-${panel}-${language}-${look}.png`
          await take(browser, { name, panel, language, look, file })
          pictures.push({ name, panel, language, look, file })
        }
} finally {
  await browser.close()
  await hall.stop()
  await removeTemporaryFolders()
}
await writeFile(join(folder, 'index.html'), indexPage(pictures))
process.stdout.write(`${pictures.length} pictures: ${join(folder, 'index.html')}\n`)

async function take(from: Browser, { name, panel, language, look, file }: Picture): Promise<void> {
  const context = await from.newContext({ viewport: panels[panel] })
  const page = await context.newPage()
  await setHallTime(page, SAMPLE_EVENING)
  await page.goto(`${hall.address}?lang=${language}`)
  await walk(page, name, language)
  await page.evaluate((how) => {
    document.documentElement.dataset['size'] = how === 'largest' ? 'largest' : 'large'
    document.documentElement.dataset['contrast'] = how === 'contrast' ? 'high' : 'normal'
  }, look)
  await settle(page)
  await page.screenshot({ path: join(folder, file) })
  await context.close()
}
