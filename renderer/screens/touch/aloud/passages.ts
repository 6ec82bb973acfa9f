import { sentencesOf } from './sentences.ts'

/** A sentence with the language that it is in. */
export interface Spoken {
  text: string
  lang: string
}

const unread = '[aria-hidden="true"], [data-keys], script, style, noscript, svg:not([role="img"])'

/** A page in the order in which it is read: each block of text a passage, each passage its sentences. */
export function spokenOf(root: Element): Spoken[] {
  const spoken: Spoken[] = []
  let text = ''
  let lang = ''
  const close = () => {
    for (const sentence of sentencesOf(text, lang)) spoken.push({ text: sentence, lang })
    text = ''
  }
  const add = (words: string, of: Element) => {
    const own = of.closest('[lang]')?.getAttribute('lang') ?? 'zh-CN'
    if (own !== lang) close()
    lang = own
    text += words
  }
  const walk = (element: Element) => {
    if (element.matches(unread)) return
    const { display, visibility } = getComputedStyle(element)
    if (display === 'none' || visibility === 'hidden') return
    const flows = display === 'inline' || display === 'contents'
    if (!flows) close()
    const label = element.matches('svg, img')
      ? (element.getAttribute('aria-label') ?? element.getAttribute('alt'))
      : null
    if (label) add(`${label} `, element)
    else if (element.tagName !== 'svg')
      for (const node of element.childNodes) {
        if (node instanceof Element) walk(node)
        else if (node.nodeType === Node.TEXT_NODE) add(node.textContent ?? '', element)
      }
    if (!flows) close()
  }
  walk(root)
  close()
  return spoken
}
