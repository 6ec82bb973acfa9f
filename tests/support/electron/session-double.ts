import { EventEmitter } from 'node:events'

export interface CookieDetails {
  url?: string
  name?: string
  value?: string
  path?: string
  httpOnly?: boolean
  secure?: boolean
  sameSite?: string
  expirationDate?: number
}

type Request = (contents: null, permission: string, answer: (granted: boolean) => void) => void
type Check = (contents: null, permission: string, origin: string) => boolean
type BeforeRequest = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void
type Device = (details: { deviceType: string }) => boolean
type DisplayMedia = (request: object, answer: (streams: object | null) => void) => void

/** docs/api/session.md and docs/api/cookies.md */
export class SessionDouble extends EventEmitter {
  readonly partition: string
  readonly jar: CookieDetails[] = []
  proxy: unknown = null
  spellChecks = true
  /** "Dynamically sets whether to always send credentials for HTTP NTLM or Negotiate"; Windows sends them unasked */
  ntlmDomains = '*'
  cleared: string[] = []
  #beforeRequest: BeforeRequest | null = null
  /** docs/api/service-workers.md */
  readonly serviceWorkers = new EventEmitter()
  #request: Request | null = null
  #check: Check | null = null
  #device: Device | null = null
  #displayMedia: DisplayMedia | null = null

  constructor(partition: string) {
    super()
    this.partition = partition
  }

  /** Rejections as in shell/browser/api/electron_api_cookies.cc, Cookies::Set. */
  readonly cookies = {
    set: async (details: CookieDetails): Promise<void> => {
      if (details.url === undefined) throw new Error("Missing required option 'url'")
      const { sameSite = 'lax' } = details
      if (!['unspecified', 'no_restriction', 'lax', 'strict'].includes(sameSite))
        throw new Error(`Failed to convert '${sameSite}' to an appropriate cookie same site value`)
      if (!URL.canParse(details.url)) throw failed('The cookie was set with an invalid Domain attribute.')
      const { protocol } = new URL(details.url)
      if (!/^(https?|wss?):$/.test(protocol))
        throw failed('Attempted to set a cookie from a scheme that does not support cookies.')
      // RFC 6265 cookie-octets; a `;` is electron/electron issue 42342.
      if (/[;\s,"\\]/.test(details.value ?? '') || (details.name ?? '') === '')
        throw failed('The cookie was malformed and could not be stored')
      if (details.secure === true && protocol !== 'https:')
        throw failed('The cookie was Secure, but the URL was not allowed to access Secure cookies.')
      const others = this.jar.filter(({ name, url }) => name !== details.name || url !== details.url)
      this.jar.splice(0, this.jar.length, ...others, details)
    },
  }

  async setProxy(proxy: unknown) {
    this.proxy = proxy
  }

  allowNTLMCredentialsForDomains(domains: string) {
    this.ntlmDomains = domains
  }

  async clearStorageData({ storages = [] as string[] } = {}) {
    this.cleared.push(...storages)
  }

  /** docs/api/web-request.md: "The listener will be called with listener(details, callback) when a request is about to occur." */
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => void (this.#beforeRequest = listener),
  }

  /** Whether a request goes out. */
  requests(url: string): boolean {
    let cancelled = false
    this.#beforeRequest?.({ url }, ({ cancel = false }) => (cancelled = cancel))
    return !cancelled
  }

  setSpellCheckerEnabled(enabled: boolean) {
    this.spellChecks = enabled
  }

  setPermissionRequestHandler(handler: Request) {
    this.#request = handler
  }

  setPermissionCheckHandler(handler: Check) {
    this.#check = handler
  }

  setDevicePermissionHandler(handler: Device) {
    this.#device = handler
  }

  setDisplayMediaRequestHandler(handler: DisplayMedia) {
    this.#displayMedia = handler
  }

  /** docs/tutorial/security.md, 5: without a handler "Electron will automatically approve all permission requests". */
  asks(permission: string): boolean {
    let granted = this.#request === null
    this.#request?.(null, permission, (answer) => (granted = answer))
    return granted
  }

  /** The same page: a check without a handler is granted as well. */
  checks(permission: string): boolean {
    return this.#check?.(null, permission, 'http://127.0.0.1:4180') ?? true
  }

  /** "If setDevicePermissionHandler is not defined, the default device permissions as granted through device selection". */
  usesDevice(deviceType: string): boolean {
    return this.#device?.({ deviceType }) ?? true
  }

  /** What the page gets of the screen; 'left to Electron' without a handler. */
  capturesScreen(): unknown {
    let given: unknown = 'left to Electron'
    this.#displayMedia?.({}, (streams) => (given = streams))
    return given
  }
}

const failed = (why: string) => new Error(`Failed to set cookie - ${why}`)
