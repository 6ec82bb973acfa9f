import { memo, useState } from 'react'
import { clock } from '../../store/clock.ts'
import { HeldContext } from '../../store/held.ts'
import { useMedia } from '../../store/media.ts'
import type { Slide } from '../../playback/loop.ts'
import { Fill } from '../../ui/fill.tsx'
import { Sentence, SlideBody } from '../../ui/slide.tsx'
import styles from './layer.module.css'
import { slideOf } from './slides.ts'
import type { Layer as Mounted } from './stage.ts'

/** One slide in its own layer, drawn from what it was begun with: once, since fitting it to its room takes dozens of layouts. */
export const Layer = memo(function Layer({ layer }: { layer: Mounted }) {
  const { playing, held, state, key, transition } = layer
  const [mounted] = useState(() => clock.now())
  return (
    <section
      className={`${styles.layer} ${styles[state]} ${styles[transition]}`}
      data-layer={key}
      data-state={state}
      data-slide={JSON.stringify(playing.slide)}
      aria-hidden={state === 'unseen'}
      style={
        {
          '--slide-ms': playing.until - playing.from,
          '--slide-wait': playing.from - mounted,
        } as React.CSSProperties
      }
    >
      <HeldContext value={held}>
        <Matter slide={playing.slide} />
      </HeldContext>
    </section>
  )
})

/** That it enters, is on or stays longer changes nothing in it. */
const Matter = memo(function Matter({ slide }: { slide: Slide }) {
  switch (slide.is) {
    case 'words':
      return (
        <SlideBody>
          <Fill>
            <Sentence>{slide.words}</Sentence>
          </Fill>
        </SlideBody>
      )
    case 'media':
      return <Media file={slide.file} caption={slide.caption} />
    case 'topic': {
      const View = slideOf(slide.topic)?.View
      return View ? <View id={slide.id} /> : null
    }
  }
}, isSame)

function isSame(before: { slide: Slide }, now: { slide: Slide }): boolean {
  return JSON.stringify(before.slide) === JSON.stringify(now.slide)
}

/** A clip that is taken away lets go of its decoder at once, not when memory is next swept. */
const letGo = (video: HTMLVideoElement) => () => {
  video.removeAttribute('src')
  video.load()
}

function Media({ file, caption }: { file: string; caption: string }) {
  const address = useMedia(file)
  const isClip = /\.(?:mp4|webm)$/i.test(file)
  return (
    <figure className={styles.media}>
      {isClip ? (
        <video ref={letGo} src={address} preload="auto" muted loop playsInline disablePictureInPicture />
      ) : (
        <img src={address} alt="" decoding="sync" />
      )}
      <figcaption>{caption}</figcaption>
    </figure>
  )
}
