import type { ReactNode } from 'react'
import styles from './picture.module.css'

interface Props {
  /** undefined draws nothing: the snapshot has no such file */
  src: string | undefined
  /** what it shows, where no text says so too */
  alt?: string
  shape?: 'picture' | 'plan'
}

export function Picture({ src, alt = '', shape = 'picture' }: Props) {
  return src && <img className={styles[shape]} src={src} alt={alt} />
}

/** A picture with what is to be read: above it, or beside it where the panel lies down. */
export function WithPicture({ src, children }: { src: string | undefined; children: ReactNode }) {
  if (!src) return children
  return (
    <div className={styles.beside}>
      <Picture src={src} />
      <div>{children}</div>
    </div>
  )
}
