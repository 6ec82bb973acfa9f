import { app, Menu, type Session, type WebContents } from 'electron'

export interface Bounds {
  /** the origin of the hall, null until one has answered */
  hall(): string | null
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
    'context-menu': (contents) => contents.on('context-menu', prevent),
    pinch: (contents) =>
      contents.on('did-finish-load', () => void contents.setVisualZoomLevelLimits(1, 1).catch(() => {})),
    zoom: (contents) => contents.on('zoom-changed', () => contents.setZoomFactor(1)),
    keys: (contents, { packaged }) =>
      contents.on('before-input-event', (event, input) => {
        if (packaged && isCommand(input)) event.preventDefault()
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

/** Keys that speak to a browser or the system rather than to a field: a customer's keyboard needs none of them. */
function isCommand({ key, control, alt, meta }: Electron.Input): boolean {
  return control || alt || meta || /^(F\d{1,2}|Browser\w+|ContextMenu|PrintScreen)$/.test(key)
}
