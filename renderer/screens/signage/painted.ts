import { clock } from '../../store/clock.ts'

/** A picture or clip that is not there by then is as good as broken: the loop goes on without it. */
const PATIENCE_MS = 8000

/** Resolves once a mounted layer can be shown whole: letters, pictures decoded, the first frame of a clip. */
export async function paintedLayer(key: number): Promise<void> {
  await nextFrame()
  const layer = document.querySelector<HTMLElement>(`[data-layer="${key}"]`)
  if (!layer) throw new Error(`slide ${key} was not mounted`)
  const waits = [
    document.fonts.ready,
    ...[...layer.querySelectorAll('img')].map((image) => image.decode()),
    ...[...layer.querySelectorAll('video')].map(firstFrame),
  ]
  await within(PATIENCE_MS, Promise.all(waits))
  await nextFrame()
}

const nextFrame = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))

function firstFrame(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const broken = () =>
      reject(new Error(`${video.currentSrc || video.src}: ${video.error?.message ?? 'no clip'}`))
    if (video.error) return broken()
    video.addEventListener('error', broken, { once: true })
    video.requestVideoFrameCallback(() => resolve())
    video.play().catch(broken)
  })
}

function within(ms: number, job: Promise<unknown>): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => reject(new Error(`not painted within ${ms} ms`)))
    job.then(() => resolve(), reject).finally(cancel)
  })
}
