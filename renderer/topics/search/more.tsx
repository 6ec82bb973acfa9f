import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useState, type RefObject } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Tap } from '../../ui/tap.tsx'
import styles from './search-page.module.css'

/** How much of the results one tap turns over: a row of overlap is left. */
const PART_OF_HEIGHT = 0.8

/** Says that there are more results than can be seen, and shows them with a tap. */
export function More({ of }: { of: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation()
  const [where, setWhere] = useState<'down' | 'up' | null>(null)
  useEffect(() => {
    const element = of.current
    if (!element) return
    const look = () => {
      const below = element.scrollHeight - element.clientHeight - element.scrollTop
      setWhere(below > 8 ? 'down' : element.scrollTop > 8 ? 'up' : null)
    }
    const resized = new ResizeObserver(look)
    for (const child of [element, ...element.children]) resized.observe(child)
    element.addEventListener('scroll', look, { passive: true })
    element.scrollTo({ top: 0 })
    look()
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [of])
  if (!where) return null
  const Arrow = where === 'down' ? ArrowDown : ArrowUp
  const turn = () => {
    const element = of.current
    if (where === 'up') element?.scrollTo({ top: 0, behavior: 'smooth' })
    else element?.scrollBy({ top: element.clientHeight * PART_OF_HEIGHT, behavior: 'smooth' })
  }
  return (
    <Tap look="bar" onClick={turn}>
      <Arrow aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
      {t(where === 'down' ? 'bar.further' : 'bar.top')}
    </Tap>
  )
}
