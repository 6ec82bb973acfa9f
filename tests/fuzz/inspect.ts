import { CANARY, FLAG, PROPERTY } from './payloads.ts'

/** What a page must never hold, whatever the content says. */
export interface Traces {
  canary: string
  flag: string
  property: string
  /** selector of the scripts and styles that are the program's own */
  own: string
  /** form of the addresses that the program itself writes */
  addresses: string
}

const known = { canary: CANARY, flag: FLAG, property: PROPERTY }

/** The touch screen, whose only script and data are these two. */
export const screenTraces: Traces = {
  ...known,
  own: 'script[type="module"][src^="/assets/"], script#first[type="application/json"]',
  addresses: '^/(?:assets|media|panel)/[\\w.-]+$|^#',
}

/** The page of a hall that does not answer: one style, no script, and its mark as data. */
export const safeTraces: Traces = {
  ...known,
  own: 'head > style:only-of-type',
  addresses: '^data:image/[\\w+.-]+;base64,[\\w+/=]*$',
}

/**
 * Looks over the document at hand, in happy-dom and in Chromium alike; returns what is wrong. It is sent to the browser
 * as text, so it uses nothing of this module.
 */
export function inspect({ canary, flag, property, own, addresses }: Traces): string[] {
  const wrong: string[] = []
  const name = (element: Element) =>
    `<${element.localName}> in ${element.parentElement?.localName ?? 'nothing'}`
  for (const element of document.querySelectorAll('script, style'))
    if (!element.matches(own)) wrong.push(`not the program's: ${element.outerHTML.slice(0, 200)}`)
  const live =
    'iframe, frame, object, embed, applet, base, form, template, meta[http-equiv], foreignObject, animate, set'
  for (const element of document.querySelectorAll(live)) wrong.push(`a live element: ${name(element)}`)
  for (const element of document.querySelectorAll('*')) {
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/i.test(attribute)) wrong.push(`an event handler: ${attribute} of ${name(element)}`)
      if (/^(?:(?:xlink:)?href|src|srcset|action|formaction|poster|data|background|ping)$/i.test(attribute))
        if (!new RegExp(addresses).test(value))
          wrong.push(`an address of elsewhere: ${attribute}="${value.slice(0, 100)}" of ${name(element)}`)
      if (attribute === 'style' && (/url\(|expression|@import/i.test(value) || value.includes(canary)))
        wrong.push(`a style from content: ${value.slice(0, 100)}`)
      if (!/^data:/.test(value) && /NaN|undefined|\[object |Infinity/.test(value))
        wrong.push(`${attribute}="${value.slice(0, 60)}" of ${name(element)}`)
    }
  }
  if (flag in window) wrong.push('a script of the content ran')
  if (getComputedStyle(document.documentElement).getPropertyValue(property) !== '')
    wrong.push('a style of the content applied')
  const text = document.querySelector('#root')?.textContent ?? ''
  for (const word of text.match(/NaN|undefined|\[object \w+\]|Infinity/g) ?? [])
    wrong.push(`"${word}" can be read`)
  for (const part of ['.frame-plate', '.frame-matter', '.frame-foot'])
    if (!document.querySelector(part)?.textContent.trim()) wrong.push(`${part} is blank`)
  return [...new Set(wrong)]
}
