/** What is measured on every page of the touch screen, whatever its language, panel and way of reading. */
import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'
import {
  settle,
  tap,
  walk,
  walks,
  wordsOf,
  type Language,
  type Tapper,
  type Words,
} from '../support/visit.ts'

/** Visible mm of the panels that halls hang up, upright; lying down they are turned. */
export const panels = {
  '21.5 inch': { width: 268, height: 476 },
  '32 inch': { width: 398, height: 708 },
  '43 inch': { width: 535, height: 951 },
} as const

/** A device.yaml with a screen for each of them and each way of hanging it: `43 inch, landscape` is `p43-landscape`. */
export const panelScreens = () =>
  [
    'hall: pingdu-chengqu',
    'screens:',
    ...Object.entries(panels).flatMap(([name, { width, height }]) =>
      (['portrait', 'landscape'] as const).map((shape) => {
        const [across, down] = shape === 'portrait' ? [width, height] : [height, width]
        const id = screenOf(name as PanelName, shape)
        return `  - { id: ${id}, role: touch, panel: { width: ${across}, height: ${down} } }`
      }),
    ),
    '',
  ].join('\n')

export type PanelName = keyof typeof panels
export type Shape = keyof typeof shapes

export const screenOf = (panel: PanelName, shape: Shape) => `p${Number.parseInt(panel)}-${shape}`

/** How wide the glass is, in mm. */
export const widthOf = (panel: PanelName, shape: Shape) =>
  panels[panel][shape === 'portrait' ? 'width' : 'height']

export const shapes = { portrait: { width: 1080, height: 1920 }, landscape: { width: 1920, height: 1080 } }

const textSizes = ['normal', 'large', 'largest'] as const

/**
 * By the engine itself, in the page: one brought up for each report costs ten times as much. Frames are screens, which
 * are looked at by themselves, and so are pages that wait to be shown; but that no two have an id in common.
 */
export async function findViolations(page: Page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(
      { exclude: ['main[hidden]'] },
      { resultTypes: ['violations'], iframes: false },
    )
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => ['twice', [id]] as const)
    return [...violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)] as const), ...twice]
  })
}

export const setSize = (page: Page, size: string) =>
  page.evaluate((wanted) => void (document.documentElement.dataset['size'] = wanted), size)

/**
 * Text cut off, a page that can be pushed sideways, a control too small for an old hand or too near the next one.
 * `width` is that of the visible panel in mm: what is measured are millimetres of the glass, not the page's own.
 */
export const findUgly = (page: Page, width: number) => page.evaluate(uglyOn, width)

function uglyOn(width: number): string[] {
  const px = innerWidth / width
  const name = (element: Element) => `${element.tagName} ${element.textContent.trim().slice(0, 30)}`
  const ugly: string[] = []
  for (const element of document.querySelectorAll<HTMLElement>('#root *:not(main[hidden], main[hidden] *)')) {
    const style = getComputedStyle(element)
    const cut = style.textOverflow !== 'ellipsis' && style.overflowX !== 'visible'
    if (cut && element.scrollWidth > element.clientWidth + 1) ugly.push(`cut sideways: ${name(element)}`)
    const high = style.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1
    if (high && !(element instanceof SVGElement)) ugly.push(`cut below: ${name(element)}`)
    const box = element.getBoundingClientRect()
    // What stands behind the dots of a shortened line is not on screen.
    const behind =
      element.parentElement && getComputedStyle(element.parentElement).textOverflow === 'ellipsis'
    if (!behind && box.width > 0 && (box.right > innerWidth + 1 || box.left < -1))
      ugly.push(`outside by ${Math.round(Math.max(box.right - innerWidth, -box.left))} px: ${name(element)}`)
    const own = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    )
    const size = Number.parseFloat(style.fontSize) / px
    if (own && !(element instanceof SVGElement) && size < 5.99)
      ugly.push(`text of ${size.toFixed(1)} mm: ${name(element)}`)
  }
  for (const part of ['.frame-plate', '.frame-foot', 'nav']) {
    const box = document.querySelector(part)?.getBoundingClientRect()
    if (!box || box.top < -1 || box.bottom > innerHeight + 1) ugly.push(`not whole on screen: ${part}`)
  }
  /** What scrolls a control: the matter, or a window of its own within it. */
  const windowOf = (element: Element | null): Element | null =>
    !element || /auto|scroll/.test(getComputedStyle(element).overflowY)
      ? element
      : windowOf(element.parentElement)
  const controls = [...document.querySelectorAll('button, a[href], input, select, [role="button"]')]
    .filter((element) => !element.closest('main[hidden]'))
    .map((element) => ({ element, box: element.getBoundingClientRect(), scrolls: windowOf(element) }))
    .filter(({ box }) => box.width > 0)
  for (const { element, box } of controls)
    if (box.width < 20 * px - 0.5 || box.height < 20 * px - 0.5)
      ugly.push(`small (${(box.width / px).toFixed(1)}×${(box.height / px).toFixed(1)} mm): ${name(element)}`)
  /** Of a control that scrolls, what lies in view, where its neighbour stands still. */
  const edges = ({ box, scrolls }: (typeof controls)[number], among: boolean) => {
    const field = scrolls?.getBoundingClientRect()
    return among || !field
      ? box
      : {
          left: box.left,
          right: box.right,
          top: Math.max(box.top, field.top),
          bottom: Math.min(box.bottom, field.bottom),
        }
  }
  controls.forEach((one, index) => {
    for (const other of controls.slice(index + 1)) {
      const among = one.scrolls === other.scrolls
      const [a, b] = [edges(one, among), edges(other, among)]
      if (a.bottom <= a.top || b.bottom <= b.top) continue
      const across = Math.max(a.left, b.left) - Math.min(a.right, b.right)
      const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom)
      // Boxes that overlap in neither direction lie cornerwise: no finger takes one for the other.
      if (across >= 0 && down >= 0) continue
      const gap = Math.max(across, down) / px
      if (gap < 2.95) ugly.push(`${gap.toFixed(1)} mm between: ${name(one.element)} | ${name(other.element)}`)
    }
  })
  return ugly
}

