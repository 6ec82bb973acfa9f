import {
  memo,
  startTransition,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type RefObject,
} from 'react'
import { clock } from '../../store/clock.ts'
import { report } from '../../store/report.ts'
import { isPast, minuteOf, StandContext } from '../../store/stand.ts'
import { MinuteContext, untilMinute } from '../../store/time.ts'
import type { Page } from '../../store/visit.ts'
import { Fault } from './fault.tsx'
import { FaultBoundary } from './fault-boundary.tsx'
import './leaves.css'
import { standsAt, useLeaves, type Leaf } from './leaves.ts'
import { pageModule } from './pages.ts'
import styles from './touch-screen.module.css'
import { UrgentBand } from './urgent-band.tsx'
import type { UrgentRoom, UrgentRow } from './use-urgent-room.ts'

interface Props {
  leaf: Leaf
  isShown: boolean
  /** what is urgent, with room of its own */
  urgent: readonly UrgentRow[]
  /** where the page that is shown is found */
  matterRef: RefObject<HTMLElement | null>
  go(page: Page): void
}

/** Goes on with the time while a page is shown, and catches up when it is shown again. */
function useMinutes({ stand }: Leaf, isShown: boolean) {
  useEffect(() => {
    if (!isShown) return
    let cancel = () => {}
    const wait = () => (cancel = clock.after(untilMinute(clock.now()), renew))
    const renew = () => {
      stand.setState({ instant: clock.now() })
      wait()
    }
    if (isPast(stand.getState().instant)) renew()
    else wait()
    return () => cancel()
  }, [stand, isShown])
}

/** A page that is shown is drawn at once; what waits unseen is drawn in parts, between which a finger is heard. */
const LeafView = memo(function LeafView({ leaf, isShown, urgent, matterRef, go }: Props) {
  const [isDue, setIsDue] = useState(isShown || leaf.isAsked === true)
  const isDrawn = isDue || isShown
  const own = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isDrawn) startTransition(() => setIsDue(true))
  }, [isDrawn])
  useMinutes(leaf, isShown)
  useLayoutEffect(() => {
    if (isDrawn) standsAt(leaf, own.current)
  }, [leaf, isDrawn])
  useLayoutEffect(() => {
    if (isShown) matterRef.current = own.current
  }, [isShown, matterRef])
  useEffect(() => {
    // The way back leads to where one was; the first page is begun anew.
    if (isShown || leaf.page.name !== 'home') return
    const idle = requestIdleCallback(() => own.current?.scrollTo({ top: 0, behavior: 'instant' }))
    return () => cancelIdleCallback(idle)
  }, [leaf, isShown])
  return (
    <main className="frame-matter" hidden={!isShown} ref={own} tabIndex={0}>
      {urgent.length > 0 && (
        <div className={styles.urgent} role="alert">
          <UrgentBand rows={urgent} go={go} />
        </div>
      )}
      {isDrawn && <Matter leaf={leaf} go={go} />}
    </main>
  )
})

const Matter = memo(function Matter({ leaf, go }: Pick<Props, 'leaf' | 'go'>) {
  const { page, stand } = leaf
  const found = pageModule(page)
  const onMinute = useMemo(() => minuteOf(stand), [stand])
  return (
    <FaultBoundary instead={<Fault />} onFault={report}>
      <StandContext value={stand}>
        <MinuteContext value={onMinute}>{found && <found.View page={page} go={go} />}</MinuteContext>
      </StandContext>
    </FaultBoundary>
  )
})

interface AllProps extends Pick<Props, 'matterRef' | 'go'>, Pick<UrgentRoom, 'within' | 'next'> {}

/** All pages that stand in the document, of which one is shown. */
export const LeafViews = memo(function LeafViews({ within, next, ...others }: AllProps) {
  const { shown, all } = useLeaves()
  return all.map((leaf) => (
    <LeafView
      key={leaf.key}
      leaf={leaf}
      isShown={leaf === shown}
      urgent={leaf === shown ? within : next}
      {...others}
    />
  ))
})
