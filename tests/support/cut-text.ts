/** Text that is on screen and cannot be read: cut by its box, or laid over other text. For a real browser alone. */

interface Line {
  text: string
  node: Node
  /** the letters themselves, without the room that a line has above and below them */
  left: number
  right: number
  top: number
  bottom: number
}

/** What is wrong, in words; run within the page. Text of a slide's other pages and what a ticker runs are not on screen. */
export function cutText(): string[] {
  /** What a pixel's rounding may cost. */
  const SLACK = 1.5
  const wrong = new Set<string>()
  const lines: Line[] = []
  const walker = document.createTreeWalker(
    document.querySelector('#root') ?? document.body,
    NodeFilter.SHOW_TEXT,
  )
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    const text = node.textContent?.trim().slice(0, 24)
    if (!element || !text || element.closest('[data-state="unseen"], [class*="ticker"]')) continue
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
    for (const line of linesOf(node, element, text)) {
      const cut = cutBy(line, element)
      if (cut === 'elsewhere') continue
      if (cut) wrong.add(`${cut}: ${text}`)
      lines.push(seenOf(line, element))
    }
  }
  lines.forEach((one, index) => {
    for (const other of lines.slice(index + 1)) {
      if (one.node === other.node) continue
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      if (across > 2 && down > 2) wrong.add(`over each other: ${one.text} | ${other.text}`)
    }
  })
  return [...wrong]

  function linesOf(node: Node, element: Element, text: string): Line[] {
    const half = Number.parseFloat(getComputedStyle(element).fontSize) * 0.44
    const range = document.createRange()
    range.selectNodeContents(node)
    return [...range.getClientRects()]
      .filter(({ width }) => width >= 1)
      .map(({ left, right, top, bottom }) => {
        const middle = (top + bottom) / 2
        return { text, node, left, right, top: middle - half, bottom: middle + half }
      })
  }

  /** What shows no more of a line than lies within it. */
  function windowsAround(
    element: Element,
  ): { box: Element; left: number; right: number; top: number; bottom: number }[] {
    const windows = []
    for (let box: Element | null = element; box; box = box.parentElement) {
      if (box === document.documentElement)
        windows.push({ box, left: 0, right: innerWidth, top: 0, bottom: innerHeight })
      else if (getComputedStyle(box).overflow !== 'visible') {
        const { left, right, top, bottom } = box.getBoundingClientRect()
        windows.push({ box, left, right, top, bottom })
      }
    }
    return windows
  }

  /** By what a line is cut; `elsewhere` where it stands on a page that is not on. */
  function cutBy(line: Line, element: Element): string | null {
    for (const { box, left, right, top, bottom } of windowsAround(element)) {
      const name = typeof box.className === 'string' ? box.className : box.tagName
      const isGone =
        line.right <= left + 1 || line.left >= right - 1 || line.bottom <= top + 1 || line.top >= bottom - 1
      if (isGone)
        return box.matches('[data-pages], [data-pages] *, [class*="label"]') ? 'elsewhere' : `gone (${name})`
      const over = Math.max(left - line.left, line.right - right, top - line.top, line.bottom - bottom)
      if (over > SLACK) return `cut by ${over.toFixed(0)} px (${name})`
    }
    return null
  }

  /** What of a line is on screen: on a page that just turns, the rest of it lies over nothing. */
  function seenOf(line: Line, element: Element): Line {
    const windows = windowsAround(element)
    return {
      ...line,
      left: Math.max(line.left, ...windows.map(({ left }) => left)),
      right: Math.min(line.right, ...windows.map(({ right }) => right)),
      top: Math.max(line.top, ...windows.map(({ top }) => top)),
      bottom: Math.min(line.bottom, ...windows.map(({ bottom }) => bottom)),
    }
  }
}
