import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { grow, keepFit } from './grow.ts'
import styles from './pages.module.css'

/** Of a page's time, how much turning it takes. */
const TURN_MS = 500

/** What takes more pages than people wait for stands a step smaller, where `--fill-least` in CSS says that it may. */
const MANY = 3

interface Props {
  /** says which page of how many is on, where that is to be said */
  label?: (page: number, count: number) => string
  /** by how much the text may grow, as long as that takes no more pages; 1 of pages that are set as high as the room */
  most?: number
  children: ReactNode
}

/** As short as the pages may be without becoming more: so the last is about as full as the first. */
function shorten(strip: HTMLElement, fits: () => boolean): void {
  let [short, long] = [40, 100]
  while (long - short > 2) {
    const height = (short + long) / 2
    strip.style.height = `${height}%`
    if (fits()) long = height
    else short = height
  }
  strip.style.height = `${long}%`
}

/**
 * Long matter in columns, a page at a time, evenly over the time that a slide is on (`--slide-ms`, and `--slide-wait` ms
 * until that begins). It turns by transform alone, on the compositor, so that a busy screen turns it as smoothly.
 */
export function Pages({ label, most = 1.333, children }: Props) {
  const strip = useRef<HTMLDivElement>(null)
  const labels = useRef<HTMLDivElement>(null)
  const [count, setCount] = useState(1)

  useLayoutEffect(() => {
    const element = strip.current
    const room = element?.parentElement
    if (!element || !room) return
    const slide = element.closest('article')
    const countPages = () => {
      const gap = Number.parseFloat(getComputedStyle(element).columnGap) || 0
      return Math.round((element.scrollWidth + gap) / (element.clientWidth + gap)) || 1
    }
    return keepFit(room, element, [room, ...element.children], () => {
      // A single page is as high as its matter: before it is counted, every page is as high as the room.
      room.setAttribute('data-pages', '')
      element.style.setProperty('--fill', '1')
      element.style.height = ''
      const smallest = getComputedStyle(element).getPropertyValue('--fill-least')
      let fill = '1'
      if (smallest && countPages() > MANY) element.style.setProperty('--fill', (fill = smallest))
      const least = countPages()
      // A clause that is higher than a page would be cut through by its end.
      const clauses = element.querySelectorAll<HTMLElement>('[data-clause]')
      const fits = () =>
        countPages() <= least &&
        [...clauses].every(({ offsetHeight }) => offsetHeight <= element.clientHeight)
      grow(element, most, fits, Number(fill))
      if (least > 1 && most > 1) shorten(element, fits)
      room.setAttribute('data-pages', String(least))
      slide?.style.setProperty('--pages', String(least))
      setCount(least)
    })
  }, [most, children])

  useLayoutEffect(() => {
    const element = strip.current
    if (!element || count < 2) return
    const style = getComputedStyle(element)
    const ms = Number.parseFloat(style.getPropertyValue('--slide-ms'))
    const wait = Number.parseFloat(style.getPropertyValue('--slide-wait')) || 0
    if (!(ms > 0)) return
    // Its columns are no whole pixels wide, and over many pages parts of pixels add up.
    const step = (element.scrollWidth + (Number.parseFloat(style.columnGap) || 0)) / count
    const turn = Math.min(0.3 / count, TURN_MS / ms)
    const moves = Array.from({ length: count }, (_, page) => {
      const transform = `translateX(${-page * step}px)`
      return [
        { offset: page / count, transform },
        { offset: page === count - 1 ? 1 : (page + 1) / count - turn, transform },
      ]
    }).flat()
    const how = { duration: ms, delay: wait, fill: 'both' } as const
    const turning = element.animate(moves, how)
    const counting = labels.current?.animate(
      Array.from({ length: count + 1 }, (_, page) => ({
        offset: page / count,
        easing: 'step-end',
        transform: `translateY(${(-100 * Math.min(page, count - 1)) / count}%)`,
      })),
      how,
    )
    return () => {
      turning.cancel()
      counting?.cancel()
    }
  }, [count])

  return (
    <div className={label ? styles.labelled : styles.window}>
      <div className={styles.strip} ref={strip}>
        {children}
      </div>
      {label && (
        <div className={styles.label}>
          <div ref={labels}>
            {count > 1 &&
              Array.from({ length: count }, (_, page) => <p key={page}>{label(page + 1, count)}</p>)}
          </div>
        </div>
      )}
    </div>
  )
}
