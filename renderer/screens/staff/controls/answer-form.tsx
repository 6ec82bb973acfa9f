import type { FocusEvent, FormEvent, ReactNode } from 'react'
import { Act } from './act.tsx'

export interface AnswerProps {
  children?: ReactNode
  /** what Enter does */
  send: string
  onSend(): void
  mayNotSend?: boolean | undefined
  alarm?: boolean
  message?: string
  /** something was typed or pressed: what was said of what stood there goes */
  onTouched?: (() => void) | undefined
}

interface Props extends AnswerProps {
  heading: ReactNode
  /** beside what sends it */
  others?: ReactNode
  styles: Partial<Record<'form' | 'message' | 'ends', string>>
}

/** A few lines to fill in, what was wrong with them, and what sends them: at the door, and in every question. */
export function AnswerForm(props: Props) {
  const { heading, children, send, onSend, mayNotSend = false, alarm = false, message = '' } = props
  const { onTouched, others, styles } = props
  const answer = (event: FormEvent) => {
    event.preventDefault()
    if (!mayNotSend) onSend()
  }
  return (
    // What is pressed last is sent, and says what there is to say of that.
    <form
      className={styles.form}
      onSubmit={answer}
      onInput={onTouched}
      onClickCapture={onTouched}
      onFocus={showWhole}
    >
      {heading}
      {children}
      <p className={styles.message} role="alert">
        {message}
      </p>
      <p className={styles.ends}>
        <Act type="submit" look={alarm ? 'alarm' : 'main'} disabled={mayNotSend}>
          {send}
        </Act>
        {others}
      </p>
    </form>
  )
}

/** A browser brings the line to write in into sight, and not the rest of its field. */
const showWhole = ({ target }: FocusEvent<HTMLFormElement>) => {
  if (target instanceof HTMLTextAreaElement) target.parentElement?.scrollIntoView({ block: 'nearest' })
}
