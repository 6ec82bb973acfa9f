import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { turnAt, type PageTimes } from '../../playback/takeover.ts'
import { clock } from '../../store/clock.ts'
import { UrgentNotice } from '../../topics/notices/urgent-notice.tsx'
import styles from './takeover.module.css'

interface Props {
  /** ids of the urgent notices that own the screen, oldest first */
  ids: readonly string[]
  /** people come close to this screen: more fits on a page, and their street comes sooner */
  isNear?: true
  /** what stands beneath, of the screen that is taken over */
  children?: ReactNode
}

const unmeasured: PageTimes = []

/**
 * Urgent notices over all else. Whatever plays beneath plays on unseen, so that it is where it would have been when they
 * end; and it is opaque from its first frame, so that nobody reads two things at once.
 */
export function Takeover({ ids, isNear, children }: Props) {
  const { spoken } = useTranslation()
  const [times, setTimes] = useState<Record<string, PageTimes>>({})
  const tell = useCallback(
    (id: string, pages: number[]) =>
      setTimes((all) => (all[id]?.join() === pages.join() ? all : { ...all, [id]: pages })),
    [],
  )
  const turn = useTurn(ids, times)
  const shown = ids[turn.notice]
  return (
    <section
      className={isNear ? styles.near : styles.takeover}
      lang={spoken}
      role="alert"
      data-takeover={shown}
    >
      <div className={styles.notices}>
        {ids.map((id) => (
          <One
            key={id}
            id={id}
            isOn={id === shown}
            page={id === shown ? turn.page : 0}
            pages={times[id]?.length ?? 1}
            ids={ids}
            tell={tell}
          />
        ))}
      </div>
      {children}
    </section>
  )
}

/** Which page of which one is on, from the first page of the newest: what has just come is what people must learn. */
function useTurn(ids: readonly string[], times: Record<string, PageTimes>) {
  const key = ids.join()
  const [began, setBegan] = useState(() => ({ key, at: clock.ticks() }))
  const [ticks, setTicks] = useState(began.at)
  if (began.key !== key) {
    const at = clock.ticks()
    setBegan({ key, at })
    setTicks(at)
  }
  const newestFirst = [...ids].reverse().map((id) => times[id] ?? unmeasured)
  const { notice, page, until } = turnAt(newestFirst, ticks - began.at)
  useEffect(() => {
    if (until === Infinity) return
    const wait = began.at + until - clock.ticks()
    return clock.after(Math.max(0, wait), () => setTicks(Math.max(clock.ticks(), began.at + until)))
  }, [began, until])
  return { notice: ids.length - 1 - notice, page }
}

interface OneProps {
  id: string
  isOn: boolean
  page: number
  pages: number
  ids: readonly string[]
  tell(id: string, pages: number[]): void
}

function One({ id, isOn, page, pages, ids, tell }: OneProps) {
  const onPages = useCallback((times: number[]) => tell(id, times), [id, tell])
  const others = ids.filter((each) => each !== id)
  return (
    <div className={isOn ? styles.on : styles.off} aria-hidden={!isOn}>
      <UrgentNotice id={id} page={page} pages={pages} others={others} onPages={onPages} />
    </div>
  )
}
