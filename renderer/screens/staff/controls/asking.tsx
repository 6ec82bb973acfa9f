import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react'
import { Act } from './act.tsx'
import styles from './asking.module.css'

interface Props {
  title: string
  children?: ReactNode
  /** what Enter does; null where there is nothing to do yet */
  send: string
  onSend(): void
  mayNotSend?: boolean | undefined
  alarm?: boolean
  /** the way back, which Esc is, too */
  back: string
  onBack(): void
  /** where Esc must decide nothing */
  onEscape?: (() => void) | undefined
  message?: string
  /** something was typed or pressed: what was said of what stood there goes */
  onTouched?: () => void
}

/** One question over everything else: Enter answers it, Esc goes back. */
export function Asking(props: Props) {
  const {
    title,
    children,
    send,
    onSend,
    mayNotSend = false,
    alarm = false,
    back,
    onBack,
    message = '',
  } = props
  const { onEscape = onBack, onTouched } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])

  const answer = (event: FormEvent) => {
    event.preventDefault()
    if (!mayNotSend) onSend()
  }

  return (
    <dialog
      ref={dialog}
      className={styles.asking}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onEscape()
      }}
    >
      {/* What is pressed last is sent, and says what there is to say of that. */}
      <form onSubmit={answer} onInput={onTouched} onClickCapture={onTouched}>
        <h2 id={id}>{title}</h2>
        {children}
        <p className={styles.message} role="alert">
          {message}
        </p>
        <p className={styles.ends}>
          <Act type="submit" look={alarm ? 'alarm' : 'main'} disabled={mayNotSend}>
            {send}
          </Act>
          <Act onClick={onBack}>{back}</Act>
        </p>
      </form>
    </dialog>
  )
}
