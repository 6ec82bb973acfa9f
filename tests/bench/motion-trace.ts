import type { Browser, Page } from '@playwright/test'

/** What a trace tells of a page in motion. */
export interface MotionTrace {
  seconds: number
  /** frames that reached the display */
  frames: number
  /** the longest time between two of them, ms */
  gap: number
  /** how many of those times were longer than 35 ms, two frames at 60 Hz */
  late: number
  layouts: number
  paints: number
}

interface TraceEvent {
  name: string
  ph: string
  /** microseconds */
  ts: number
  pid: number
  args?: { data?: { frame?: string } }
}

const LATE_MS = 35

const categories = ['-*', 'viz', 'devtools.timeline', 'disabled-by-default-devtools.timeline']

/**
 * Traces a page for a while. Layouts and paints are those of its renderer; frames are counted where they are displayed,
 * since the main thread's own frames say nothing about what the compositor shows without it.
 */
export async function traceMotion(browser: Browser, page: Page, ms: number): Promise<MotionTrace> {
  await browser.startTracing(page, { categories })
  await page.waitForTimeout(ms)
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[]
  }
  const shown = traceEvents
    .filter(({ name, ph }) => name === 'Display::FrameDisplayed' && !/^[Ee]$/.test(ph))
    .map(({ ts }) => ts / 1000)
    .sort((a, b) => a - b)
  const first = shown[0]
  const last = shown.at(-1)
  if (first === undefined || last === undefined || last - first < ms / 2)
    throw new Error(`only ${shown.length} frames were displayed in ${ms} ms: nothing moved`)
  const count = (name: string) =>
    traceEvents.filter((event) => event.name === name && event.ph !== 'E').length
  const gaps = shown.slice(1).map((at, index) => at - (shown[index] ?? at))
  return {
    seconds: (last - first) / 1000,
    frames: shown.length,
    gap: Math.max(...gaps),
    late: gaps.filter((gap) => gap > LATE_MS).length,
    layouts: count('Layout'),
    paints: count('Paint'),
  }
}

/** Keeps the main thread busy for a part of every second, as a large snapshot or a slow script would. */
export const blockMainThread = (page: Page, blockedMs: number): Promise<void> =>
  page.evaluate((ms) => {
    setInterval(() => {
      const end = performance.now() + ms
      while (performance.now() < end);
    }, 1000)
  }, blockedMs)
