import { memo, useEffect, useRef, useState } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { clock } from '../../store/clock.ts'
import { useHall } from '../../store/hall.ts'
import { ownCall } from '../../store/help.ts'
import { useVisit, type VisitState } from '../../store/visit.ts'
import { Tap } from '../../ui/tap.tsx'
import { ASK_MS, isAwaited, presenceAfter } from './idle.ts'
import styles from './idle-watch.module.css'
import { reset } from './navigate.ts'

/** Nothing to give up: the first page as a newcomer finds it needs neither question nor reset. */
const untouched = ({ page, size, contrast, low, aid, language }: VisitState, first: string) =>
  page.name === 'home' &&
  size === 'large' &&
  !contrast &&
  !low &&
  aid === null &&
  language === first &&
  !ownCall(useHall.getState())

/** A person who listens, or waits for somebody, touches nothing and is there all the same. */
function createAttendance(): () => boolean {
  let waits: { id: string; from: number } | null = null
  return () => {
    const call = ownCall(useHall.getState())
    if (call && call.id !== waits?.id) waits = { id: call.id, from: clock.ticks() }
    const awaited = call !== undefined && waits !== null && isAwaited(clock.ticks() - waits.from)
    return useVisit.getState().speaking || awaited
  }
}

/** The question goes only after the tap that answered it has reached its button. */
const SETTLE_MS = 80

/** Asks before it forgets, and the level sinks while it waits. A touch anywhere is an answer. */
export const IdleWatch = memo(function IdleWatch({ language }: { language: string }) {
  const { t } = useTranslation()
  const [left, setLeft] = useState<number | null>(null)
  const lastTouch = useRef(0)
  const touching = useRef(false)

  useEffect(() => {
    let cancel = () => {}
    const attends = createAttendance()
    lastTouch.current = clock.ticks()

    const look = () => {
      const visit = useVisit.getState()
      if (attends()) lastTouch.current = clock.ticks()
      const presence = presenceAfter(clock.ticks() - lastTouch.current, visit.page.name, touching.current)
      cancel()
      if (presence.state === 'gone' || (presence.state === 'asked' && untouched(visit, language))) {
        // A newer program on the hall is taken up by a screen that nobody has touched, too.
        const isDue = !untouched(visit, language) || useHall.getState().outdated
        if (presence.state === 'gone' && isDue) void reset(language)
        lastTouch.current = clock.ticks()
        useVisit.setState({ alone: true })
        setLeft(null)
        cancel = clock.after(1000, look)
      } else if (presence.state === 'asked') {
        setLeft(presence.left)
        cancel = clock.after(presence.left % 1000 || 1000, look)
      } else {
        setLeft(null)
        cancel = clock.after(presence.next, look)
      }
    }

    const arrive = () => {
      useVisit.setState({ alone: false })
      look()
    }

    const touch = (event: Event) => {
      touching.current = event.type === 'pointerdown'
      lastTouch.current = clock.ticks()
      cancel()
      if (!touching.current) cancel = clock.after(SETTLE_MS, arrive)
    }
    const events = ['pointerdown', 'pointerup', 'pointercancel', 'keydown', 'wheel'] as const
    for (const name of events) window.addEventListener(name, touch, { passive: true, capture: true })
    look()
    // Whoever has listened to the end is given as long as after a touch.
    const unsubscribe = useVisit.subscribe((now, before) => {
      if (now.speaking === before.speaking) return
      lastTouch.current = clock.ticks()
      look()
    })
    return () => {
      cancel()
      unsubscribe()
      for (const name of events) window.removeEventListener(name, touch, { capture: true })
    }
  }, [language])

  if (left === null) return null
  const seconds = Math.ceil(left / 1000)
  return (
    <div className={styles.ask} role="alertdialog" aria-label={t('idle.ask')}>
      <div className={styles.level} style={{ transform: `scaleX(${Math.min(1, left / ASK_MS)})` }} />
      <p>
        <strong>{t('idle.ask')}</strong> {t('idle.left', { count: seconds })}
      </p>
      <Tap look="main">{t('idle.stay')}</Tap>
    </div>
  )
})
