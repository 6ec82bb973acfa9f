import { useLayoutEffect, useRef, type ReactNode } from 'react'
import styles from './fill.module.css'
import { grow, keepFit } from './grow.ts'

interface Props {
  /** by how much the text may grow at most; `--fill-most` may say it in CSS, and `--fill-least` that it may shrink */
  most?: number
  /** where it stands when there is more room than it takes */
  at?: 'middle' | 'top'
  children: ReactNode
}

/** One line of a clause is 1.3 em high. */
const ONE_LINE = 1.7

/** How much smaller a text may stand so that none of its clauses is broken. */
const FOR_WHOLE_CLAUSES = 2

/** A few words as large as their room allows, on the steps of the type scale. */
export function Fill({ most = 4.209, at = 'middle', children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const [room, text] = [box.current, content.current]
    if (!room || !text) return
    const fits = () => text.offsetHeight <= room.clientHeight && text.scrollWidth <= text.clientWidth
    return keepFit(room, text, [room, text], () => {
      const given = (name: string) => Number(getComputedStyle(room).getPropertyValue(name))
      const least = given('--fill-least') || 1
      const largest = grow(text, given('--fill-most') || most, fits, least)
      const whole = grow(text, largest, () => fits() && hasWholeClauses(text), least)
      if (whole * FOR_WHOLE_CLAUSES < largest || !hasWholeClauses(text)) grow(text, largest, fits, least)
    })
  }, [most, children])

  return (
    <div className={at === 'top' ? styles.top : styles.box} ref={box}>
      <div className={styles.content} ref={content}>
        {children}
      </div>
    </div>
  )
}

/** A sentence that is one clause may break where it likes. */
function hasWholeClauses(text: HTMLElement): boolean {
  const clauses = [...text.querySelectorAll<HTMLElement>('[data-clause]')]
  const isOneLine = (clause: HTMLElement) =>
    clause.offsetHeight <= ONE_LINE * Number.parseFloat(getComputedStyle(clause).fontSize)
  return clauses.every((clause) => clause.parentElement?.childElementCount === 1 || isOneLine(clause))
}
