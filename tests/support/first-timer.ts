/**
 * Somebody at the screen for the first time, who knows what they want in their own words and nothing of the pages: sees
 * only letters that are in view, taps only what can be seen, by its place, and remembers only what they have tapped.
 */
import type { Page } from '@playwright/test'
import zh from '../../renderer/i18n/zh-CN.json' with { type: 'json' }

export interface Wish {
  /** in everyday words */
  want: string
  /** a number they have with them, to be keyed in where keys ask for one */
  number?: string
  /** whether what is in view now answers it */
  isAnswered(seen: string): boolean
}

export interface Journey {
  /** what was tapped, in turn */
  path: string[]
  /** what is in view at the end */
  seen: string
}

interface Control {
  text: string
  x: number
  y: number
}

/** Runs in the page: what eyes get, no more. Names for screen readers, attributes and what is scrolled away do not count. */
function see(): { seen: string; controls: Control[] } {
  const matter = document.querySelector('main:not([hidden])')
  const field = matter?.getBoundingClientRect()
  const inView = (element: Element, box: DOMRect): DOMRect | null => {
    const frame = field && matter?.contains(element) ? field : new DOMRect(0, 0, innerWidth, innerHeight)
    const top = Math.max(box.top, frame.top)
    const bottom = Math.min(box.bottom, frame.bottom)
    const isSeen = box.width > 0 && bottom - top > Math.min(box.height, 40) / 2 && box.left >= 0
    return isSeen ? new DOMRect(box.left, top, box.width, bottom - top) : null
  }
  const words: string[] = []
  const letters = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = letters.nextNode(); node; node = letters.nextNode()) {
    const holder = node.parentElement
    if (!holder || !node.textContent?.trim() || !holder.checkVisibility({ visibilityProperty: true }))
      continue
    const range = document.createRange()
    range.selectNodeContents(node)
    if (inView(holder, range.getBoundingClientRect())) words.push(node.textContent.trim())
  }
  const controls = [...document.querySelectorAll('button')].flatMap((button) => {
    const box = inView(button, button.getBoundingClientRect())
    if (!box) return []
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    const isOnTop = button.contains(document.elementFromPoint(x, y))
    return isOnTop ? [{ text: button.innerText.trim().replaceAll(/\s+/g, ' '), x, y }] : []
  })
  return { seen: words.join('\n'), controls }
}

/** Letters that every question has, and at a water company this one, too. */
const common = new Set('的了吗么呢怎多少什要我您家里在是有不和到哪水'.split(''))

const isLetter = (letter: string) => /\p{Script=Han}/u.test(letter)

const pairsOf = (text: string) =>
  new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)))

/** How much of a wish's words is found in what is written on a control: whole words by far before single letters. */
export function likeness(want: string, written: string): number {
  const pairs = pairsOf(written)
  const isWord = (pair: string) =>
    pairs.has(pair) && [...pair].every(isLetter) && ![...pair].every((letter) => common.has(letter))
  const words = [...pairsOf(want)].filter(isWord).length
  const letters = [...new Set(want)].filter(
    (letter) => isLetter(letter) && !common.has(letter) && written.includes(letter),
  ).length
  return words * 10 + letters
}

const A_WORD = 10
const digits = [...'0123456789']

export async function search(page: Page, { want, number, isAnswered }: Wish, most: number): Promise<Journey> {
  const path: string[] = []
  const tried = new Set<string>()
  let isKeyed = false
  for (;;) {
    const { seen, controls } = await page.evaluate(see)
    if (isAnswered(seen)) return { path, seen }
    const next = choose(controls)
    if (!next || path.length >= most)
      throw new Error(
        `looking for “${want}”, lost after: ${path.join(' → ') || 'nothing'}\nin view:\n${seen}\ncould tap: ${controls.map(({ text }) => text).join(' | ')}`,
      )
    path.push(next.map(({ text }) => text).join(''))
    for (const { x, y } of next) await page.mouse.click(x, y)
    await rest(page)
  }

  /** What to tap now, most often one thing. */
  function choose(controls: Control[]): Control[] | null {
    const named = (text: string) => controls.find((control) => control.text === text)
    const keys = digits.map(named)
    if (number !== undefined && !isKeyed && keys.every((key) => key !== undefined)) {
      isKeyed = true
      return [...number].flatMap((digit) => keys[Number(digit)] ?? [])
    }
    const [best] = controls
      .filter(({ text }) => !tried.has(text))
      .map((control) => ({ control, score: likeness(want, control.text) }))
      .sort((one, other) => other.score - one.score)
    const further = named(zh.bar.further)
    const back = named(zh.bar.back)
    if (best && (best.score >= A_WORD || (best.score > 0 && !further))) {
      tried.add(best.control.text)
      return [best.control]
    }
    const other = further ?? back
    return other ? [other] : null
  }
}

/** People look again when things have come to rest. */
async function rest(page: Page): Promise<void> {
  const picture = () =>
    page.evaluate(() => [
      document.querySelector('main:not([hidden])')?.scrollTop,
      document.body.innerText.length,
    ])
  for (let before = '', same = 0, looks = 0; same < 2 && looks < 40; looks++) {
    await page.waitForTimeout(150)
    const now = JSON.stringify(await picture())
    same = now === before ? same + 1 : 0
    before = now
  }
}
