import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useState, type RefObject } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Tap } from '../../ui/tap.tsx'
import styles from './bar.module.css'

/** How much of the matter one tap turns over: enough overlap is left to find the line one was reading. */
const PART_OF_HEIGHT = 0.8

interface Props {
  matter: RefObject<HTMLElement | null>
  /** what the matter shows: another page is another element */
  place: number
}

/** Says that there is more below, and goes there with a tap: nobody has to know that a screen can be dragged. */
export function Further({ matter, place }: Props) {
  const { t } = useTranslation()
  const [more, setMore] = useState<'down' | 'up' | null>(null)

  useEffect(() => {
    const element = matter.current
    if (!element) return
    const look = () => {
      const below = element.scrollHeight - element.clientHeight - element.scrollTop
      setMore(below > 8 ? 'down' : element.scrollTop > 8 ? 'up' : null)
    }
    // Its first word comes with the page's first frame, once that is laid out: asked before, it would be laid out twice.
    const resized = new ResizeObserver(look)
    for (const child of [element, ...element.children]) resized.observe(child)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [matter, place])

  if (!more) return null
  const Arrow = more === 'down' ? ArrowDown : ArrowUp
  const turn = () => {
    const element = matter.current
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'
    if (more === 'down') element?.scrollBy({ top: element.clientHeight * PART_OF_HEIGHT, behavior })
    else element?.scrollTo({ top: 0, behavior })
  }
  return (
    <Tap look="tool" onClick={turn}>
      <Arrow aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
      {t(more === 'down' ? 'bar.further' : 'bar.top')}
    </Tap>
  )
}
