import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { pageMs } from '../../playback/takeover.ts'
import { grow, keepFit } from '../../ui/grow.ts'
import styles from './urgent-pages.module.css'

interface Props {
  /** what is paged: another one is measured anew */
  subject: object
  /** which page is on, from 0 */
  page: number
  /** how long each page is read, in ms, as soon as it is known and whenever the room changes */
  onPages(times: number[]): void
  children: ReactNode
}

/** By how much what is said may grow, as long as it takes no more pages. */
const MOST = 1.777

/** A list and a text in columns, page by page: what does not fit is on the next one, and nothing is cut. */
export function UrgentPages({ subject, page, onPages, children }: Props) {
  const strip = useRef<HTMLDivElement>(null)
  const [step, setStep] = useState(0)

  useLayoutEffect(() => {
    const element = strip.current
    if (!element) return
    const room = element.parentElement ?? element
    // Its parts too: letters that come later are higher or wider than those they replace.
    return keepFit(room, element, [element, ...element.children], () => {
      const wide = element.clientWidth + (Number.parseFloat(getComputedStyle(element).columnGap) || 0)
      element.style.setProperty('--fill', '1')
      const least = lastOf(element, wide)
      grow(element, MOST, () => lastOf(element, wide) <= least)
      setStep(wide)
      onPages(timesOf(element, wide))
    })
  }, [subject, onPages])

  return (
    <div className={styles.window}>
      <div className={styles.strip} ref={strip} style={{ transform: `translateX(${-page * step}px)` }}>
        {children}
      </div>
    </div>
  )
}

/** Which page is the last, from 0. */
const lastOf = (strip: HTMLElement, wide: number) =>
  wide > 0 ? Math.max(0, Math.round((strip.scrollWidth - strip.clientWidth) / wide)) : 0

/** What stands on each page, and so how long it is read; a paragraph that goes on over the page counts on both. */
function timesOf(strip: HTMLElement, wide: number): number[] {
  const left = strip.getBoundingClientRect().left
  const pages = Array.from({ length: lastOf(strip, wide) + 1 }, () => ({ streets: 0, characters: 0 }))
  for (const part of strip.querySelectorAll('[data-street], p, h2, h3, li:not([data-street])')) {
    const boxes = [...part.getClientRects()]
    const high = boxes.reduce((sum, { height }) => sum + height, 0)
    for (const box of boxes) {
      const page = pages[wide > 0 ? Math.floor((box.left - left + 1) / wide) : 0]
      const share = high > 0 ? box.height / high : 1
      if (page && part.hasAttribute('data-street')) page.streets += share
      else if (page) page.characters += part.textContent.length * share
    }
  }
  return pages.map(({ streets, characters }) => Math.round(pageMs(streets, characters)))
}
