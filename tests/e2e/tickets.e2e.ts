/** A ticket taken on the touch screen: number, paper, its own page on a telephone, and nothing of it left behind. */
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { LAN } from '../support/lan.ts'
import { startHall, temporaryFolder } from '../support/hall.ts'
import { startPrinter } from '../support/receipt-printer.ts'
import { settle, walk } from '../support/visit.ts'
import { counterToken, expect, test } from './hall-fixture.ts'
import { findUgly, findViolations } from './measures.ts'

const row = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name })
const TOUCH_WIDTH_MM = 398

test('a ticket with paper, its progress on a telephone until the counter calls', async ({
  page,
  browser,
}) => {
  let status = 0x12
  const printer = await startPrinter(() => status)
  const device = join(await temporaryFolder('device'), 'device.yaml')
  await writeFile(
    device,
    `hall: pingdu
screens:
  - { id: touch, role: touch, place: 门口 }
  - id: counter-3
    role: counter
    counter: '3'
    pairedToken: ${createHash('sha256').update(counterToken).digest('hex')}
listening: { lan: true, address: ${LAN} }
queue:
  source: builtin
  anytime: true
  printer: { address: 127.0.0.1, port: ${printer.port} }
`,
  )
  const hall = await startHall({ device })
  try {
    await page.setViewportSize({ width: 1080, height: 1920 })
    await page.goto(hall.touch)
    await row(page, '取号排队').click()
    await settle(page)
    expect(await findViolations(page)).toEqual([])
    expect(await findUgly(page, TOUCH_WIDTH_MM)).toEqual([])
    await row(page, /^报装与改造/).click()
    await settle(page)
    expect(await findViolations(page)).toEqual([])
    expect(await findUgly(page, TOUCH_WIDTH_MM)).toEqual([])
    await row(page, '取号').click()
    await expect(page.getByText('D001', { exact: true })).toBeVisible()
    await expect(page.getByText('请拿好下面的小票。')).toBeVisible()
    await expect.poll(() => printer.jobs.length).toBe(1)
    expect(new TextDecoder('gb18030').decode(printer.jobs[0])).toMatch(/D001[^]*报装与改造/)
    await settle(page)
    expect(await findViolations(page)).toEqual([])
    expect(await findUgly(page, TOUCH_WIDTH_MM)).toEqual([])

    // what the paper's code leads to is what a telephone opens
    const address = /http:\/\/\S+ticket#[\w-]+/.exec(printer.jobs[0]?.toString('latin1') ?? '')?.[0] ?? ''
    const telephone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
    await telephone.goto(address)
    await expect(telephone.getByRole('heading', { name: 'D001' })).toBeInViewport()
    await expect(telephone.getByText('下一位就是您')).toBeVisible()
    expect(await findViolations(telephone)).toEqual([])
    const counter = await (await browser.newContext()).newPage()
    await counter.goto(`${hall.address}?screen=counter-3#${counterToken}`)
    await counter.getByRole('button', { name: '开柜台' }).click()
    await counter.getByRole('button', { name: '叫下一位' }).click()
    await expect(telephone.getByText('请到 3 号柜台')).toBeVisible({ timeout: 8_000 })
    await telephone.getByRole('link', { name: 'English' }).click()
    await expect(telephone.getByText('Please go to counter 3')).toBeVisible()
    await telephone.goto(`${address}x`)
    await telephone.reload()
    await expect(telephone.getByText('这个号今天没有')).toBeVisible()

    // no paper: the number is there all the same, and whoever comes next sees nothing of the last
    status = 0x72
    await page.getByRole('button', { name: '记住了，回首页' }).click()
    await row(page, '取号排队').click()
    await row(page, /^报装与改造/).click()
    await expect(page.getByText('D001')).toBeHidden()
    await row(page, '老年人').click()
    await expect(page.getByText('D002', { exact: true })).toBeVisible()
    await expect(page.getByText('打印机没有纸了')).toBeVisible()
    await Promise.all([telephone.context().close(), counter.context().close()])
  } finally {
    await hall.stop()
    await printer.close()
  }
})

test('a guide leads to the ticket of its line', async ({ page, queueing }) => {
  await page.goto(queueing.touch)
  await walk(page, 'guide', 'zh-CN')
  await row(page, /^取号：/).click()
  await row(page, '取号').click()
  await expect(page.getByText('C001', { exact: true })).toBeVisible()
  await expect(page.getByText('请记住号码，或拍下来。')).toBeVisible()
})

test('on a lying panel number, code and the way back are seen at once, in the largest letters and the longer language', async ({
  page,
  faults,
}) => {
  const device = join(await temporaryFolder('device'), 'device.yaml')
  await writeFile(
    device,
    `hall: pingdu
screens: [{ id: touch, role: touch }]
listening: { lan: true, address: ${LAN} }
queue: { source: builtin, anytime: true }
`,
  )
  const hall = await startHall({ device })
  try {
    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.goto(`${hall.touch}&lang=en`)
    await page.getByRole('button', { name: 'See and reach' }).click()
    await page.getByRole('radio').last().click()
    await page.getByRole('button', { name: 'Close' }).click()
    await row(page, /ticket/)
      .first()
      .click()
    await row(page, /^Pay at a counter/).click()
    await row(page, 'Take a ticket').click()
    const back = page.getByRole('button', { name: 'Noted, back to the start' })
    await expect(back).toBeVisible()
    await settle(page)
    for (const part of [page.getByText('A001', { exact: true }), page.getByRole('img').last(), back])
      await expect(part).toBeInViewport({ ratio: 1 })
    expect(await findViolations(page)).toEqual([])

    // After a hand that plays, whoever comes next is told for how long, and takes one without asking whether.
    await back.click()
    await row(page, /ticket/)
      .first()
      .click()
    await row(page, /^Pay at a counter/).click()
    const play = () =>
      page.request.post(new URL('queue/tickets', hall.address).href, {
        data: { screen: 'touch', service: 'pay' },
        headers: { origin: new URL(hall.address).origin },
      })
    let given = 0
    while ((await play()).ok()) given++
    expect(given).toBeGreaterThan(3)
    await row(page, 'Take a ticket').click()
    await expect(page.getByText(/^Please wait \d s, then touch again\.$/)).toBeVisible()
    expect(faults.splice(0)).toEqual([expect.stringContaining('429')])
    await expect(row(page, 'Take a ticket')).toBeEnabled({ timeout: 7_000 })
    await row(page, 'Take a ticket').click()
    await expect(page.getByText(`A00${given + 2}`, { exact: true })).toBeVisible()
  } finally {
    await hall.stop()
  }
})
