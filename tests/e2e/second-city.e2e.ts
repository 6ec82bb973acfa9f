/** Another city's hall, run by the same program: what a screen says comes from content, whatever city that is of. */
import type { Page } from '@playwright/test'
import { setHallTime, walk } from '../support/visit.ts'
import { cities, expect, test } from './hall-fixture.ts'

/** An instant by the clocks of that hall, which are eight hours ahead: `2026-11-24 12:20`. */
const instant = (moment: string) => Date.parse(`${moment.replace(' ', 'T')}:00+08:00`)

async function open(page: Page, address: string, at: number = cities.second.at) {
  await setHallTime(page, at)
  await page.goto(address)
  await page.locator('main:not([hidden])').getByRole('button').first().waitFor()
}

async function key(page: Page, number: string) {
  for (const digit of number)
    await page.locator('main:not([hidden])').getByRole('button', { name: digit, exact: true }).click()
}

/** One of each kind, the first: what the foot has room for. A second hotline stands on the phones' own page. */
const numbers = ['0531-00001000', '0531-00009600', '0531-00001000转8', '0531-00006600']

/** What stands on the plate beside the hours: whether the hall is open, and until when. */
const state = (page: Page) => page.locator('.frame-state')

test('the plate, the hours of winter and all the numbers are those of its own content', async ({
  page,
  hallOf,
}) => {
  const { touch } = await hallOf('second')
  await open(page, touch)
  await expect(page.locator('.frame-company')).toHaveText('泉城示例水务有限公司')
  await expect(page.locator('.frame-name')).toContainText('历山示例营业厅')
  await expect(state(page)).toContainText('08:30–12:00 13:00–17:00')
  await expect(state(page)).toContainText('午休中 · 13:00 继续营业')
  await expect(page.locator('.frame-phone-number')).toHaveText(numbers)
})

test.describe('the first HTML', () => {
  test.use({ javaScriptEnabled: false })

  test('has the same plate, hours and numbers before any script has run', async ({ page, hallOf }) => {
    const { touch } = await hallOf('second')
    await page.goto(touch)
    await expect(page.locator('.frame-company')).toHaveText('泉城示例水务有限公司')
    await expect(state(page)).toContainText('08:30–12:00 13:00–17:00')
    await expect(page.locator('.frame-phone-number')).toHaveText(numbers)
    await expect(page.locator('.frame-pledges li')).toHaveCount(5)
  })
})

test('is open or not as its own calendar has it', async ({ page, hallOf }) => {
  const { touch } = await hallOf('second')
  for (const [moment, said, why] of [
    ['2026-07-01 12:30', '14:00 继续营业', 'a longer lunch in summer'],
    ['2026-05-18 17:10', '17:30 结束', 'the hours between the seasons'],
    ['2026-11-22 10:00', '周一 08:30 开门', 'closed on Sunday'],
    ['2026-10-05 10:00', '08:30 开门', 'closed on a public holiday, though it is a Monday'],
    ['2026-09-20 10:00', '营业中 · 12:00 结束', 'a Sunday that is worked in exchange'],
    ['2026-10-10 12:30', '13:30 继续营业', 'a Saturday that is worked has the lunch of a Friday'],
  ] as const) {
    await page.unrouteAll()
    await open(page, touch, instant(moment))
    await expect(state(page), why).toContainText(said)
  }
})

test('the bill follows its own tiers and the taxes of its own', async ({ page, hallOf }) => {
  const { touch } = await hallOf('second')
  await open(page, touch)
  await page.getByRole('button', { name: '水费多少钱，怎么算？' }).click()
  await key(page, '300')
  const main = page.locator('main:not([hidden])')
  // 144 × (2.95 + 0.35 + 1.05) + 144 × (3.85 + 1.40) + 12 × (6.60 + 1.40)
  for (const figure of ['626.40', '756.00', '96.00', '1478.40']) await expect(main).toContainText(figure)
  await expect(main).toContainText('第三级')
  await expect(main).toContainText('水资源税')
  await expect(main.getByRole('img', { name: /300/ })).toContainText('144288')

  // a tier counts what it ends with: 288 is the last of the second
  await main.getByRole('button', { name: '清空' }).click()
  await key(page, '288')
  await expect(main).toContainText('1382.40')
  await expect(main.getByRole('table').first()).not.toContainText('第三级')
})

test('a new price takes over on its day, with no other file touched', async ({ page, hallOf }) => {
  const { touch } = await hallOf('second')
  await open(page, touch, instant('2027-01-01 08:00'))
  await page.getByRole('button', { name: '水费多少钱，怎么算？' }).click()
  await key(page, '300')
  // 150 × (3.10 + 1.45) + 150 × (4.05 + 1.45)
  await expect(page.locator('main:not([hidden])')).toContainText('1507.50')
})

test('the old price does not hold on in a language that the new one is not translated into', async ({
  page,
  hallOf,
}) => {
  const { touch } = await hallOf('second')
  await open(page, `${touch}&lang=en`, instant('2027-01-01 08:00'))
  await page.getByRole('button', { name: 'What does water cost?' }).click()
  await key(page, '300')
  await expect(page.locator('main:not([hidden])')).toContainText('1507.50')
})

