/** The desk's previews, and every act on a notice, pressed in a real browser: one whole path by the keyboard alone. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Locator, Page } from '@playwright/test'
import { startHall, temporaryFolder, type RunningHall } from '../support/hall.ts'
import { change, codeIn, desk, manager, signIn } from '../support/staff.ts'
import { expect, test } from './hall-fixture.ts'
import { findViolations } from './measures.ts'

const device = `hall: pingdu
notices: { approval: true }
screens:
  - { id: touch, role: touch, place: 门口 }
  - { id: waiting, role: signage, place: 等候区, playlist: waiting-hall }
  - { id: lintel, role: strip, place: 门头 }
`
const writer = { name: '窗口甲', pin: '481516', own: '925310' }
const reader = { name: '审核员', pin: '704919', own: '318264' }

async function peopled(hall: RunningHall): Promise<void> {
  const code = await codeIn(hall.data)
  const at = desk({ server: { address: hall.address.slice(0, -1) } })
  expect((await at.post('/staff/first', { ...manager, code })).status).toBe(200)
  for (const [{ name, pin }, role] of [
    [writer, 'staff'],
    [reader, 'approver'],
  ] as const)
    await change(at, { do: 'add', name, pin, roles: [role] })
}

/** A browser of one's own, signed in as the hall's other tests do by hand. */
async function deskOf(browser: Browser, hall: RunningHall, who: typeof writer): Promise<Page> {
  const at = desk({ server: { address: hall.address.slice(0, -1) } })
  expect(await signIn(at, who)).toBe(200)
  // Whoever still has the PIN that somebody else gave them is asked for one of their own first.
  expect((await at.post('/staff/pin', { old: who.pin, pin: who.own })).status).toBeLessThan(300)
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  const [name = '', value = ''] = at.cookie.split('=')
  await context.addCookies([{ name, value, url: hall.address }])
  const page = await context.newPage()
  await page.goto(`${hall.address}staff`)
  return page
}

const isClean = async (page: Page, view: string) => expect(await findViolations(page), view).toEqual([])
const seenOn = (page: Page, screen: string) => page.frameLocator(`iframe[title*="${screen}"]`)
const press = async (page: Page, name: string) => {
  await page.getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press('Enter')
}

