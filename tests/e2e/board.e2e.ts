/** The board and the waiting area's zone: who is called is seen and heard, and no number stands that is not known to be right. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { urgentNotice } from '../bench/takeover-notice.ts'
import { mosquitto, startBroker } from '../support/broker.ts'
import { cutText } from '../support/cut-text.ts'
import { startHall, temporaryFolder, type RunningHall } from '../support/hall.ts'
import { openDayAndNight } from '../support/open-day.ts'
import { clerkScreens, clerksAt } from '../support/queue-clerks.ts'
import { machineAt, mess, topic, untilShown, watchBoard, wentBack } from '../support/queue-ordeal.ts'
import { toneClips } from '../support/tones.ts'
import { expect, test } from './hall-fixture.ts'
import { findViolations } from './measures.ts'

const counters = ['1', '2', '3', '4', '5']
const lying = { width: 1920, height: 1080 }

const device = `hall: pingdu
queue:
  source: builtin
  anytime: true
  services:
    - { id: pay, prefix: A, name: 交费, english: Payment, counters: ['1', '2'] }
speech: { volume: 0.5, quiet: [] }
screens:
  - { id: board, role: board }
  - { id: waiting, role: signage, layout: side-clock }
${clerkScreens(counters)}
`

async function hallWith(text: string, content: string): Promise<RunningHall> {
  const file = join(await temporaryFolder('device'), 'device.yaml')
  await writeFile(file, text)
  return startHall({ device: file, content })
}

const newest = (page: Page) => page.locator('[data-number="newest"]')

declare global {
  interface Window {
    /** what has sounded: a tone of the chime, or a clip, with its length in ms and the audio clock's time */
    sounded?: { is: 'tone' | 'clip'; ms: number; at: number }[]
  }
}

/** Every tone and clip is written down as the browser is told to play it, and played all the same. */
const listen = (page: Page) =>
  page.addInitScript(() => {
    const sounded: NonNullable<Window['sounded']> = (window.sounded = [])
    speechSynthesis.getVoices = () => []
    const tone = OscillatorNode.prototype.start
    OscillatorNode.prototype.start = function (at = 0) {
      sounded.push({ is: 'tone', ms: 0, at })
      tone.call(this, at)
    }
    const clip = AudioBufferSourceNode.prototype.start
    AudioBufferSourceNode.prototype.start = function (at = 0) {
      sounded.push({ is: 'clip', ms: Math.round((this.buffer?.duration ?? 0) * 1000), at })
      clip.call(this, at)
    }
  })

test('a call is seen on board and zone and heard once, whole; a takeover leaves it; a dead hall leaves no number', async ({
  page,
  context,
}) => {
  await page.setViewportSize(lying)
  const content = await openDayAndNight()
  const calls = join(content, 'media/calls/zh-CN')
  await mkdir(calls, { recursive: true })
  for (const [name, bytes] of Object.entries(toneClips(counters))) await writeFile(join(calls, name), bytes)
  const hall = await hallWith(device, content)
  const clerks = clerksAt(hall.address)
  for (const counter of ['1', '2']) await clerks.act(counter, 'open')
  await listen(page)
  await page.goto(`${hall.address}?screen=board`)
  await expect(page.locator('[data-counter="1"]')).toBeVisible()
  // Browsers want a touch before anything sounds.
  await page.mouse.click(10, 10)
  const waiting = await context.newPage()
  await waiting.setViewportSize(lying)
  await waiting.goto(`${hall.address}?screen=waiting`)
  await expect(waiting.locator('[data-zone="queue"]')).toBeVisible()

  const first = await clerks.take('pay')
  await clerks.act('2', 'next')
  await expect(newest(page)).toHaveText(first)
  await expect(page.locator('[data-newest] [data-fresh]')).toBeVisible()
  await expect(page.locator('[data-counter="2"]')).toHaveAttribute('data-serving', first)
  await expect(newest(waiting)).toHaveText(first)
  // Chime, then twice 请·A·0·0·1·号到·二号窗口办理, each clip after the one before.
  const sounded = () => page.evaluate(() => window.sounded ?? [])
  await expect.poll(async () => (await sounded()).length, { timeout: 10_000 }).toBe(2 + 2 * 7)
  const heard = await sounded()
  expect(heard.map(({ is }) => is)).toEqual([...Array(2).fill('tone'), ...Array(14).fill('clip')])
  for (const [index, each] of heard.entries()) {
    const before = heard[index - 1]
    if (before) expect(each.at).toBeGreaterThanOrEqual(before.at + before.ms / 1000)
  }
  expect(await findViolations(page)).toEqual([])
  expect(await findViolations(waiting)).toEqual([])

  const hallTime = Number(/"hallTime":(\d+)/.exec(await (await page.request.get(hall.touch)).text())?.[1])
  await writeFile(join(content, 'notices/burst.md'), urgentNotice('城区爆管停水', hallTime))
  await expect(page.locator('[data-takeover]')).toBeVisible()
  const second = await clerks.take('pay')
  await clerks.act('1', 'next')
  await expect(page.locator('[data-band]')).toHaveText(second)
  await expect(page.locator('[data-takeover]').getByText(`请到 1 号窗口`)).toBeVisible()
  // The waiting area says so, too, in a band that leaves the notice whole.
  await expect(waiting.locator('[data-takeover] [data-band]')).toHaveText(second)
  const shares = await waiting.locator('[data-takeover]').evaluate((taken) => {
    const [notices, band] = [...taken.children].map((part) => part.getBoundingClientRect())
    return { band: (band?.height ?? 0) / innerHeight, apart: (band?.top ?? 0) - (notices?.bottom ?? 0) }
  })
  // As large as a number has to be from where people sit.
  expect(shares.band).toBeLessThan(0.15)
  expect(shares.apart).toBeGreaterThanOrEqual(0)
  expect(await findViolations(waiting)).toEqual([])

  await hall.stop()
  await expect(page.locator('[data-band="paused"]')).toBeVisible()
  await expect(page.getByText(second)).toHaveCount(0)
  await expect(waiting.locator('[data-standstill="paused"]')).toContainText('暂停显示')
})

