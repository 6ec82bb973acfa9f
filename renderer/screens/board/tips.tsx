import { memo, useEffect, useMemo, useState } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { wallTime } from '../../../content/arithmetic/wall-time.ts'
import { playOn } from '../../playback/hold.ts'
import type { Playing } from '../../playback/playing.ts'
import { useCalendar } from '../../store/calendar.ts'
import { clock } from '../../store/clock.ts'
import { useContent, useLang, useShelf } from '../../store/content.ts'
import { contentAt, useHall } from '../../store/hall.ts'
import { playlistFor } from '../../store/playlist.ts'
import { useTakeover } from '../../store/takeover.ts'
import { useVisit } from '../../store/visit.ts'
import { useInShort } from '../../topics/notices/in-short.ts'
import { Line } from '../../topics/queue/called.tsx'
import { supplyOf } from '../signage/supply.ts'
import styles from './tips.module.css'

const LEAST_MS = 500

/** Over the waterline: what the board's playlist says meanwhile, one sentence at a time; the numbers stay where they are. */
export const Tips = memo(function Tips() {
  const { t } = useTranslation()
  const slide = useSlide()
  const shelf = useShelf()
  const hall = useContent('hall', 'hall')
  const lang = useLang('hall', 'hall')
  const language = useVisit((state) => state.language)
  const inShort = useInShort()
  const now = wallTime(clock.now(), hall?.timeZone ?? 'Asia/Shanghai')
  const notice =
    slide?.is === 'topic' && slide.topic === 'notices' && slide.id !== null
      ? contentAt(shelf, 'notice', slide.id, language)
      : undefined
  const text =
    slide?.is === 'words'
      ? slide.words
      : notice
        ? `${t(`notices.kind.${notice.kind}`)} · ${notice.title} · ${inShort(notice, now)}`
        : hall?.creed
  return (
    <aside className={styles.tips}>
      <Line as="span" className={styles.line} lang={lang}>
        {text ?? ''}
      </Line>
    </aside>
  )
})

/** What the playlist says now; a changed one is heard when the sentence that is on has had its time. */
function useSlide(): Playing['slide'] | null {
  const shelf = useShelf()
  const screen = useHall((state) => state.screen)
  const snapshot = useHall((state) => state.snapshot)
  const built = useHall((state) => state.built)
  const language = useVisit((state) => state.language)
  const owning = useTakeover().join()
  const calendar = useCalendar()
  const timeZone = useContent('hall', 'hall')?.timeZone ?? 'Asia/Shanghai'
  const [looked, look] = useState(() => clock.now())
  const playing = useMemo(() => {
    if (!snapshot) return null
    const supply = supplyOf({
      ...{ shelf, snapshot, language, screen, owning: owning.split(','), failed: new Set<string>() },
      now: wallTime(looked, timeZone),
      // Of topics it has one line each: notices alone have that.
      isDrawn: (topic) => topic === 'notices',
    })
    const items = playlistFor(shelf, language, screen)?.items ?? []
    return playOn(null, { items, supply, calendar, timeZone, built, screen: screen.id }, looked)
  }, [shelf, snapshot, language, screen, owning, calendar, timeZone, built, looked])
  const until = playing?.until ?? null
  useEffect(() => {
    if (until === null) return
    return clock.after(Math.max(LEAST_MS, until - clock.now()), () => look(clock.now()))
  }, [until, looked])
  return playing?.slide ?? null
}
