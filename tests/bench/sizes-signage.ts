/** What the waiting area's screen fetches until its first slide is on, whichever slide that is. */
import type { Browser } from '@playwright/test'
import { inNewContext } from './browser.ts'
import type { Passed } from './counting-proxy.ts'

export interface SignageLoad {
  /** all that was fetched before the first slide was on */
  before: Passed[]
  /** the other slides' code, which the loop never waits for */
  after: Passed[]
  /** scripts, zipped, were the slide with the most code the first one */
  heaviest: { kb: number; slide: string }
  /** styles, zipped */
  styles: number
}

/** In ms: by then the code of all slides is here. */
const PATIENCE_MS = 30_000

declare global {
  interface Window {
    firstSlideAt?: number
  }
}

export async function loadSignage(
  browser: Browser,
  address: string,
  passed: readonly Passed[],
  zipped: (body: Buffer) => number,
): Promise<SignageLoad> {
  const begun = passed.length
  const early = await inNewContext(browser, async (page) => {
    await page.addInitScript(() => {
      const look = new MutationObserver(() => {
        if (!document.querySelector('[data-state="on"]')) return
        window.firstSlideAt = performance.now()
        look.disconnect()
      })
      look.observe(document, { subtree: true, childList: true, attributes: true })
    })
    await page.goto(address, { waitUntil: 'load' })
    await page.waitForFunction(() => window.firstSlideAt !== undefined, null, { timeout: PATIENCE_MS })
    await page.waitForLoadState('networkidle', { timeout: PATIENCE_MS })
    return page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < (window.firstSlideAt ?? 0))
        .map(({ name }) => new URL(name).pathname),
    )
  })
  const { host } = new URL(address)
  const asked = passed.slice(begun).filter((one) => one.host === host)
  const isBefore = ({ path }: Passed) => path === '/' || path === 'WebSocket' || early.includes(path)
  const before = asked.filter(isBefore)
  const after = asked.filter((one) => !isBefore(one))
  const styles = before.filter(isStyle).reduce((kb, { body }) => kb + zipped(body), 0)
  return { before, after, heaviest: heaviestOf(asked, before, zipped), styles }
}

/** Scripts name what they import: at once as `from"./x.js"`, in their time as `import("./x.js")`. */
const imported = /(?:from|import)\s*["'`]\.\/([\w.-]+\.js)/g
const importedLater = /import\(["'`]\.\/([\w.-]+\.js)/g

function heaviestOf(
  asked: readonly Passed[],
  before: readonly Passed[],
  zipped: (body: Buffer) => number,
): SignageLoad['heaviest'] {
  const scripts = new Map(
    asked.filter(isScript).map(({ path, body }) => [path.slice(path.lastIndexOf('/') + 1), body]),
  )
  const namesIn = (name: string, pattern: RegExp) =>
    [...(scripts.get(name)?.toString() ?? '').matchAll(pattern)].map(([, found = '']) => found)
  const withImports = (name: string, known = new Set<string>()): Set<string> => {
    if (!known.has(name) && scripts.has(name)) {
      known.add(name)
      for (const each of namesIn(name, imported)) withImports(each, known)
    }
    return known
  }
  const slides = [...scripts.keys()]
    .flatMap((name) => namesIn(name, importedLater))
    .filter((name) => name.includes('-slide-') && scripts.has(name))
  if (slides.length < 10) throw new Error(`only ${slides.length} slides were seen: the count cannot be right`)
  const program = [...scripts.keys()].filter((name) => namesIn(name, importedLater).includes(slides[0] ?? ''))
  const first = withImports(program[0] ?? '')
  const slideOnly = new Set(
    slides.flatMap((name) => [...withImports(name)]).filter((name) => !first.has(name)),
  )
  const start = before
    .filter(isScript)
    .filter(({ path }) => !slideOnly.has(path.slice(path.lastIndexOf('/') + 1)))
    .reduce((sum, { body }) => sum + zipped(body), 0)
  const weightOf = (slide: string) =>
    [...withImports(slide)]
      .filter((name) => slideOnly.has(name))
      .reduce((sum, name) => sum + zipped(scripts.get(name) ?? Buffer.alloc(0)), start)
  return slides
    .map((slide) => ({ slide, kb: weightOf(slide) }))
    .reduce((most, each) => (each.kb > most.kb ? each : most))
}

/** Words travel in scripts. */
export const isScript = ({ type }: Passed) => type.includes('javascript')
const isStyle = ({ type }: Passed) => type.includes('css')
