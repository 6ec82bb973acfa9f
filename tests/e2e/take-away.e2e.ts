/** What one takes away: the code as a telephone reads it from the panel, and the slip as a printer gets it. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startHall, temporaryFolder } from '../support/hall.ts'
import { readCode } from '../support/read-code.ts'
import { setHallTime, settle, walk } from '../support/visit.ts'
import { cities, expect, test } from './hall-fixture.ts'

const panels = { portrait: { width: 1080, height: 1920 }, landscape: { width: 1920, height: 1080 } }

const slipOf = (page: Page) =>
  page.locator('main:not([hidden]) section').filter({ has: page.locator('> svg[role="img"]') })

/** What the page's code says, from the pixels on the panel. */
async function scan(page: Page): Promise<string> {
  const slip = slipOf(page).first()
  await slip.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await settle(page)
  const text = await readCode(slip)
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(300)
  expect(text).not.toMatch(/127\.0\.0\.1|localhost/)
  return text
}

/** Width of the code, without the ground that fills its room up, and of a module of it, in mm of the panel. */
const measure = (page: Page) =>
  slipOf(page)
    .first()
    .locator('svg')
    .first()
    .evaluate((code) => {
      const mm = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 10
      const width = Number.parseFloat(getComputedStyle(code).width)
      const modules = Number(code.getAttribute('data-modules'))
      return { width: width / mm, module: width / mm / modules, pixels: width / modules }
    })

async function open(page: Page, address: string, name: string) {
  await setHallTime(page, cities.sample.at)
  await page.goto(address)
  await walk(page, name)
}

const transfer = [
  '过户',
  '要带：',
  '1. 新户主身份证 原件+复印件',
  '2. 房产证明 原件+复印件',
  '3. 过户、更名申请单 填好',
  '4. 代办人身份证 原件',
  '地点：城区营业站2号柜台',
]

const looks = {
  'as it is': {},
  'in the largest text': { size: 'largest' },
  'in high contrast': { contrast: 'high' },
} as const

for (const shape of ['portrait', 'landscape'] as const)
  for (const [look, set] of Object.entries(looks))
    test(`a telephone reads the guide's list from the panel, ${shape}, ${look}`, async ({ page, sample }) => {
      await page.setViewportSize(panels[shape])
      await open(page, sample.touch, 'guide')
      await page.evaluate((how) => Object.assign(document.documentElement.dataset, how), set)
      const text = await scan(page)
      expect(text.split('\n').slice(0, transfer.length)).toEqual(transfer)
      expect(text).toContain('\n电话：87362705')
      const { width, module, pixels } = await measure(page)
      expect(width).toBeGreaterThanOrEqual(30)
      expect(module, 'told apart at 60 cm').toBeGreaterThanOrEqual(1)
      expect(pixels, 'no module wider than its neighbour').toBe(Math.round(pixels))
    })

test('a telephone reads the bill for 230 m³, the notice and the numbers', async ({ page, sample }) => {
  await open(page, sample.touch, 'prices')
  expect(await scan(page)).toBe(
    [
      '水费测算',
      '2026年11月23日',
      '用水：一年 230 m³、4 口人以内',
      '第一档 144 m³ × 3.30 = 475.20 元',
      '第二档 60 m³ × 4.25 = 255.00 元',
      '第三档 26 m³ × 7.10 = 184.60 元',
      '合计：914.80 元',
      '水价：居民生活用水，2016年9月1日起执行',
      '以账单为准',
    ].join('\n'),
  )
  await open(page, sample.touch, 'notice')
  expect(await scan(page)).toMatch(
    /^青岛路管道漏水，抢修停水\n时间：2026年11月23日 20:00 至 2026年11月25日 04:00\n[^]*\n等5项，见大厅\n电话：96111$/,
  )
  await open(page, sample.touch, 'phones')
  expect(await scan(page)).toContain('服务热线：96111（24小时）')
})

test('of what stands on the web too, a telephone reads the address', async ({ page, sample }) => {
  await setHallTime(page, cities.sample.at)
  await page.goto(sample.touch)
  await page.locator('main:not([hidden])').getByRole('button', { name: '怎么交水费？' }).first().click()
  await page.getByRole('button', { name: /发票/ }).first().click()
  await slipOf(page).waitFor()
  expect(await scan(page)).toBe('https://www.pingdu-water.example/guides/invoice')
  await expect(slipOf(page)).toContainText('www.pingdu-water.example/guides/invoice')
})

test('in English a telephone reads English', async ({ page, sample }) => {
  await setHallTime(page, cities.sample.at)
  await page.goto(`${sample.touch}&lang=en`)
  await walk(page, 'notice', 'en')
  expect(await scan(page)).toContain('\nWhen: 23 November 2026 20:00 to 25 November 2026 04:00\n')
})

test.describe('where the machine has a printer', () => {
  const device = 'hall: sample\nscreens:\n  - id: door\n    role: touch\n    printer: default\n'

  /** A guide whose slip is being printed: its paper is there until the hall has answered. */
  async function printing(page: Page, name: string) {
    const file = join(await temporaryFolder('device'), 'device.yaml')
    await writeFile(file, device)
    const hall = await startHall({ device: file })
    await setHallTime(page, cities.sample.at)
    let finish = () => {}
    const finished = new Promise<void>((resolve) => (finish = resolve))
    await page.route('**/print', async (route) => {
      await finished
      await route.continue()
    })
    await page.goto(`${hall.address}?screen=door`)
    await walk(page, name)
    const asked = page.waitForRequest('**/print')
    await page.getByRole('button', { name: '打印一张' }).first().click()
    await asked
    return { hall, finish }
  }

  test('a guide is one page, complete, with its code, and nothing of the screen', async ({ page }) => {
    const { hall, finish } = await printing(page, 'guide')
    await page.emulateMedia({ media: 'print' })
    const paper = page.locator('body > article')
    for (const said of ['平度示例供水有限公司', '过户', '单位带营业执照', '看一眼家里的水表', '免费', '打印'])
      await expect(paper).toContainText(said)
    await expect(paper).toBeVisible()
    await expect(page.locator('#root')).toBeHidden()
    expect(await readCode(paper.locator('svg'))).toMatch(/^过户\n要带：/)
    const sheets = async (options: Parameters<Page['pdf']>[0]) =>
      (await page.pdf(options)).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length
    expect(await sheets({ format: 'A4' })).toBe(1)
    expect(await sheets({ width: '80mm', height: '297mm' })).toBe(1)

    await page.emulateMedia({ media: 'screen' })
    await expect(paper).toBeHidden()
    finish()
    await expect(paper).toHaveCount(0)
    await hall.stop()
  })

  test('a browser prints it itself, and then says so', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => {
        document.documentElement.dataset['printed'] = document.querySelector('body > article h1')?.textContent
      }
    })
    const { hall, finish } = await printing(page, 'prices')
    finish()
    await expect(page.locator('html')).toHaveAttribute('data-printed', '水费测算')
    await expect(page.getByText('已经送去打印，请取走。')).toBeVisible()
    await expect(page.getByRole('button', { name: '打印一张' })).toBeVisible({ timeout: 15_000 })
    await hall.stop()
  })
})

test('no printer, no button', async ({ page, sample }) => {
  await open(page, sample.touch, 'guide')
  await expect(slipOf(page)).toBeVisible()
  await expect(page.getByRole('button', { name: '打印一张' })).toHaveCount(0)
})
