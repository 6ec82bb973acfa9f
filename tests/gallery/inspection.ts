/** The self-inspection sheet as a PDF, from the data of a hall that runs. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser } from '@playwright/test'
import { inspect } from '../../electron/commands/inspect.ts'
import { systemClock } from '../../electron/device/clock.ts'
import { temporaryFolder, type RunningHall } from '../support/hall.ts'
import type { Picture } from './index-page.ts'

const fonts = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/wght.css'))

/** The page that is printed, once for each language, and what its first sheet of paper looks like. */
export async function takeInspections(from: Browser, hall: RunningHall, folder: string): Promise<Picture[]> {
  const pictures: Picture[] = []
  for (const language of ['zh-CN', 'en'] as const) {
    const html = join(await temporaryFolder('sheet'), 'sheet.html')
    await inspect(['--data', hall.data, '--html', html], {
      out: () => {},
      err: () => {},
      language: language === 'en' ? 'en' : 'zh',
      clock: systemClock,
      call: 'mingchuang',
    })
    // A machine without a Chinese font of its own draws boxes: the page gets the one that the screens have.
    const page = await from.newPage({ viewport: { width: 794, height: 1123 } })
    await page.route('http://sheet.example/**', async (route) => {
      const { pathname } = new URL(route.request().url())
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: await readFile(html) })
      return route.fulfill({ path: join(fonts, pathname) })
    })
    await page.goto('http://sheet.example/')
    await page.addStyleTag({ url: 'http://sheet.example/wght.css' })
    await page.evaluate(async () => {
      await document.fonts.ready
    })
    const name = `inspection-${language}`
    await page.screenshot({ path: join(folder, `${name}.png`) })
    await page.pdf({ path: join(folder, `${name}.pdf`), preferCSSPageSize: true })
    await page.close()
    pictures.push({
      name: 'inspection',
      panel: 'portrait',
      language,
      look: 'plain',
      file: `${name}.png`,
      opens: `${name}.pdf`,
    })
  }
  return pictures
}
