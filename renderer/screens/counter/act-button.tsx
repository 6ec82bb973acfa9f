import type { ReactNode } from 'react'
import styles from './act-button.module.css'

interface Props {
  children: ReactNode
  onPress(): void
  /** the key that does the same */
  hint?: string
  isMain?: boolean
  isOff?: boolean
}

/** An act at the counter, with the key that does the same. */
export function ActButton({ children, onPress, hint, isMain = false, isOff = false }: Props) {
  return (
    <button
      type="button"
      className={isMain ? styles.main : styles.act}
      disabled={isOff}
      aria-keyshortcuts={hint}
      onClick={onPress}
    >
      <span>{children}</span>
      {hint && (
        <kbd className={styles.hint} aria-hidden="true">
          {hint}
        </kbd>
      )}
    </button>
  )
}