/**
 * Pages that wait are laid out too, and anew in every size that is measured: left out, that goes far quicker, and none of it
 * is of the page on screen. A style sheet by script is no part of the page's own, so its policy
 * allows it.
 */
const layOutOnlyShown = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('main[hidden] { display: none !important }')
    document.adoptedStyleSheets = [sheet]
  })

/** Opens every page in turn, in one visit: one visit is what a hall's screen has all day, and takes a third of the time. */
export async function visitAll(
  page: Page,
  language: Language | Words,
  look: (name: string) => Promise<void>,
  by: Tapper = 'hand',
) {
  await layOutOnlyShown(page)
  for (const name of Object.keys(walks)) {
    await walk(page, name, language, by)
    await look(name)
    const home = page.getByRole('button', { name: wordsOf(language).bar.home, exact: true })
    if (name !== 'home') await tap(home, by)
  }
}

/** All of it for the page on screen, at any text size; every page has its say, whatever is wrong on the others. */
export async function inspect(page: Page, name: string, width: number) {
  await setSize(page, 'large')
  await settle(page)
  expect.soft(await findViolations(page), name).toEqual([])
  await measure(page, name, width)
}

/** At any text size; every page has its say, whatever is wrong on the others. */
export async function measure(page: Page, name: string, width: number) {
  for (const size of textSizes) {
    await setSize(page, size)
    expect.soft(await findUgly(page, width), `${name}, ${size}`).toEqual([])
  }
}

/** Says afterwards what moved on the page or took longer than a fade, and whether anything was seen at all. */
export async function watchMotion(page: Page) {
  await page.addInitScript(recordMotion)
  return () => page.evaluate(() => ({ moved: [...window.motion.moved], seen: window.motion.seen }))
}

declare global {
  interface Window {
    axe: typeof axe
    motion: { moved: Set<string>; seen: boolean }
  }
}

function recordMotion(): void {
  window.motion = { moved: new Set(), seen: false }
  const look = () => {
    for (const { effect } of document.getAnimations()) {
      if (!(effect instanceof KeyframeEffect)) continue
      // The mark that proves drawn frames is a pixel that nobody sees.
      if (effect.target instanceof HTMLElement && effect.target.style.opacity === '0.001') continue
      window.motion.seen = true
      const { duration } = effect.getTiming()
      const moves = effect.getKeyframes().some((frame) => 'transform' in frame || 'translate' in frame)
      if (moves || Number(duration) > 120)
        window.motion.moved.add(`${effect.target?.className ?? ''}: ${String(duration)} ms`)
    }
  }
  for (const begun of ['animationstart', 'transitionrun']) document.addEventListener(begun, look, true)
}
