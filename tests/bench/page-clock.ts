/**
 * Runs in the page before the page's own program: the screen's clock and timers stand still until they are moved on.
 * Only a bench's browser ever has this; nothing of it is in what ships. Fetches, decoding and the network stay real, and
 * the clock waits for them, so that a quick machine and a slow one play the same slides at the same instants.
 */
export interface PageClock {
  /** ms by the hall's clock */
  now(): number
  /** ends `ms` later, or as soon as frames are asked for or another slide is mounted or put on */
  pass(ms: number): Promise<Standing>
  standing(): Standing
  /** moves on without a job done: those that are due come late, as on a machine that was asleep */
  sleep(ms: number): Promise<Standing>
  /** timers that wait, and listeners that are known by name */
  counts(): { timers: number; objectUrls: number }
}

export interface Standing {
  now: number
  /** how many callbacks wait for a frame */
  frames: number
  layers: { key: string; state: string; shows: string }[]
}

declare global {
  interface Window {
    pageClock: PageClock
  }
}

/** `start` is when the page opens by the hall's clock; null for the hall's present. */
export function installPageClock(start: number | null): void {
  const real = {
    ...{ fetch, setTimeout, raf: requestAnimationFrame, caf: cancelAnimationFrame, parse: JSON.parse },
    now: performance.now.bind(performance),
  }
  let passed = 0
  let offset = 0
  let ids = 0
  let frames = 0
  let underway = 0
  let objectUrls = 0
  const timers = new Map<number, { at: number; job: () => void }>()

  performance.now = () => passed
  window.setTimeout = ((job: () => void, ms = 0) => {
    timers.set(++ids, { at: passed + Math.max(0, ms), job })
    return ids
  }) as typeof setTimeout
  window.clearTimeout = (id) => void timers.delete(id as number)

  const waiting = new Set<number>()
  window.requestAnimationFrame = (job) => {
    frames++
    const id = real.raf.call(window, () => {
      frames--
      waiting.delete(id)
      job(passed)
    })
    waiting.add(id)
    return id
  }
  window.cancelAnimationFrame = (id) => {
    if (waiting.delete(id)) frames--
    real.caf.call(window, id)
  }

  // A clip plays in real time, which to the clock is none at all: it is not to look as if it had stalled.
  const place = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'currentTime')
  Object.defineProperty(HTMLMediaElement.prototype, 'currentTime', {
    ...place,
    get(this: HTMLMediaElement) {
      return (place?.get?.call(this) as number) + passed / 1e12
    },
  })

  // While a frame is asked for, motion goes by the frames' own time and not by the machine's.
  const always = () => real.raf.call(window, always)
  always()

  const counted = <T>(job: Promise<T>): Promise<T> => {
    underway++
    return job.finally(() => underway--)
  }
  window.fetch = (...asked) => counted(real.fetch.apply(window, asked))
  const { json } = Response.prototype
  Response.prototype.json = function () {
    return counted(json.call(this))
  }
  const { decode } = HTMLImageElement.prototype
  HTMLImageElement.prototype.decode = function () {
    return counted(decode.call(this))
  }
  const { createObjectURL, revokeObjectURL } = URL
  URL.createObjectURL = (of) => (objectUrls++, createObjectURL(of))
  URL.revokeObjectURL = (address) => (objectUrls--, revokeObjectURL(address))

  // The hall lives in the present, and its messages would set the screen's clock back to it.
  JSON.parse = (text, reviver) => {
    const value = real.parse(text, reviver) as { hallTime?: number; hello?: { hallTime: number } } | null
    if (value?.hello) {
      offset ||= (start ?? value.hello.hallTime) - passed
      value.hello.hallTime = offset + passed
    }
    if (typeof value?.hallTime === 'number') value.hallTime = offset + passed
    return value
  }

  const turns = new MessageChannel()
  const turn = () =>
    new Promise<void>((resolve) => {
      turns.port1.onmessage = () => resolve()
      turns.port2.postMessage(0)
    })
  // All bytes of a short clip are here before it is decoded; one that ends midway never can be, and is waited for no longer.
  const PATIENCE_MS = 5000
  const begun = new WeakMap<HTMLVideoElement, number>()
  const isLoading = (video: HTMLVideoElement) => {
    const { paused, readyState, networkState, error } = video
    if (!paused || error || readyState >= 3) return false
    const first = begun.get(video) ?? real.now()
    begun.set(video, first)
    return networkState === 2 || (networkState === 1 && real.now() - first < PATIENCE_MS)
  }
  const isUnderway = () =>
    underway > 0 ||
    document.fonts.status === 'loading' ||
    [...document.querySelectorAll('video')].some(isLoading)
  const quiet = async () => {
    await turn()
    while (isUnderway()) await new Promise<void>((resolve) => real.setTimeout.call(window, resolve, 1))
    await turn()
  }

  const layersNow = () =>
    [...document.querySelectorAll<HTMLElement>('[data-layer]')].map((layer) => ({
      key: layer.dataset['layer'] ?? '',
      state: layer.dataset['state'] ?? '',
      shows: layer.dataset['slide'] ?? '',
    }))
  const marks = () =>
    layersNow()
      .map(({ key, state }) => key + state)
      .join()
  const standing = (): Standing => ({ now: passed + offset, frames, layers: layersNow() })

  window.pageClock = {
    now: () => passed + offset,
    sleep(ms) {
      passed += ms
      return window.pageClock.pass(0)
    },
    async pass(ms) {
      const begun = passed
      const until = passed + ms
      await quiet()
      const before = marks()
      while (frames === 0 && marks() === before) {
        let first: [number, { at: number; job: () => void }] | null = null
        for (const each of timers) if (!first || each[1].at < first[1].at) first = each
        if (!first || first[1].at > until) {
          passed = until
          break
        }
        const [id, { at, job }] = first
        // Motion begins by the last frame's time: before a slide comes on, one is drawn where the clock is.
        if (at > begun + 17 && document.querySelector('[data-state=unseen]')) {
          passed = at
          break
        }
        timers.delete(id)
        passed = Math.max(passed, at)
        job()
        await quiet()
      }
      return standing()
    },
    standing,
    counts: () => ({ timers: timers.size, objectUrls }),
  }
}
