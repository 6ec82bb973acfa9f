import type { FormEvent, ReactNode } from 'react'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { Act } from '../controls/act.tsx'
import styles from './sign-in.module.css'

interface Props {
  title: string
  children: ReactNode
  /** why it did not open the last time */
  message: string
  busy: boolean
  isWhole: boolean
  send: string
  foot?: string
  onSend(): void
  onTouched(): void
}

/** What stands at the door: a few lines to fill in, and what kept somebody out. */
export function DoorForm(props: Props) {
  const { title, children, message, busy, isWhole, send, foot, onSend, onTouched } = props
  const { say } = useDeskWords()
  const answer = (event: FormEvent) => {
    event.preventDefault()
    onSend()
  }
  return (
    <form className={styles.door} onSubmit={answer} onInput={onTouched}>
      <h1>{title}</h1>
      {children}
      <p className={styles.hindered} role="alert">
        {message}
      </p>
      <Act type="submit" look="main" disabled={busy || !isWhole}>
        {busy ? say('in.sending') : send}
      </Act>
      {foot !== undefined && <p className={styles.forgot}>{foot}</p>}
    </form>
  )
}
