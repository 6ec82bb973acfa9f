import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { Act } from './act.tsx'
import { AnswerForm, type AnswerProps } from './answer-form.tsx'
import styles from './asking.module.css'

interface Props extends AnswerProps {
  title: string
  /** the way back, which Esc is, too */
  back: string
  onBack(): void
  /** another answer, between the two */
  other?: ReactNode
  /** where Esc must decide nothing */
  onEscape?: (() => void) | undefined
}

/** One question over everything else: Enter answers it, Esc goes back. */
export function Asking({ title, back, other, onBack, onEscape = onBack, ...rest }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  // Closed while it is still there: only then the focus goes back to where it was.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])

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
      <AnswerForm
        {...{ ...rest, styles }}
        heading={<h2 id={id}>{title}</h2>}
        others={
          <>
            {other}
            <Act onClick={onBack}>{back}</Act>
          </>
        }
      />
    </dialog>
  )
}
