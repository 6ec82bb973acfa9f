import type { ComponentProps } from 'react'
import styles from './act.module.css'

interface Props extends Omit<ComponentProps<'button'>, 'className'> {
  /** one `main` a view; everything else is text */
  look?: 'main' | 'text' | 'chip' | 'alarm'
  /** not now, since something is being done: a press does nothing, and whoever pressed it keeps the focus */
  busy?: boolean
}

export function Act({ look = 'text', type = 'button', busy = false, onClick, ...rest }: Props) {
  return (
    <button
      type={type}
      className={styles[look]}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    />
  )
}
