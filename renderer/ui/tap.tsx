import type { ComponentProps } from 'react'
import styles from './tap.module.css'

interface Props extends Omit<ComponentProps<'button'>, 'className' | 'type'> {
  look: 'row' | 'bar' | 'tool' | 'call' | 'main' | 'key' | 'chip'
  /** its `to` names the page that it leads to */
  onClick?: ComponentProps<'button'>['onClick'] & { to?: string }
}

/** Everything that answers a finger: at least 20 mm high, acts on release, once. */
export function Tap({ look, ...rest }: Props) {
  return <button type="button" className={styles[look]} data-to={rest.onClick?.to} {...rest} />
}
