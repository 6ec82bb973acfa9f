import type { ComponentProps } from 'react'
import styles from './act.module.css'

interface Props extends Omit<ComponentProps<'button'>, 'className'> {
  /** one `main` a view; everything else is text */
  look?: 'main' | 'text' | 'chip' | 'alarm'
}

export function Act({ look = 'text', type = 'button', ...rest }: Props) {
  return <button type={type} className={styles[look]} {...rest} />
}