test('with a queue machine behind a broker that doubles, reorders, keeps old states and dies, it never goes back', async ({
  page,
}) => {
  test.skip(mosquitto === null, 'mosquitto is not installed')
  await page.setViewportSize(lying)
  const broker = await startBroker()
  const machine = await machineAt(broker.port)
  const hall = await hallWith(
    `hall: pingdu
queue: { source: mqtt, address: 'mqtt://127.0.0.1:${broker.port}', topic: ${topic} }
screens:
  - { id: board, role: board }
`,
    await openDayAndNight(),
  )
  try {
    machine.talk(500)
    await page.goto(`${hall.address}?screen=board`)
    await untilShown(page, 'numbers', 15_000)
    machine.hush()
    await watchBoard(page)
    await expect(newest(page)).toHaveText(await mess(machine))
    await broker.kill()
    expect(await untilShown(page, 'paused', 12_000)).toBeLessThan(10_500)
    expect(await page.locator('main').innerText()).not.toMatch(/A\d{3}/)
    await broker.start()
    machine.talk(500)
    await untilShown(page, 'numbers', 12_000)
    expect(await wentBack(page)).toBe(0)
  } finally {
    await machine.close()
    await hall.stop()
    await broker.end()
  }
})

test('a slide beside the queue is read whole, in the longer language and on a small panel', async ({
  page,
}) => {
  const content = await openDayAndNight()
  const text = `hall: pingdu
queue: { source: builtin, anytime: true }
screens:
  - { id: waiting, role: signage, layout: side-clock, playlist: waiting-hall, panel: { width: 941, height: 529 } }
`
  await page.setViewportSize(lying)
  for (const topic of ['quality', 'pledges']) {
    await writeFile(
      join(content, 'playlists/waiting-hall.yaml'),
      `title: 等候区大屏
role: signage
items: [{ is: topic, topic: ${topic} }]

published: 2026-11-16
owner: 客户服务部
reviewBy: 2027-03-15
`,
    )
    const hall = await hallWith(text, content)
    await page.goto(`${hall.address}?screen=waiting&lang=en`)
    await page.locator('[data-zone="queue"]').waitFor()
    await page.locator(`[data-state="on"][data-slide*="${topic}"]`).waitFor()
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(1_000)
    const slide = await page.locator('[data-state="on"] article').innerText()
    // Beside a page that turns: what a slide says first stands still.
    const wrong = (await page.evaluate(cutText)).filter((each) => /Sampled|limits|When you/.test(each))
    expect(wrong, slide).toEqual([])
    await hall.stop()
  }
})
