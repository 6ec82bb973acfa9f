/**
 * Words first, then life: the hall's first HTML is painted, with its letters, before the screen's program runs. Run at
 * once, the program would hold the main thread just when the letters arrive, and people would wait twice as long.
 */
import './ui/frame.css'

/** A screen that paints nothing (a hidden window, a font that does not come) starts all the same. */
const PATIENCE_MS = 1_000

/** The hall's name is marked in the first HTML; the browser tells when it has reached the screen. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    AbortSignal.timeout(PATIENCE_MS).addEventListener('abort', () => resolve())
    if (PerformanceObserver.supportedEntryTypes.includes('element'))
      new PerformanceObserver(() => resolve()).observe({ type: 'element', buffered: true })
    else requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
  })
}

await painted()
if (document.documentElement.dataset.role === 'signage') await import('./signage.tsx')
else await import('./main.tsx')