test('what is written is seen on every kind of screen, approved by a second person, extended, restored and withdrawn', async ({
  browser,
}) => {
  const file = join(await temporaryFolder('device'), 'device.yaml')
  await writeFile(file, device)
  const hall = await startHall({ device: file })
  await peopled(hall)
  const waiting = await (await browser.newContext()).newPage()
  await waiting.goto(`${hall.address}?screen=waiting`)
  const takeover = waiting.locator('[data-takeover]')

  // Written and sent by the keyboard alone, with the screens beside it.
  const page = await deskOf(browser, hall, writer)
  await page.getByRole('button', { name: '写通知' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: /抢修停水/ }).waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('停水范围')).toBeFocused()
  await expect(page.locator('iframe')).toHaveCount(0)
  await page.keyboard.type('杭州路1-9号\n')
  await page.keyboard.press('Tab')
  await page.keyboard.type('漏水')
  await press(page, '+4 小时')
  for (const screen of ['门口', '等候区'])
    await expect(seenOn(page, screen).locator('[data-takeover] h1')).toHaveText('管道抢修，临时停水')
  await expect(seenOn(page, '门头').locator('[data-text]')).toHaveAttribute('data-text', /管道抢修，临时停水/)
  await isClean(page, 'form with previews')

  // It follows without being loaded anew, and waits while what is typed cannot be shown.
  await seenOn(page, '等候区')
    .locator('html')
    .evaluate((html) => void (html.dataset['stayed'] = 'yes'))
  const title = page.getByLabel('标题', { exact: true })
  await title.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('杭州路爆管')
  await expect(seenOn(page, '等候区').locator('[data-takeover] h1')).toHaveText('杭州路爆管')
  await expect(seenOn(page, '等候区').locator('[data-stayed]')).toHaveCount(1)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await expect(page.getByText('刚改的还不能显示')).toBeVisible()
  await expect(seenOn(page, '等候区').locator('[data-takeover] h1')).toHaveText('杭州路爆管')
  await page.keyboard.type('杭州路爆管停水')
  await expect(seenOn(page, '等候区').locator('[data-takeover] h1')).toHaveText('杭州路爆管停水')
  await expect(title).toBeFocused()
  await press(page, '送审')
  await expect(page.getByText('已送审，审核通过后显示。')).toBeVisible()
  await isClean(page, 'sent')
  expect(await takeover.count()).toBe(0)

  // A second person sees the same, and approves.
  const other = await deskOf(browser, hall, reader)
  await other.getByRole('link', { name: '杭州路爆管停水' }).click()
  await expect(seenOn(other, '等候区').locator('[data-takeover] h1')).toHaveText('杭州路爆管停水')
  await press(other, '审核通过，发布')
  await expect(other.getByRole('dialog')).toContainText('马上在 3 块屏幕上换成这条通知')
  await isClean(other, 'approval')
  await other.keyboard.press('Enter')
  await expect(other.getByText('已经在屏幕上。')).toBeVisible()
  await expect(takeover.getByRole('heading', { level: 1 })).toHaveText('杭州路爆管停水')

  // Water comes back later, and then it does.
  await page.reload()
  await press(page, '改这条通知')
  const ends = page.getByRole('dialog').getByLabel('预计结束时间')
  const before = await ends.inputValue()
  await press(page, '+8 小时')
  await expect(ends).not.toHaveValue(before)
  await isClean(page, 'extension')
  await press(page, '改好')
  await expect(takeover).toContainText('原定')
  await expect(page.getByRole('cell', { name: '改了时间、范围或文字' })).toBeVisible()

  // Its words are changed: a second person reads that, too, and until then the screens stay as they are.
  await press(page, '改这条通知')
  await page.getByRole('dialog').getByLabel('标题', { exact: true }).fill('杭州路、天津路爆管停水')
  await press(page, '一个人值班，直接换上')
  const why = page.getByRole('dialog').getByLabel('为什么没有别人审核')
  await expect(why).toBeFocused()
  const bottomOf = async (box: Locator) => box.evaluate((each) => each.getBoundingClientRect().bottom)
  const answers = page.getByRole('dialog').getByRole('button', { name: '关闭' }).locator('..')
  const top = await answers.evaluate((each) => each.getBoundingClientRect().top)
  expect(await bottomOf(why), 'the reason stands above the answers').toBeLessThanOrEqual(top)
  await page.keyboard.press('Escape')
  await press(page, '改这条通知')
  await page.getByRole('dialog').getByLabel('标题', { exact: true }).fill('杭州路、天津路爆管停水')
  await press(page, '改动送审')
  await expect(page.getByText('有一份改动等审核')).toBeVisible()
  await expect(takeover.getByRole('heading', { level: 1 })).toHaveText('杭州路爆管停水')
  await other.reload()
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
  await isClean(other, 'proposal')
  await press(other, '审核通过，换上')
  await expect(takeover.getByRole('heading', { level: 1 })).toHaveText('杭州路、天津路爆管停水')

  await page.reload()
  await press(page, '已恢复供水')
  await expect(page.getByRole('dialog')).toContainText('什么时候恢复的？')
  await isClean(page, 'restoration')
  await press(page, '确认恢复')
  await expect(page.getByText('已恢复', { exact: true }).first()).toBeVisible()
  await expect(takeover).toHaveCount(0)

  // It was said too early: the notice is back, and then water really is.
  await press(page, '其实还没恢复')
  await expect(page.getByRole('dialog')).toContainText('重新显示这条通知')
  await isClean(page, 'taking back')
  await press(page, '重新显示')
  await expect(takeover.getByRole('heading', { level: 1 })).toHaveText('杭州路、天津路爆管停水')
  await press(page, '已恢复供水')
  await press(page, '确认恢复')
  await expect(takeover).toHaveCount(0)

  // Alone at night: published with a reason, and taken back.
  await page.goto(`${hall.address}staff#/notices/new/emergency-stop`)
  await page.getByLabel('停水范围').fill('天津路2-8号')
  await press(page, '一个人值班，直接发布')
  await page.getByRole('dialog').getByLabel('原因').fill('夜里只有一个人')
  await isClean(page, 'override')
  await press(page, '确认发布')
  await expect(takeover.getByRole('heading', { level: 1 })).toHaveText('管道抢修，临时停水')
  await expect(page.getByRole('cell', { name: '直接发布：夜里只有一个人' })).toBeVisible()
  await press(page, '撤下')
  await isClean(page, 'withdrawal')
  await page.getByRole('dialog').getByRole('button', { name: '撤下' }).press('Enter')
  await expect(takeover).toHaveCount(0)
  await expect(page.locator('iframe')).toHaveCount(0)
  await hall.stop()
})
