import { clock } from '../../store/clock.ts'

/** A clip that is on and has not moved for so long has stalled: its file ends midway, or its bytes do not come. */
const STALL_MS = 3000

/** Plays the clips of a layer from their beginning for as long as it is on; what comes back ends that. */
export function playClips(key: number, broke: (error: unknown) => void): () => void {
  const clips = document.querySelectorAll<HTMLVideoElement>(`[data-layer="${key}"] video`)
  const ends = [...clips].map((video) => playClip(video, broke))
  return () => ends.forEach((end) => end())
}

function playClip(video: HTMLVideoElement, broke: (error: unknown) => void): () => void {
  let cancel = () => {}
  let at = NaN
  const end = () => {
    cancel()
    video.removeEventListener('error', fail)
    video.pause()
  }
  const fail = () => {
    end()
    broke(faultOf(video))
  }
  const watch = () => {
    if (video.currentTime === at) return fail()
    at = video.currentTime
    cancel = clock.after(STALL_MS, watch)
  }
  video.addEventListener('error', fail)
  video.play().catch(() => {})
  watch()
  return end
}

export function faultOf({ currentSrc, src, currentTime, error }: HTMLVideoElement): Error {
  return new Error(`${currentSrc || src}: ${error?.message ?? `no frame after ${currentTime.toFixed(1)} s`}`)
}
