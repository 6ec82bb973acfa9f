import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { SessionDouble } from './session-double.ts'
import { goesOn, happening, netErrors, type NetError } from './happening.ts'

/** What an address answers: a status, a redirect, or nothing at all. */
export type Answer = number | { to: string } | 'refused'
export type Web = (url: string) => Answer

/** docs/api/web-contents.md, of which only what the shell uses and what a page can try. */
export class WebContentsDouble extends EventEmitter {
  url = ''
  readonly loads: string[] = []
  crashed = false
  repaints = 0
  zoomFactor = 1
  pinch = 'left to Electron'
  devToolsOpen = false
  /** the options of every print; a fault is why the next ones fail */
  readonly prints: object[] = []
  printFault = ''
  /** styles that lie over the page, by their key */
  readonly styles = new Map<string, string>()
  #styleKeys = 0
  /** scripts that the shell ran in the page */
  readonly ran: string[] = []
  #history: string[] = []
  /** docs/api/navigation-history.md: "Clears the navigation history." */
  readonly navigationHistory = { clear: () => void (this.#history = []) }
  readonly session: SessionDouble
  readonly #web: Web
  #openHandler: ((details: { url: string }) => { action: 'allow' | 'deny' }) | null = null
  #navigation = 0
  #abort: (() => void) | null = null

  constructor(session: SessionDouble, web: Web) {
    super()
    this.session = session
    this.#web = web
  }

  // What the shell calls

  /**
   * "The promise will resolve when the page has finished loading (see did-finish-load), and rejects if the page fails
   * to load (see did-fail-load)." A load that another overtakes fails with ERR_ABORTED. No `will-navigate`: "not
   * emitted when the navigation is started programmatically".
   */
  loadURL(url: string): Promise<void> {
    this.loads.push(url)
    return this.#load(url, () => this.#web(url))
  }

  loadFile(path: string): Promise<void> {
    const url = pathToFileURL(path).href
    this.loads.push(url)
    return this.#load(url, () => (existsSync(path) ? -1 : 'refused'))
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: 'allow' | 'deny' }) {
    this.#openHandler = handler
  }

  /** "This will cause the render-process-gone event to be emitted with the reason=killed || reason=crashed." */
  forcefullyCrashRenderer() {
    this.dies('killed')
  }

  invalidate() {
    this.repaints++
  }

  /** "callback: success - Indicates success of the print call. failureReason - Error description called back if failed" */
  print(options: object, callback: (success: boolean, failureReason: string) => void) {
    this.prints.push(options)
    const fault = this.printFault
    setImmediate(() => callback(fault === '', fault))
  }

  async executeJavaScript(code: string) {
    this.ran.push(code)
  }

  /** Whether there is a page to go back to. */
  goesBack(): boolean {
    return this.#history.length > 0
  }

  /** "Injects CSS into the current web page and returns a unique key for the inserted stylesheet." */
  async insertCSS(style: string) {
    const key = String(++this.#styleKeys)
    this.styles.set(key, style)
    return key
  }

  async removeInsertedCSS(key: string) {
    this.styles.delete(key)
  }

  setZoomFactor(factor: number) {
    this.zoomFactor = factor
  }

  async setVisualZoomLevelLimits(minimum: number, maximum: number) {
    this.pinch = `${minimum}–${maximum}`
  }

  closeDevTools() {
    this.devToolsOpen = false
  }

  // What happens to a page

  dies(reason: string) {
    this.crashed = true
    this.emit('render-process-gone', happening(), { reason, exitCode: 1 })
  }

  /** The page, or a person on it, goes somewhere: "Subsequent events will not fire if preventDefault() is called". */
  goes(url: string, isMainFrame = true): boolean {
    const facts = { url, isMainFrame, isSameDocument: false, frame: null }
    if (!goesOn(this, 'will-frame-navigate', facts)) return false
    if (!isMainFrame) return true
    if (!goesOn(this, 'will-navigate', facts, url)) return false
    this.url = url
    return true
  }

  /** "Called before creating a window when a new window is requested by the renderer"; without it, it opens. */
  opens(url: string): boolean {
    return this.#openHandler?.({ url }).action !== 'deny'
  }

  async #load(url: string, ask: () => Answer): Promise<void> {
    this.#abort?.()
    const mine = ++this.#navigation
    const overtaken = new Promise<'overtaken'>((resolve) => (this.#abort = () => resolve('overtaken')))
    this.emit('did-start-navigation', happening({ url, isMainFrame: true }))
    if ((await Promise.race([overtaken, nextTurn()])) === 'overtaken') throw this.#fails('ERR_ABORTED', url)
    const answer = ask()
    if (mine === this.#navigation) this.#abort = null
    if (answer === 'refused')
      throw this.#fails(url.startsWith('file:') ? 'ERR_FILE_NOT_FOUND' : 'ERR_CONNECTION_REFUSED', url)
    if (typeof answer === 'object') {
      const facts = { url: answer.to, isMainFrame: true, isSameDocument: false, frame: null }
      // "Calling event.preventDefault() will prevent the navigation (not just the redirect)."
      if (!goesOn(this, 'will-redirect', facts, answer.to)) throw this.#fails('ERR_ABORTED', url)
      return this.#load(answer.to, () => this.#web(answer.to))
    }
    if (this.url !== '') this.#history.push(this.url)
    this.url = url
    this.crashed = false
    this.emit('did-navigate', happening(), url, answer, '')
    this.emit('dom-ready', happening())
    this.emit('did-finish-load')
  }

  #fails(description: NetError, url: string): Error {
    this.emit('did-fail-load', happening(), netErrors[description], description, url, true, 1, 1)
    return Object.assign(new Error(`${description} (${netErrors[description]}) loading '${url}'`), {
      code: description,
      errno: netErrors[description],
      url,
    })
  }
}

const nextTurn = () => new Promise<'turn'>((resolve) => setImmediate(() => resolve('turn')))
