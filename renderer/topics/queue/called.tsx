import { useState, type ReactNode } from 'react'
import type { QueueCall } from '../../../electron/server/wire.ts'
import styles from './called.module.css'
import type { Fresh } from './fresh.ts'
import { widthOf } from './width.ts'

interface Props {
  /** the call that is shown, where there is one */
  call: QueueCall | undefined
  fresh: Fresh
  className?: string | undefined
  children: ReactNode
}

/**
 * What inverts while a call is new: once a second, far below the three flashes that may be, and steadily where motion is
 * reduced.
 */
export function Called({ call, fresh, className = '', children }: Props) {
  const isFresh = call !== undefined && fresh.calls.some(({ seq }) => seq === call.seq)
  if (!isFresh) return <div className={`${styles.called} ${className}`}>{children}</div>
  return (
    <Flashing key={call.seq} seq={call.seq} age={fresh.age(call)} className={className}>
      {children}
    </Flashing>
  )
}

interface FlashingProps {
  seq: number
  age: number
  className: string
  children: ReactNode
}

/** Put up in the middle of it, as on a page that has just turned, it goes on and does not begin again. */
function Flashing({ seq, age, className, children }: FlashingProps) {
  const [animationDelay] = useState(`${-age}ms`)
  return (
    <div
      className={`${styles.called} ${styles.fresh} ${className}`}
      style={{ animationDelay }}
      data-fresh={seq}
    >
      {children}
    </div>
  )
}

interface LineProps {
  as?: 'p' | 'strong' | 'span'
  children: string
  className?: string | undefined
  lang?: string | undefined
  /** where it is shown, for who looks for it */
  of?: string
}

/** One line that is as large as its box allows (`--wide`), however long another machine's numbers are. */
export function Line({ as: Tag = 'p', children, className = '', lang, of }: LineProps) {
  return (
    <Tag
      className={`${styles.line} ${className}`}
      style={{ '--wide': widthOf(children) } as object}
      lang={lang}
      data-number={of}
    >
      {children}
    </Tag>
  )
}
