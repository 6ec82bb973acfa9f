/** The counter's console in a real browser, on a hall that gives its own tickets. */
import type { Browser, Page } from '@playwright/test'
import type { TicketTaken } from '../../electron/server/wire.ts'
import { change, codeIn, desk, manager } from '../support/staff.ts'
import { counterToken, expect, test } from './hall-fixture.ts'
import { findViolations } from './measures.ts'

const tokens = { '1': `${counterToken}-1`, '3': counterToken }

async function openCounter(browser: Browser, address: string, number: keyof typeof tokens): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  const page = await context.newPage()
  await page.goto(`${address}?screen=counter-${number}#${tokens[number]}`)
  await expect(page.getByRole('heading', { name: `${number} 号柜台` })).toBeVisible()
  return page
}

/** Taken as the touch screen takes it, at the hall's own machine. */
async function takeTicket(page: Page, address: string, business: string): Promise<string> {
  const answer = await page.request.post(new URL('queue/tickets', address).href, {
    data: { screen: 'touch', business },
    headers: { origin: new URL(address).origin },
  })
  expect(answer.status()).toBe(200)
  return ((await answer.json()) as TicketTaken).ticket.number
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

test('a morning at counter 3 with one hand on the number keys', async ({ page, browser, queueing }) => {
  const { address } = queueing
  const counter = await openCounter(browser, address, '3')
  await expect(counter.getByText('柜台没有开')).toBeVisible()
  await counter.keyboard.press('9')
  await expect(counter.getByText('没有人在等。')).toBeVisible()
  await expect(button(counter, '叫下一位')).toBeDisabled()

  const first = await takeTicket(page, address, 'new-supply')
  const second = await takeTicket(page, address, 'new-supply')
  await expect(counter.getByText('2 人在等，请叫下一位。')).toBeVisible()
  await counter.keyboard.press('0')
  await expect(counter.getByText(first, { exact: true })).toBeVisible()
  await expect(counter.getByText('请对等候的人说：“对不起，请稍等。”')).toBeVisible()
  await expect(button(counter, '关柜台')).toBeDisabled()

  await counter.keyboard.press('1')
  await expect(counter.getByText('再叫过一次')).toBeVisible()
  await counter.keyboard.press('3')
  await expect(counter.getByText(`${first} 挂起了`)).toBeVisible()
  await counter.keyboard.press('0')
  await expect(counter.getByText(second, { exact: true })).toBeVisible()
  await expect(counter.getByText(`${first} 挂起了`)).toBeHidden()
  expect(await findViolations(counter)).toEqual([])

  // a held one comes back only to a counter where nobody is
  await expect(button(counter, '叫回来')).toBeDisabled()
  await counter.keyboard.press('5')
  await expect(counter.getByText('请微笑道别')).toBeVisible()
  await button(counter, '叫回来').click()
  await expect(button(counter, '叫回来')).toBeHidden()
  await expect(button(counter, '办完，叫下一位')).toBeEnabled()

  await counter.keyboard.press('4')
  await expect(counter.getByRole('heading', { name: `${first} 转到哪项业务？` })).toBeFocused()
  expect(await findViolations(counter)).toEqual([])
  await counter.keyboard.press('Escape')
  await expect(button(counter, '转到别的业务')).toBeVisible()
  await counter.keyboard.press('4')
  await counter.keyboard.press('1')
  await expect(counter.getByText(`${first} 转到了`)).toBeVisible()
  await counter.keyboard.press('9')
  await expect(counter.getByText('柜台没有开')).toBeVisible()

  // it waits at counter 1 now, with the same number
  const other = await openCounter(browser, address, '1')
  await button(other, '开柜台').click()
  await button(other, '叫下一位').click()
  await expect(other.getByText(first, { exact: true })).toBeVisible()
  await other.context().close()
  await counter.context().close()
})

test('a skipped ticket waits again, one that is given up is asked about, and two presses are one', async ({
  page,
  browser,
  queueing,
}) => {
  const { address } = queueing
  const counter = await openCounter(browser, address, '3')
  await button(counter, '开柜台').click()
  const first = await takeTicket(page, address, 'new-supply')
  const second = await takeTicket(page, address, 'new-supply')
  await expect(button(counter, '叫下一位')).toBeEnabled()
  await button(counter, '叫下一位').dblclick()
  await expect(counter.getByText(first, { exact: true })).toBeVisible()
  await button(counter, '过号').click()
  const aside = counter.getByRole('listitem').filter({ hasText: first })
  await expect(aside).toContainText('过号')
  await button(counter, '叫下一位').click()
  await expect(counter.getByText(second, { exact: true })).toBeVisible()

  await aside.getByRole('button', { name: '取消' }).click()
  await expect(aside.getByRole('button', { name: '真的取消？' })).toBeVisible()
  await expect(aside.getByRole('button', { name: '取消', exact: true })).toBeVisible({ timeout: 8_000 })
  await aside.getByRole('button', { name: '排回去' }).click()
  await expect(aside).toBeHidden()
  await button(counter, '办完，叫下一位').click()
  await expect(counter.getByText(first, { exact: true })).toBeVisible()
  await counter.context().close()
})

test('a browser that is not the counter’s sees the line and can do nothing with it', async ({
  browser,
  queueing,
}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  const stranger = await context.newPage()
  await stranger.goto(`${queueing.address}?screen=counter-3&lang=en`)
  await expect(stranger.getByRole('heading', { name: 'Counter 3' })).toBeVisible()
  await expect(stranger.getByRole('button', { name: 'Open the counter' })).toBeDisabled()
  await context.close()
})

test('somebody who serves signs in at the desk of any PC, chooses a counter, calls there, and signs out', async ({
  page,
  browser,
  queueing,
}) => {
  const { address } = queueing
  const at = desk({ server: { address: address.slice(0, -1) } })
  expect((await at.post('/staff/first', { ...manager, code: await codeIn(queueing.data) })).status).toBe(200)
  const clerk = { name: '窗口乙', pin: '481516' }
  await change(at, { do: 'add', ...clerk, roles: ['counter'] })
  expect((await at.post('/staff/in', clerk)).status).toBe(200)
  expect((await at.post('/staff/pin', { old: clerk.pin, pin: '925310' })).status).toBeLessThan(300)

  const stranger = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await stranger.goto(`${address}?screen=counter%3A3`)
  await expect(stranger.getByText('没有登录，或者登录到期了')).toBeVisible()
  await expect(button(stranger, '开柜台')).toBeDisabled()
  await stranger.getByRole('link', { name: '回到工作台' }).click()
  await expect(stranger.getByLabel('姓名')).toBeVisible()
  await stranger.context().close()

  await page.goto(`${address}staff`)
  await page.getByLabel('姓名').fill(clerk.name)
  await page.getByLabel('密码（数字）').fill('925310')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '在哪个柜台叫号？' })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('link', { name: /^3 号柜台/ }).click()
  await expect(page.getByText('柜台没有开')).toBeVisible()
  const number = await takeTicket(page, address, 'new-supply')
  await page.keyboard.press('9')
  await expect(page.getByText('1 人在等，请叫下一位。')).toBeVisible()
  await page.keyboard.press('0')
  await expect(page.getByText(number, { exact: true })).toBeVisible()
  await page.keyboard.press('5')
  await expect(page.getByText('请微笑道别')).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('link', { name: '回到工作台' }).click()
  await button(page, '退出').click()
  await expect(page.getByLabel('姓名')).toBeVisible()
})
