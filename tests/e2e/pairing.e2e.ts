/** From a code to a screen, between real browsers: a television on the LAN, which 127.0.0.2 plays, and a counter's computer. */
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startHall, temporaryFolder } from '../support/hall.ts'
import { findViolations } from './measures.ts'
import { counterToken, expect, test } from './hall-fixture.ts'

const LAN = '127.0.0.2'
const device = `hall: pingdu
screens:
  - { id: waiting, role: signage, place: 等候区, playlist: waiting-hall }
  - id: counter-3
    role: counter
    counter: '3'
    pairedToken: ${createHash('sha256').update(counterToken).digest('hex')}
listening: { lan: true, address: ${LAN}, tls: self-signed }
`

test('a browser on the LAN shows a code, and becomes the screen that a counter says', async ({ browser }) => {
  test.skip(process.platform === 'darwin', 'macOS has 127.0.0.1 alone')
  const file = join(await temporaryFolder('device'), 'device.yaml')
  await writeFile(file, device)
  const hall = await startHall({ device: file })
  const address = `https://${LAN}:${new URL(hall.address).port}/`
  await expect.poll(() => hall.output()).toContain(address)
  const elsewhere = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1920, height: 1080 },
  })
  const television = await elsewhere.newPage()
  await television.goto(address)
  // Visible is also what a page cuts away.
  await expect(television.getByRole('heading', { name: '这块屏幕还没有加入营业厅' })).toBeInViewport()
  // It may renew itself just then.
  await expect(async () => expect(await findViolations(television)).toEqual([])).toPass()
  const code = (await television.locator('.plain-code').textContent()) ?? ''

  // The counter's own computer brings its token along instead, and the address does not keep it.
  const desk = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 720 } })
  const counter = await desk.newPage()
  await counter.goto(`${address}?screen=counter-3#${counterToken}`)
  await expect(counter.getByText('现在没有人叫')).toBeVisible()
  expect(counter.url()).toBe(`${address}?screen=counter-3`)

  await counter.getByRole('button', { name: '让屏幕加入' }).click()
  expect(await findViolations(counter)).toEqual([])
  await counter.getByLabel('那块屏幕上的配对码').fill(code.toLowerCase())
  await counter.getByRole('radio', { name: '等候区' }).check()
  await counter.getByRole('button', { name: '加入', exact: true }).click()
  await expect(counter.getByText('已加入')).toBeVisible()
  await expect(television).toHaveURL(`${address}?screen=waiting`)
  await expect(television.locator('html')).toHaveAttribute('data-role', 'signage')
  await expect(television.locator('main').first()).toBeVisible()

  // The list is a page that stands as it was drawn, and the screen joins when its program has come.
  await expect(async () => {
    await counter.goto(hall.address)
    await expect(counter.getByRole('link', { name: '等候区' })).toContainText('已连接', { timeout: 500 })
  }).toPass({ timeout: 15_000 })
  expect(await findViolations(counter)).toEqual([])

  await elsewhere.close()
  await desk.close()
  await hall.stop()
})
