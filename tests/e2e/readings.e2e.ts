/** Readings that headquarters has not published: a spreadsheet dropped at the desk, and its figure at the touch screen. */
import { startHall } from '../support/hall.ts'
import { bookFile } from '../support/spreadsheets.ts'
import { becomeManager } from './first-manager.ts'
import { expect, test } from './hall-fixture.ts'
import { findViolations } from './measures.ts'

const book = bookFile('xlsx', [
  {
    name: '日检',
    rows: [
      ['取样日期', '监测点', '浑浊度', '余氯'],
      ['2026-11-23', '人民路', '0.37', '0.42'],
      ['2026-11-23', '人民路口', '0.20', '0.30'],
    ],
  },
])

test('a dropped spreadsheet is shown with its doubts, published, seen at the touch screen, and withdrawn', async ({
  page,
  context,
}) => {
  const hall = await startHall()
  await page.goto(`${hall.address}staff`)
  await becomeManager(page, hall.data)
  await page.getByRole('link', { name: '水质水压' }).click()
  const dropped = await page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(bytes)], '水质日报.xlsx'))
      return transfer
    },
    [...book],
  )
  await page.locator('input[type=file]').locator('..').dispatchEvent('drop', { dataTransfer: dropped })
  await expect(page.getByText('读到 1 行')).toBeVisible()
  await expect(page.getByRole('row', { name: /日检!B3/ })).toContainText('没有采用')
  await expect(page.getByRole('row', { name: /人民路 2026-11-23/ })).toContainText('0.37')
  expect(await findViolations(page)).toEqual([])

  const touch = await context.newPage()
  await touch.goto(hall.address)
  await page.bringToFront()
  await page.getByRole('button', { name: '发布到屏幕' }).click()
  await expect(page.getByText('屏幕上有 1 行')).toBeVisible()

  await touch.bringToFront()
  await touch.goto(`${hall.address}?screen=touch`)
  await touch.getByRole('button', { name: /水质/ }).first().click()
  await touch.getByRole('button', { name: '人民路' }).click()
  await expect(touch.locator('main:not([hidden])').getByText('0.37')).toBeVisible()
  await expect(touch.locator('main:not([hidden])').getByText(/本厅补录 · 待总部发布/)).toBeVisible()
  await touch.close()

  await page.getByRole('button', { name: '撤下' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤下' }).click()
  await expect(page.getByText(/于 .* 撤下/)).toBeVisible()
})
