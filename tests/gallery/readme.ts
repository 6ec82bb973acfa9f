/** The pictures of the project's README, taken anew from real halls: `npm run gallery -- --only readme`. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { becomeManager } from '../e2e/first-manager.ts'
import { root, startHall, temporaryFolder, type RunningHall } from '../support/hall.ts'
import { SAMPLE_EVENING, setHallTime, settle, walk } from '../support/visit.ts'
import { isBoard, takeBoards } from './boards.ts'
import { shownSlides, slideHall, slidePictures } from './signage.ts'

const to = join(root, 'tests/gallery/pictures')
const pages = ['home', 'guide', 'prices', 'pressure']
const slides = ['slide-figures', 'slide-quality', 'slide-guides-transfer', 'slide-channels']

const device = `hall: pingdu
screens:
  - { id: touch, role: touch, place: 门口 }
  - { id: waiting, role: signage, place: 等候区, playlist: waiting-hall }
  - { id: strip, role: strip, place: 门头, playlist: door-strip }
`

/** Names of the files that were written. */
export async function takeReadmePictures(browser: Browser, hall: RunningHall): Promise<string[]> {
  const taken = {
    'touch-screen.png': await together(browser, await touchPages(browser, hall), { across: 4, width: 1920 }),
    'waiting-area.png': await together(browser, await waitingSlides(browser), { across: 2, width: 1624 }),
    'desk.png': await desk(browser),
  }
  for (const [name, png] of Object.entries(taken)) await writeFile(join(to, name), png)
  const called = isBoard((name) => name === 'board-called')
  const boards = await takeBoards(browser, to, called, [['landscape', 'zh-CN']])
  return [...Object.keys(taken), ...boards.map(({ file }) => file)].map((name) => join(to, name))
}

async function touchPages(browser: Browser, hall: RunningHall): Promise<Buffer[]> {
  const pictures: Buffer[] = []
  for (const name of pages) {
    const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } })
    await setHallTime(page, SAMPLE_EVENING)
    await page.goto(`${hall.touch}&lang=zh-CN`)
    await walk(page, name)
    await settle(page)
    pictures.push(await page.screenshot())
    await page.close()
  }
  return pictures
}

async function waitingSlides(browser: Browser): Promise<Buffer[]> {
  const all = await shownSlides()
  const shown = slides.flatMap((wanted) => all.filter(({ name }) => name === wanted))
  const hall = await slideHall(shown)
  const pictures: Buffer[] = []
  for (const { name } of shown) {
    const viewport = { width: 1920, height: 1080 }
    const [first] = (await slidePictures({ browser, hall, name, viewport, language: 'zh-CN' })).pictures
    if (first) pictures.push(first)
  }
  await hall.stop()
  return pictures
}

/** A burst main being written, beside it what the hall's own screens will show. */
async function desk(browser: Browser): Promise<Buffer> {
  const file = join(await temporaryFolder('device'), 'device.yaml')
  await writeFile(file, device)
  const hall = await startHall({ device: file })
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  await page.goto(`${hall.address}staff`)
  await becomeManager(page, hall.data)
  await page.goto(`${hall.address}staff#/notices/new/emergency-stop`)
  await page.getByLabel('停水范围').fill('杭州路 1-9 号\n天津路（扬州路以南）')
  await page.getByLabel('原因').fill('DN300 供水管道破裂')
  await page.getByRole('button', { name: '+4 小时' }).click()
  await page.getByText(/草稿已保存/).waitFor()
  await page.waitForTimeout(9000)
  const picture = await page.screenshot()
  await page.close()
  await hall.stop()
  return picture
}

/** Pictures beside each other, made smaller until so many stand in a row. */
async function together(
  browser: Browser,
  pictures: readonly Buffer[],
  { across, width }: { across: number; width: number },
): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height: 200 } })
  const images = pictures.map((png) => `<img src="data:image/png;base64,${png.toString('base64')}">`)
  await page.setContent(
    `<style>body{margin:0;display:grid;grid-template-columns:repeat(${across},1fr);gap:8px;background:#7d8a94}img{width:100%;display:block}</style>${images.join('')}`,
  )
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete))
  const picture = await page.screenshot({ fullPage: true })
  await page.close()
  return picture
}
