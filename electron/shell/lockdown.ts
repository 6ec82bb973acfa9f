import { app, Menu, type Session, type WebContents } from 'electron'

export interface Bounds {
  /** the origin of the hall, null until one has answered */
  hall(): string | null
  /** the one file that may be shown, as an address */
  safePage: string
  packaged: boolean
}

type Guard<Target> = (target: Target, bounds: Bounds) => void

/**
 * All that a page is denied. A page of the hall asks for none of it; this holds when one is broken or taken over.
 * Nothing is ever admitted beyond the hall's own origin.
 */
export const denials = {
  contents: {
    'window.open': (contents) => contents.setWindowOpenHandler(() => ({ action: 'deny' })),
    'will-navigate': (contents, bounds) => contents.on('will-navigate', (event) => keepInHall(event, bounds)),
    'will-frame-navigate': (contents, bounds) =>
      contents.on('will-frame-navigate', (event) => keepInHall(event, bounds)),
    'will-redirect': (contents, bounds) => contents.on('will-redirect', (event) => keepInHall(event, bounds)),
    'will-attach-webview': (contents) => contents.on('will-attach-webview', prevent),
    // A page may not ask to stay when it is to be reloaded, nor move its window.
    'will-prevent-unload': (contents) => contents.on('will-prevent-unload', prevent),
    'content-bounds-updated': (contents) => contents.on('content-bounds-updated', prevent),
    // Nothing lies behind a page: a swipe, a mouse's back button or a script finds no other to go to.
    back: (contents) => contents.on('did-navigate', () => contents.navigationHistory.clear()),
    // The system's print dialog is a door; slips are printed by the hall's word alone (windows.ts).
    print: (contents) =>
      contents.on('dom-ready', () => void contents.executeJavaScript(withoutPrint).catch(() => {})),
    cursor: (contents, { packaged }) =>
      contents.on('did-navigate', (_event, url) => {
        if (packaged && hidesCursor(url)) void contents.insertCSS('*{cursor:none!important}').catch(() => {})
      }),
    'context-menu': (contents) => contents.on('context-menu', prevent),
    pinch: (contents) =>
      contents.on('did-finish-load', () => void contents.setVisualZoomLevelLimits(1, 1).catch(() => {})),
    zoom: (contents) => contents.on('zoom-changed', () => contents.setZoomFactor(1)),
    keys: (contents, { packaged }) =>
      contents.on('before-input-event', (event, input) => {
        if (packaged && !types(input)) event.preventDefault()
      }),
    devtools: (contents, { packaged }) =>
      contents.on('devtools-opened', () => {
        if (packaged) contents.closeDevTools()
      }),
  },
  session: {
    'permission-request': (session) =>
      session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false)),
    // Most web interfaces check before they ask, and some only check.
    'permission-check': (session) => session.setPermissionCheckHandler(() => false),
    device: (session) => session.setDevicePermissionHandler(() => false),
    'display-media': (session) => session.setDisplayMediaRequestHandler((_request, answer) => answer(null)),
    'will-download': (session) => session.on('will-download', prevent),
    // Whatever asks (a page, a worker, a style), and however the address is written: nothing leaves the hall.
    requests: (session, bounds) =>
      session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAtHome(url, bounds) })),
    // Neither certificates nor passwords of this machine are offered to anybody.
    login: (session) => session.allowNTLMCredentialsForDomains(''),
    // A page that is drawn from what an earlier one put aside is not the hall's.
    'service-workers': (session) =>
      session.serviceWorkers.on(
        'registration-completed',
        () => void session.clearStorageData({ storages: ['serviceworkers', 'cachestorage'] }),
      ),
    spellcheck: (session) => session.setSpellCheckerEnabled(false),
  },
  app: {
    'certificate-error': (target) =>
      target.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
        event.preventDefault()
        answer(false)
      }),
    'select-client-certificate': (target) =>
      target.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
        event.preventDefault()
        answer()
      }),
    // Without a menu its shortcuts (reload, zoom, close, developer tools) are gone too.
    menu: () => Menu.setApplicationMenu(null),
    // Another program's link may not lead anywhere from here (macOS), nor a notification wake it.
    'open-url': (target) => target.on('open-url', prevent),
    'open-file': (target) => target.on('open-file', prevent),
    login: (target) =>
      target.on('login', (event, _contents, _details, _info, answer) => {
        event.preventDefault()
        answer()
      }),
  },
} satisfies {
  contents: Record<string, Guard<WebContents>>
  session: Record<string, Guard<Session>>
  app: Record<string, Guard<typeof app>>
}

/** Before Electron is ready: from then on no contents, of whatever kind, come up without their guards. */
export function setupLockdown(bounds: Bounds): void {
  for (const deny of guards(denials.app)) deny(app, bounds)
  app.on('web-contents-created', (_event, contents) => {
    for (const deny of guards(denials.contents)) deny(contents, bounds)
  })
}

export function lockSession(session: Session, bounds: Bounds): void {
  for (const deny of guards(denials.session)) deny(session, bounds)
}

const guards = <Target>(table: Record<string, Guard<Target>>) => Object.values(table)

const prevent = (event: { preventDefault(): void }) => event.preventDefault()

function keepInHall(event: { url: string; preventDefault(): void }, { hall }: Bounds): void {
  if (!URL.canParse(event.url) || new URL(event.url).origin !== hall()) event.preventDefault()
}

/** The hall over HTTP and its socket, and the safe page. Data within the page (`data:`, `blob:`) goes nowhere. */
function isAtHome(address: string, { hall, safePage }: Bounds): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, origin, host, href } = new URL(address)
  if (protocol === 'data:' || protocol === 'blob:') return true
  if (protocol === 'file:') return href === safePage
  const own = hall()
  if (own === null) return false
  return origin === own || (/^wss?:$/.test(protocol) && host === new URL(own).host)
}

/** Whoever works at the desk of a touch screen may have a mouse. */
const hidesCursor = (address: string) => URL.canParse(address) && new URL(address).pathname !== '/staff'

/** Frames have none of their own: the policy of every page lets none in. */
const withoutPrint =
  "Object.defineProperty(window, 'print', { value() {}, writable: false, configurable: false }); true"

/** Keys that write, erase, or move within a field, and an input method's own. No other key has a business here. */
const typingKeys =
  /^(?:.|Enter|Tab|Backspace|Delete|Insert|Escape|Arrow(?:Up|Down|Left|Right)|Home|End|Page(?:Up|Down)|Shift|CapsLock|NumLock|Process|Unidentified|Dead|Compose|Convert|NonConvert|KanaMode|HangulMode|HanjaMode)$/u

function types({ key, control, alt, meta }: Electron.Input): boolean {
  return !control && !alt && !meta && typingKeys.test(key)
}
