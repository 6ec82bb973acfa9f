/** LED strips as pictures: each panel with its own line, a few moments apart. */
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { startHall, temporaryFolder } from '../support/hall.ts'
import { goldens, instantsOf, windowOf } from '../support/strip-goldens.ts'
import { writeStripHall } from '../support/strip-hall.ts'
import type { Picture } from './index-page.ts'

/** of a hundred instants of one showing */
const moments = [10, 35, 60]

export async function takeStrips(from: Browser, folder: string): Promise<Picture[]> {
  const hall = await startHall(await writeStripHall(await temporaryFolder('strips'), goldens))
  const pictures: Picture[] = []
  for (const [id, golden] of Object.entries(goldens)) {
    const { density } = golden
    const { width, height } = windowOf(golden)
    const viewport = { width: width / density, height: height / density }
    const context = await from.newContext({ viewport, deviceScaleFactor: density })
    const page = await context.newPage()
    await page.goto(`${hall.address}?screen=${id}`)
    await page.locator('main[data-text]').waitFor()
    for (const moment of moments) {
      await page.evaluate((at) => {
        for (const motion of document.getAnimations()) {
          motion.pause()
          motion.currentTime = at
        }
      }, instantsOf(golden)[moment] ?? 0)
      const file = `strip-${id}-${moment}.png`
      await page.screenshot({ path: join(folder, file) })
      pictures.push({ name: 'strip', panel: 'strip', language: 'zh-CN', look: 'plain', file })
    }
    await context.close()
  }
  await hall.stop()
  return pictures
}
