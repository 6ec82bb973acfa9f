/** A page of a plain Chromium as a Glass: the shell's own decisions bring back real pages where Electron's runtime is not. */
import { pathToFileURL } from 'node:url'
import type { Glass, GlassEvents, MakeGlass } from '../../electron/shell/glass.ts'
import type { DevTools, Session } from './devtools.ts'

export interface CdpGlass extends Glass {
  /** resolves once the page can be spoken to */
  ready: Promise<Session>
  /** every address that it was told to load */
  loads: string[]
  /** kills the page's process as a fault would */
  kill(): Promise<void>
  evaluate<T>(expression: string): Promise<T>
}

interface Options {
  browser: DevTools
  /** the browser's own jar of cookies that its pages share */
  jar: string
  /** runs in every page before its own program */
  script?: string
  /** the page says this word by `benchSays(word)` */
  said?(glass: CdpGlass, word: string): void
  made(screen: string, glass: CdpGlass): void
}

/** What an unresponsive page is to Electron, CDP has no event for: here it is found by its beats alone. */
export const cdpGlass =
  (options: Options): MakeGlass =>
  (screen, _bounds, hear) => {
    const glass = openGlass(options, hear)
    options.made(screen.id, glass)
    return glass
  }

function openGlass({ browser, jar, script, said }: Options, hear: GlassEvents): CdpGlass {
  let closed = false
  let target = ''
  const open = async (): Promise<Session> => {
    const { targetId } = await browser.send<{ targetId: string }>('Target.createTarget', {
      ...{ url: 'about:blank', browserContextId: jar, newWindow: true, width: 1080, height: 1920 },
    })
    target = targetId
    const { sessionId } = await browser.send<{ sessionId: string }>('Target.attachToTarget', {
      ...{ targetId, flatten: true },
    })
    const page = browser.session(sessionId)
    page.on('Inspector.targetCrashed', () => {
      if (!closed) hear.gone('crashed')
    })
    page.on('Runtime.bindingCalled', ({ payload }: { payload: string }) => said?.(glass, payload))
    for (const part of ['Inspector', 'Page', 'Runtime']) await page.send(`${part}.enable`)
    await page.send('Runtime.addBinding', { name: 'benchSays' })
    if (script !== undefined) await page.send('Page.addScriptToEvaluateOnNewDocument', { source: script })
    return page
  }
  const ready = open()
  ready.catch(() => {})

  const load = async (url: string) => {
    glass.loads.push(url)
    const page = await ready
    const { errorText } = await page.send<{ errorText?: string }>('Page.navigate', { url })
    if (errorText === undefined || errorText === 'net::ERR_ABORTED') return
    if (!closed) hear.failed({ description: errorText, url })
    throw new Error(`${errorText} loading ${url}`)
  }
  // It takes the process by its input thread, so a page that loops goes, too; nobody is left to answer.
  const kill = async () => {
    const page = await ready
    await new Promise<void>((resolve) => {
      page.on('Inspector.targetCrashed', () => resolve())
      page.send('Page.crash').catch(() => {})
    })
  }
  const glass: CdpGlass = {
    ready,
    loads: [],
    kill,
    async evaluate<T>(expression: string) {
      const page = await ready
      const { result, exceptionDetails } = await page.send<{
        result: { value: T }
        exceptionDetails?: { text: string }
      }>('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true })
      if (exceptionDetails) throw new Error(exceptionDetails.text)
      return result.value
    },
    load,
    loadFile: (file) => load(pathToFileURL(file).href),
    endPage: () => void kill(),
    // Windows of a headless browser stand nowhere and cover nothing.
    repaint() {},
    cover() {},
    hide() {},
    focus() {},
    overlay: () => () => {},
    print: (_options, done) => done(false, 'no printer'),
    destroy() {
      closed = true
      void ready.then(() => browser.send('Target.closeTarget', { targetId: target })).catch(() => {})
    },
  }
  return glass
}
