import { clock } from '../../store/clock.ts'
import { faultOf } from './clips.ts'
import { within } from './within.ts'

/** A picture or clip that is not there by then is as good as broken: the loop goes on without it. */
const PATIENCE_MS = 8000

/** Resolves once a mounted layer can be shown whole: letters, pictures decoded, the first frame of a clip. */
export async function paintedLayer(key: number): Promise<void> {
  await nextFrame()
  const layer = document.querySelector<HTMLElement>(`[data-layer="${key}"]`)
  if (!layer) throw new Error(`slide ${key} was not mounted`)
  const waits = [
    document.fonts.ready,
    ...[...layer.querySelectorAll('img')].map(decoded),
    ...[...layer.querySelectorAll('video')].map(firstFrame),
  ]
  await within(clock, PATIENCE_MS, Promise.all(waits))
  await nextFrame()
}

/** A slide that can do without a picture takes it out when it is broken. */
async function decoded(image: HTMLImageElement): Promise<void> {
  try {
    await image.decode()
  } catch (error) {
    await nextFrame()
    if (image.isConnected) throw error
  }
}

const nextFrame = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))

/**
 * It rests on its first frame until its layer is put on, so that it is seen from its beginning. Beneath another layer no
 * frame of it is presented, so what tells is that the decoder has that one and the next.
 */
function firstFrame(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve, reject) => {
    if (video.error) return reject(faultOf(video))
    if (video.readyState >= video.HAVE_FUTURE_DATA) return resolve()
    video.addEventListener('error', () => reject(faultOf(video)), { once: true })
    video.addEventListener('canplay', () => resolve(), { once: true })
  })
}
