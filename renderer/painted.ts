/** A screen that paints nothing (a hidden window, a font that does not come) starts all the same. */
const PATIENCE_MS = 1_000

/** The hall's name is marked in the first HTML; the browser tells when it has reached the screen. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    AbortSignal.timeout(PATIENCE_MS).addEventListener('abort', () => resolve())
    if (PerformanceObserver.supportedEntryTypes.includes('element'))
      new PerformanceObserver(() => resolve()).observe({ type: 'element', buffered: true })
    else requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
  })
}
