import { useLayoutEffect, useRef, useState, type CSSProperties, type RefObject } from 'react'
import type { ScreenRole } from '../../../../../content/schema/device.ts'
import type { NoticeDeskFacts } from '../../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../../i18n/desk-words.ts'
import { Act } from '../../controls/act.tsx'
import styles from './screen-frame.module.css'

interface Props {
  screen: NoticeDeskFacts['screens'][number]
  /** null while there is nothing to be seen yet */
  address: string | null
}

/** The screen's own page, drawn as large as the screen is and then made small: what fits there fits here. */
export function ScreenFrame({ screen: { id, role, place, pixels }, address }: Props) {
  const { say } = useDeskWords()
  const [isLarge, setLarge] = useState(false)
  const picture = useRef<HTMLDivElement>(null)
  const scale = useScale(picture, pixels.width)
  const name = place ?? id
  const kind = say(`confirm.role.${role as ScreenRole}`)
  // A strip counts the lamps of the display, whatever the system's scaling calls a pixel.
  const dot = role === 'strip' ? 1 / devicePixelRatio : 1
  const { width, height } = pixels

  return (
    <figure
      className={isLarge ? styles.large : styles.screen}
      data-upright={height > width || undefined}
      data-large={isLarge || undefined}
      style={{ '--across': width, '--up': height } as CSSProperties}
      onKeyDown={({ key }) => key === 'Escape' && setLarge(false)}
    >
      <div className={styles.picture} ref={picture}>
        {address !== null && (
          <iframe
            inert
            src={address}
            title={say('preview.of', { screen: `${name} ${kind}` })}
            style={{
              width: width * dot,
              height: height * dot,
              transform: `scale(${scale / dot})`,
            }}
          />
        )}
      </div>
      <figcaption>
        <span>
          {name} <small>{kind}</small>
        </span>
        {address !== null && (
          <Act onClick={() => setLarge(!isLarge)}>{say(isLarge ? 'preview.small' : 'preview.large')}</Act>
        )}
      </figcaption>
    </figure>
  )
}

/** How many times smaller than the screen its place is. */
function useScale(place: RefObject<HTMLElement | null>, across: number): number {
  const [scale, setScale] = useState(0)
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const measure = () => setScale(element.clientWidth / across)
    const resized = new ResizeObserver(measure)
    resized.observe(element)
    measure()
    return () => resized.disconnect()
  }, [place, across])
  return scale
}