test('before that day, the bill says what the same water will cost', async ({ page, hallOf }) => {
  const { touch } = await hallOf('second')
  await open(page, touch)
  await page.getByRole('button', { name: '水费多少钱，怎么算？' }).click()
  await key(page, '300')
  await expect(page.locator('main:not([hidden])')).toContainText(
    '2027-01-01 起换新价，一样的用水是 1507.50 元',
  )
})

test('a district that counts by the month and a single rate are reckoned as they are', async ({
  page,
  hallOf,
}) => {
  const { touch } = await hallOf('second')
  await open(page, touch)
  await page.getByRole('button', { name: '水费多少钱，怎么算？' }).click()
  const main = page.locator('main:not([hidden])')
  await main.getByRole('button', { name: '山区片居民生活用水' }).click()
  await key(page, '25')
  // 12 × (2.40 + 0.35) + 8 × (3.20 + 0.35) + 5 × (5.80 + 0.35)
  await expect(main).toContainText('92.15')
  await expect(main).toContainText(/一个月|每月|按月/)
  await expect(main).not.toContainText(/一年|每年/)
  await main.getByRole('button', { name: '非居民用水' }).click()
  await key(page, '300')
  // 300 × (4.60 + 0.45 + 1.40)
  await expect(main).toContainText('1935.00')
  await expect(main).not.toContainText('分界点')
})

test('the quality page speaks of the quarter, and of its mean, highest and lowest', async ({
  page,
  hallOf,
}) => {
  const { touch } = await hallOf('second')
  await open(page, touch)
  await page.getByRole('button', { name: '水质好不好？' }).click()
  const main = page.locator('main:not([hidden])')
  await expect(main).toContainText('全部合格')
  await expect(main).toContainText('10 个点')
  await expect(main).toContainText('季度')
  await expect(main).not.toContainText('取样，')
  for (const statistic of ['平均', '最高', '最低']) {
    const sheet = main.locator('section', { has: page.getByRole('heading', { name: statistic }) })
    await expect(sheet.getByRole('heading', { level: 3 })).toHaveText([
      '总硬度（以CaCO₃计）',
      '硝酸盐（以N计）',
      '氟化物',
      '浑浊度',
      '游离氯',
    ])
    // the quarter before was reported under other headers, in another order
    await expect(sheet.getByRole('img', { name: '近 2 次' })).toHaveCount(5)
  }
  await expect(main).not.toContainText('待更新')
  await expect(main).not.toContainText('未检测')
})

test('figures that are older than a quarter and its lag are said to be so', async ({ page, hallOf }) => {
  const { touch } = await hallOf('second')
  await open(page, touch, instant('2027-02-20 10:00'))
  await page.getByRole('button', { name: '水质好不好？' }).click()
  await expect(page.locator('main:not([hidden])')).toContainText('待更新')
})

test('pressure without zones has no headings for them, and 公斤 is shown in MPa and said', async ({
  page,
  hallOf,
}) => {
  const { touch } = await hallOf('second')
  await open(page, touch)
  await walk(page, 'pressure')
  const main = page.locator('main:not([hidden])')
  const rows = main.getByRole('listitem')
  for (const [index, name] of [
    '历山示例街',
    '芙蓉示例街',
    '槐荫示例路',
    '高新示例路',
    '山区片末梢示例点',
  ].entries())
    await expect(rows.nth(index)).toContainText(name)
  await expect(main.getByRole('heading')).toHaveText(['水压', '监测点'])
  for (const heading of await main.getByRole('heading').all()) await expect(heading).not.toHaveText('')
  await expect(main).not.toContainText('海拔')
  await expect(main).toContainText('5 个监测点水压全部达到要求')
  await expect(main).toContainText('公斤')
  // 1.9 kgf/cm² = 0.18632635 MPa
  await expect(main.locator('li', { hasText: '山区片末梢示例点' })).toContainText('0.19')
})

test('every number there is stands on the page of phones, under its own name', async ({ page, hallOf }) => {
  const { touch } = await hallOf('second')
  await open(page, touch)
  await walk(page, 'phones')
  const hill = page.locator('main:not([hidden])').getByRole('listitem').filter({ hasText: '0531-00009700' })
  await expect(hill).toContainText('山区片抢修示例电话')
})

test('a stop that was prolonged and one of 60 places are shown; an urgent one that is over is not', async ({
  page,
  hallOf,
}) => {
  const { touch } = await hallOf('second')
  await open(page, touch)
  await walk(page, 'notices')
  const main = page.locator('main:not([hidden])')
  await expect(main.getByRole('listitem')).toHaveCount(2)
  await expect(main).toContainText('已延长')
  await expect(main).not.toContainText('爆管')
  await main.getByRole('button', { name: /老城换管/ }).click()
  await expect(main).toContainText('共 60 处')
})

test('what is not translated into a language stays Chinese, item by item', async ({ page, hallOf }) => {
  const { touch } = await hallOf('second')
  await open(page, touch)
  await page.getByRole('button', { name: '日本語' }).click()
  await expect(page.locator('.frame-name')).toContainText('歴山サンプル営業所')
  await walk(page, 'guides')
  await expect(page.locator('main:not([hidden])')).toContainText('名義変更')
  await expect(page.locator('main:not([hidden])')).toContainText('报漏抢修')
})
