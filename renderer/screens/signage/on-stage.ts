import { isSeen, lookAtPage, type Look } from '../../store/proof.ts'
import type { Slide } from '../../playback/loop.ts'
import { useStage } from './stage.ts'

/** The slide that is on, if the document has it and it is to be seen: the store alone proves nothing. */
export const lookAtStage: Look = () => {
  // Black on purpose: nothing plays, and what is drawn is the dark.
  if (document.documentElement.dataset['light'] === 'off') return lookAtDark()
  // One that enters covers the one that is on, and may itself be at the first step of its fade.
  const { layers } = useStage.getState()
  const layer = layers.find(({ state }) => state === 'on') ?? layers.find(({ state }) => state === 'entering')
  const element = layer ? document.querySelector(`[data-layer="${layer.key}"]`) : null
  if (!layer || !element?.firstElementChild || !isSeen(element)) return null
  const { until } = layer.playing
  const clip = element.querySelector('video')
  return {
    is: 'slide',
    name: nameOf(layer.playing.slide),
    until: Number.isFinite(until) ? until : null,
    ...(clip && { pictures: clip.getVideoPlaybackQuality().totalVideoFrames }),
  }
}

const lookAtDark = lookAtPage(() => 'off')

/** of what the hall takes */
const LONGEST_NAME = 200

/** As the playlist calls it. */
export function nameOf(slide: Slide): string {
  switch (slide.is) {
    case 'words':
      return `words/${slide.words.slice(0, 40)}`
    case 'media':
      return slide.file.slice(-LONGEST_NAME)
    case 'topic':
      return slide.id === null ? slide.topic : `${slide.topic}/${slide.id}`
  }
}
