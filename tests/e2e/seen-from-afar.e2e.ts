/** A screen that is only looked at, on real glass: divided as its layout says, read from where people sit, never with an edge. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startHall, temporaryFolder } from '../support/hall.ts'
import { setHallTime } from '../support/visit.ts'
import { cities, expect, test } from './hall-fixture.ts'
import { shapes } from './measures.ts'

const METRES = 4.5
const REACH = 4

const device = `hall: pingdu-chengqu
screens:
${Object.entries({ landscape: [1210, 680], portrait: [680, 1210] })
  .map(
    ([shape, [width, height]]) =>
      `  - { id: ${shape}, role: signage, playlist: waiting-hall, layout: side-clock, pixelShift: ${REACH}, viewingDistance: ${METRES}, panel: { width: ${width}, height: ${height} } }`,
  )
  .join('\n')}
`

/** The smallest letters on the glass in mm; what reaches out of its box; the picture's edges and zones in px. */
const measure = (page: Page, width: number) =>
  page.evaluate((mm) => {
    const px = innerWidth / mm
    const visible = [...document.querySelectorAll<HTMLElement>('#root *')].filter(
      (element) => element.checkVisibility() && element.getClientRects().length > 0,
    )
    const written = visible.filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    )
    const box = (element: Element) => element.getBoundingClientRect()
    const picture = document.querySelector('.frame')
    const main = document.querySelector('main')
    const clock = document.querySelector('[data-zone="clock"]')
    if (!picture || !main || !clock) throw new Error('the screen is not divided')
    const [frame, left, right] = [box(picture), box(clock), box(main)]
    return {
      smallest: Math.min(...written.map((element) => parseFloat(getComputedStyle(element).fontSize))) / px,
      cut: [...document.querySelectorAll('.frame-plate, .frame-foot, [data-zone] *')]
        .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
        .map((element) => element.className),
      frame: {
        left: frame.left,
        top: frame.top,
        right: frame.right - innerWidth,
        bottom: frame.bottom - innerHeight,
      },
      apart: right.left >= left.right - 1 || right.top >= left.bottom - 1,
      share: right.width / innerWidth,
    }
  }, width)

test('a divided screen is read from where people sit, and moves about without an edge', async ({ page }) => {
  const file = join(await temporaryFolder('device'), 'device.yaml')
  await writeFile(file, device)
  const hall = await startHall({ device: file })
  await setHallTime(page, cities.sample.at)
  for (const [shape, width] of [
    ['landscape', 1210],
    ['portrait', 680],
  ] as const)
    await test.step(shape, async () => {
      await page.setViewportSize(shapes[shape])
      await page.goto(`${hall.address}?screen=${shape}`)
      await page.locator('[data-state="on"]').first().waitFor()
      await page.locator('[data-zone="clock"]').waitFor()
      const { smallest, cut, frame, apart, share } = await measure(page, width)
      expect(smallest).toBeGreaterThanOrEqual((METRES * 1000) / 200 - 0.05)
      expect(cut).toEqual([])
      expect(apart).toBe(true)
      // No queue is running: its quarter of the screen is main's.
      expect(share).toBeCloseTo(shape === 'landscape' ? 0.76 : 1, 1)
      for (const [edge, at] of Object.entries(frame)) {
        expect(Number.isInteger(at), edge).toBe(true)
        expect(edge === 'left' || edge === 'top' ? -at : at, edge).toBeGreaterThanOrEqual(0)
        expect(Math.abs(at), edge).toBeLessThanOrEqual(2 * REACH)
      }
      expect(frame.right - frame.left).toBe(2 * REACH)
    })
  await hall.stop()
})
