import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { current, isStop } from '../../../content/arithmetic/notice-state.ts'
import { isFor } from '../../../content/arithmetic/takeover.ts'
import { useContent, useLang, useRows } from '../../store/content.ts'
import { useHall } from '../../store/hall.ts'
import { useTakeover } from '../../store/takeover.ts'
import { useWallTime } from '../../store/time.ts'
import { useInShort } from '../../topics/notices/in-short.ts'
import styles from './ticker.module.css'

/** How fast the line runs, in panel centimetres a second: a character of 2 cm passes in a good half second. */
const SPEED = 6

/** Under the waterline: what is going on, in one line that runs by transform alone; the hall's creed where nothing is. */
export function Ticker() {
  const { t } = useTranslation()
  const now = useWallTime()
  const screen = useHall((state) => state.screen)
  // What owns the whole screen is not in the line beneath: when that is seen again it goes on as it was.
  const owning = useTakeover()
  const notices = current(useRows('notice'), now).filter(
    (notice) => isFor(notice, screen) && !owning.includes(notice.id),
  )
  const hall = useContent('hall', 'hall')
  const lang = useLang('hall', 'hall')
  const inShort = useInShort()
  const lines = notices.map((notice) => ({
    id: notice.id,
    lang: notice.lang,
    text: [t(`notices.kind.${notice.kind}`), notice.title, isStop(notice) && inShort(notice, now)]
      .filter(Boolean)
      .join(' · '),
  }))
  const shown = lines.length > 0 ? lines : hall ? [{ id: 'creed', lang, text: hall.creed }] : []
  return <Running key={JSON.stringify(shown)} lines={shown} />
}

interface Line {
  id: string
  lang: string | undefined
  text: string
}

/** Other words are another line: it is mounted anew, so nothing else makes it start again. */
function Running({ lines }: { lines: readonly Line[] }) {
  const strip = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = strip.current
    const room = element?.parentElement
    if (!element || !room) return
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    const run = () => {
      const way = room.clientWidth + element.scrollWidth
      return element.animate(
        [
          { transform: `translateX(${room.clientWidth}px)` },
          { transform: `translateX(${-element.scrollWidth}px)` },
        ],
        { duration: (way / (SPEED * rem)) * 1000, iterations: Infinity },
      )
    }
    let running = run()
    const resized = new ResizeObserver(() => {
      const { currentTime } = running
      running.cancel()
      running = run()
      running.currentTime = currentTime
    })
    resized.observe(room)
    return () => {
      resized.disconnect()
      running.cancel()
    }
  }, [])
  return (
    <div className={styles.ticker}>
      <div className={styles.strip} ref={strip}>
        {lines.map(({ id, lang, text }) => (
          <span key={id} lang={lang}>
            {text}
          </span>
        ))}
      </div>
    </div>
  )
}
